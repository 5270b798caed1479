import {useNavigate, useSearch} from '@tanstack/react-router';
import {useMeHere} from './company';
import type {Day} from './day';

/** The day the pages show (「いつ時点」): the search parameter `as_of`, or today when it is absent. */
export function useAsOf() {
    const {as_of} = useSearch({strict: false}) as {as_of?: Day};
    const {today} = useMeHere().company;
    const navigate = useNavigate();
    return {
        as_of,
        today,
        /** The day shown. */
        shown: as_of ?? today,
        /** Not today: the page is for reading only. */
        past: as_of !== undefined && as_of !== today,
        show: (day: Day | undefined) =>
            void navigate({
                to: '.',
                search: ((before: object) => ({...before, as_of: day === today ? undefined : day})) as never,
            }),
    };
}
