import {useList} from '@/api/use';

/** The people of the company, to choose one. */
export function usePeople() {
    const people = useList('organization/people', {query: {limit: 500}}).rows ?? [];
    return people.filter((one) => !one.left && !one.outside).map((one) => ({id: one.id, text: one.name ?? '', note: [one.department, one.title].filter(Boolean).join(' ')}));
}
