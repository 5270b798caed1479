import {useList} from '@/api/use';
import {ComboBox} from '@/parts/choice';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** Who is responsible: somebody who is still of the company. */
export function PersonField({value, onChange}: {value: string | null; onChange: (id: string | null) => void}) {
    const t = useTexts(texts);
    const people = useList('organization/people').rows ?? [];
    return (
        <ComboBox
            label={t('responsible')}
            name="responsible"
            help={t('person_help')}
            required
            options={people.filter((it) => !it.left).map((it) => ({id: it.id, text: it.name ?? it.number, note: [it.department, it.title].filter(Boolean).join(' ')}))}
            value={value}
            onChange={onChange}
        />
    );
}
