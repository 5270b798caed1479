import {useRead} from '@/api/use';
import {Alert} from '@/parts/alert';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** Somebody with the shell gave setup authority away: everybody sees it for 30 days, who got it, when and why. */
export function Recoveries() {
    const t = useTexts(texts);
    const days = useDays();
    const found = useRead('organization/recoveries').data?.recoveries ?? [];
    return found.map((it, i) => (
        <Alert key={i} tone="waiting" title={t('recovered', {day: days.day(it.on), name: it.name})}>
            {t('recovered_why', {reason: it.reason, until: days.instant(it.until)})}
        </Alert>
    ));
}
