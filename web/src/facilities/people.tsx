import {useList} from '@/api/use';
import {ComboBox} from '@/parts/choice';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** The people of the company as options: name with department. */
export function usePeople() {
    const list = useList('organization/people', {query: {limit: 1000}});
    return (list.rows ?? []).filter((row) => !row.left).map((row) => ({id: row.id, text: row.name ?? '', note: row.department}));
}

export function PersonField({label, name, help, required, value, onChange}: {label: string; name: string; help?: string; required?: boolean; value: string | null; onChange: (id: string) => void}) {
    const t = useTexts(texts);
    return <ComboBox label={label} name={name} help={help ?? t('person_help')} required={required} options={usePeople()} value={value} onChange={onChange} />;
}
