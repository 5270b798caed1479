import {useList} from '@/api/use';
import {ComboBox} from '@/parts/choice';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** Somebody who is still of the company. */
export function PersonField({label, name, help, required, value, onChange}: {label: string; name: string; help?: string; required?: boolean; value: string | null; onChange: (id: string | null) => void}) {
    const t = useTexts(texts);
    const people = useList('organization/people').rows ?? [];
    return (
        <ComboBox
            label={label}
            name={name}
            help={help ?? t('type_name')}
            required={required}
            options={people.filter((it) => !it.left).map((it) => ({id: it.id, text: it.name ?? it.number, note: [it.department, it.title].filter(Boolean).join(' ')}))}
            value={value}
            onChange={onChange}
        />
    );
}
