import {useAsOf} from '@/shell/as_of';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {Axis, provisional} from './axis';
import type {Item, Roadmap} from './programme';
import {texts} from './texts';

const columns = 'grid grid-cols-[minmax(220px,300px)_minmax(0,1fr)]';

/** Rows of work, bars of weeks, the line of the day. Before there is a first day, the weeks of the standard. */
export function Chart({map, open}: {map: Roadmap; open: (item: string) => void}) {
    const t = useTexts(texts);
    const said = useSaid();
    const axis = new Axis(map.start ?? provisional(1), map.until ?? provisional(map.weeks + 1));
    return (
        <div className="card overflow-hidden">
            <div className={`${columns} bg-head shadow-[inset_0_-1px_0_var(--color-line-firm)]`}>
                <div className="self-end px-4 py-1.5 text-[15px] font-bold">{t('work')}</div>
                <Head axis={axis} map={map} />
            </div>
            <div className="relative">
                <Lines axis={axis} map={map} />
                {map.parts.map((part) => (
                    <section key={part.id} aria-label={said(part.title)}>
                        <h2 className="relative flex items-baseline gap-4 bg-[#edf2f9] px-4 py-2 text-[15px] font-bold text-key-1000">
                            <span className="num">Step {part.number}</span>
                            <span className="min-w-0 flex-1">{said(part.title)}</span>
                            <span className="num text-[14px]">{t('percent', {n: part.percent})}</span>
                        </h2>
                        <ul>
                            {part.items.map((item) => (
                                <li key={item.id} className={`${columns} border-t border-line-soft`}>
                                    <button type="button" onClick={() => open(item.id)} className="relative z-[1] flex items-baseline gap-2 px-4 py-2 text-left text-[15px] leading-snug hover:bg-key-50">
                                        <span className="num text-sub">{item.number}</span>
                                        <span className="underline-offset-2 hover:underline">{said(item.title)}</span>
                                    </button>
                                    <Bar axis={axis} item={item} milestone={part.id === 'step.4'} open={open} />
                                </li>
                            ))}
                        </ul>
                    </section>
                ))}
            </div>
        </div>
    );
}

function Head({axis, map}: {axis: Axis; map: Roadmap}) {
    const t = useTexts(texts);
    const days = useDays();
    const {today} = useAsOf();
    const short = `${Number(map.day.slice(5, 7))}/${Number(map.day.slice(8))}`;
    return (
        <div className="relative min-h-14">
            {map.start &&
                axis.months().map(({month, year, left, width}) => (
                    <span key={left} className="num absolute bottom-1.5 border-l border-line-firm pl-2 text-[14px] font-bold whitespace-nowrap" style={{left: `${left}%`}}>
                        {width > 5 && (year && width > 9 ? t('year_month', {year: days.short(`${year}-${String(month).padStart(2, '0')}-01`).split('.')[0]!, n: month}) : t('month', {n: month}))}
                    </span>
                ))}
            {map.start && axis.holds(map.day) && (
                <span className="num absolute top-1 z-[2] -translate-x-1/2 rounded-full bg-seal px-2.5 text-[12px] leading-[18px] font-bold whitespace-nowrap text-white" style={{left: `${axis.at(map.day)}%`}}>
                    {t(map.day === today ? 'today_mark' : 'day_mark', {day: short})}
                </span>
            )}
        </div>
    );
}

/** The lines of the months and of the day, over all rows. */
function Lines({axis, map}: {axis: Axis; map: Roadmap}) {
    if (!map.start) return null;
    return (
        <div aria-hidden="true" className={`${columns} pointer-events-none absolute inset-0`}>
            <div />
            <div className="relative">
                {axis.months().map(({left}) => (
                    <span key={left} className="absolute inset-y-0 w-px bg-line-soft" style={{left: `${left}%`}} />
                ))}
                {axis.holds(map.day) && <span className="absolute inset-y-0 z-[2] w-0.5 -translate-x-1/2 bg-seal" style={{left: `${axis.at(map.day)}%`}} />}
            </div>
        </div>
    );
}

function Bar({axis, item, milestone, open}: {axis: Axis; item: Item; milestone: boolean; open: (item: string) => void}) {
    const t = useTexts(texts);
    const days = useDays();
    const from = item.from ?? provisional(item.start_week);
    const until = item.until ?? new Date(new Date(provisional(item.start_week + item.weeks)).getTime() - 86_400_000).toISOString().slice(0, 10);
    const {left, width} = axis.span(from, until);
    const words = item.from
        ? t('bar', {from: days.day(from), until: days.day(until), percent: item.percent, state: t(item.state)})
        : t('weeks', {first: item.start_week, last: item.start_week + item.weeks - 1});
    const look =
        item.state === 'coming' ? 'border-dashed border-[#8a8a8d] bg-white' : item.state === 'late' ? 'border-late bg-[#fff0e8]' : 'border-key-700 bg-key-100';
    return (
        <div className="relative">
            <span className="sr-only">{words}</span>
            {milestone ? (
                <svg aria-hidden="true" width="22" height="22" viewBox="0 0 22 22" className="absolute top-1/2 -translate-x-full -translate-y-1/2" style={{left: `${left + width}%`}}>
                    <path d="M11 0l11 11-11 11L0 11z" fill="var(--color-seal)" />
                </svg>
            ) : (
                <span title={words} onClick={() => open(item.id)} className={`absolute top-1/2 h-[18px] -translate-y-1/2 cursor-pointer overflow-hidden rounded-[3px] border ${look}`} style={{left: `${left}%`, width: `${width}%`}}>
                    <span className={`block h-full ${item.state === 'late' ? 'bg-late' : 'bg-key-700'}`} style={{width: `${item.percent}%`}} />
                </span>
            )}
        </div>
    );
}
