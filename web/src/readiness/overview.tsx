import {useRead} from '@/api/use';
import type {QueryAnswer} from '@/api/types';
import {Card} from '@/parts/card';
import {Chip} from '@/parts/chip';
import {ProgressBar} from '@/parts/progress';
import {Reading} from '@/parts/reading';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import type {Answer} from './readiness';
import {texts} from './texts';
import {bars, tones, totalOf, type Counts} from './verdicts';

/** How many of how many, by area, and how it came there. */
export function Overview({of}: {of: Answer}) {
    const t = useTexts(texts);
    const said = useSaid();
    const where = {query: {edition: of.edition}};
    const summary = useRead('readiness/summary', where);
    const history = useRead('readiness/history', where);
    return (
        <div className="grid items-start gap-5 lg:grid-cols-2">
            <div className="space-y-5">
                <Card title={t('overall')}>
                    <p className="num mb-3 flex items-baseline gap-1.5">
                        <b className="text-[36px] leading-none">{of.counts.satisfied}</b>
                        <span className="text-[15px] text-sub">{t('of_total', {total: totalOf(of.counts)})}</span>
                    </p>
                    <Stack counts={of.counts} />
                    <ul className="mt-3 flex flex-wrap gap-2">
                        {bars.map(([verdict]) => (
                            <li key={verdict} className="num">
                                <Chip tone={tones[verdict]}>{t('verdict_count', {word: t(verdict), n: of.counts[verdict]})}</Chip>
                            </li>
                        ))}
                    </ul>
                </Card>
                <Card title={t('history')}>
                    <Reading of={history}>{(past) => <History of={past} />}</Reading>
                </Card>
            </div>
            <Card title={t('by_area')}>
                <Reading of={summary}>
                    {(found) => (
                        <div className="grid gap-x-6 gap-y-2.5 sm:grid-cols-2">
                            {found.areas.map((area) => (
                                <ProgressBar key={area.id} label={said(area.title)} done={area.counts.satisfied} total={totalOf(area.counts)} late={area.counts.expired > 0} />
                            ))}
                        </div>
                    )}
                </Reading>
            </Card>
        </div>
    );
}

/** One bar of all verdicts. */
function Stack({counts}: {counts: Counts}) {
    const all = totalOf(counts) + counts.not_applicable;
    return (
        <div aria-hidden="true" className="flex h-3 overflow-hidden rounded-full">
            {bars.map(([verdict, colour]) => (
                <span key={verdict} style={{width: `${all > 0 ? (counts[verdict] / all) * 100 : 0}%`, background: colour}} />
            ))}
        </div>
    );
}

/** The recorded assessments as columns, the latest twelve. */
function History({of}: {of: QueryAnswer<'readiness/history'>}) {
    const t = useTexts(texts);
    const days = useDays();
    const shown = of.assessments.slice(-12);
    if (shown.length === 0) return <p className="text-[15px] text-sub">{t('history_none')}</p>;
    return (
        <ol aria-label={t('history')} className="flex items-end gap-2">
            {shown.map((one) => {
                const total = totalOf(one.counts) + one.counts.not_applicable;
                return (
                    <li key={one.id} className="flex min-w-0 flex-1 flex-col items-center gap-1">
                        <span className="sr-only">{t('history_point', {day: days.day(one.on), n: one.counts.satisfied, total: totalOf(one.counts)})}</span>
                        <span aria-hidden="true" className="num text-[14px] font-bold">
                            {one.counts.satisfied}
                        </span>
                        <span aria-hidden="true" className="flex h-[90px] w-full max-w-9 flex-col-reverse overflow-hidden rounded-[3px]">
                            {bars.map(([verdict, colour]) => (
                                <span key={verdict} style={{height: `${total > 0 ? (one.counts[verdict] / total) * 100 : 0}%`, background: colour}} />
                            ))}
                        </span>
                        <span aria-hidden="true" className="num text-[12px] whitespace-nowrap text-sub">
                            {days.seal(one.on)}
                        </span>
                    </li>
                );
            })}
        </ol>
    );
}
