import {useList} from '@/api/use';
import {ComboBox} from '@/parts/choice';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

interface Props {
    label: string;
    name: string;
    help?: string;
    required?: boolean;
    value: string | null;
    onChange: (id: string | null) => void;
}

/** A person of the company. */
export function PersonField({label, name, help, required, value, onChange}: Props) {
    const t = useTexts(texts);
    const list = useList('organization/people', {query: {limit: 500}});
    // The box keeps the options it began with, so it begins when they have come.
    if (!list.rows) return null;
    const people = list.rows.filter((row) => !row.left).map((row) => ({id: row.id, text: row.name ?? '', note: row.department}));
    return <ComboBox label={label} name={name} help={help ?? t('person_help')} required={required} options={people} value={value} onChange={onChange} />;
}
