import {Button} from '@/parts/button';
import {useAsOf} from './as_of';
import {useDays} from './day';
import {useTexts} from './language';
import {texts} from './texts';

/** Says on every page that a past day is shown, so that nobody takes it for today. */
export function AsOfBand() {
    const t = useTexts(texts);
    const days = useDays();
    const {past, shown, show} = useAsOf();
    if (!past) return null;
    return (
        <div role="status" className="mb-4 flex flex-wrap items-center gap-x-3 rounded-[8px] bg-wait-soft px-5 py-2 text-[15px]">
            <b className="text-wait num">{t('as_of_band', {day: days.day(shown)})}</b>
            <span>{t('as_of_note')}</span>
            <Button quiet className="ml-auto" onPress={() => show(undefined)}>
                {t('as_of_today')}
            </Button>
        </div>
    );
}
