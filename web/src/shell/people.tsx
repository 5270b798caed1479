import {useEffect} from 'react';
import {useList} from '@/api/use';
import {ComboBox} from '@/parts/choice';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** The people of the company as options, by name with department and title; nothing until all have come. */
export function usePeople() {
    const {rows, more} = useList('organization/people', {query: {limit: 500}});
    useEffect(() => more?.(), [more]);
    if (!rows || more) return undefined;
    return rows
        .filter((it) => !it.left)
        .map((it) => ({id: it.id, text: it.name ?? it.number, note: [it.department, it.title].filter(Boolean).join(' ')}));
}

interface Props {
    label: string;
    name: string;
    help?: string;
    required?: boolean;
    value: string | null;
    onChange: (id: string) => void;
}

/** Somebody who is still of the company. */
export function PersonField({label, name, help, required, value, onChange}: Props) {
    const t = useTexts(texts);
    const people = usePeople();
    // The box keeps the options it began with, so it begins anew when they have come. Until then it holds its place: a field that
    // came later would push away what is just being clicked.
    return <ComboBox key={people ? 'here' : 'coming'} label={label} name={name} help={help ?? t('person_help')} required={required} disabled={!people} options={people ?? []} value={value} onChange={onChange} />;
}
