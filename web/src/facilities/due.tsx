import {useAsOf} from '@/shell/as_of';
import {useDays} from '@/shell/day';

/** A deadline; the days it has been passed by stand beside it. */
export function Due({day}: {day?: string | null}) {
    const days = useDays();
    const {shown} = useAsOf();
    if (!day) return <>—</>;
    return day < shown ? (
        <span className="font-bold text-late-ink">! {days.day(day)}</span>
    ) : (
        <>{days.day(day)}</>
    );
}
