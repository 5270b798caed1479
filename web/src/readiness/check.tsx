import {Chip} from '@/parts/chip';
import {Facts} from '@/parts/facts';
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import type {Requirement} from './requirement';
import {texts} from './texts';
import {tones} from './verdicts';

type Of = Requirement['checks'][number];

/** One check: its verdict, the facts it rests on, how it is judged. */
export function Check({check}: {check: Of}) {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    const {finding} = check;
    return (
        <li className="border-t border-line px-6 py-4">
            <div className="flex flex-wrap items-center gap-3">
                <Chip tone={tones[finding.verdict]}>{t(finding.verdict)}</Chip>
                <h3 className="min-w-0 flex-1 text-[16px] font-bold">{said(check.title)}</h3>
                {check.due_soon && <Chip tone="waiting">{t('due_soon')}</Chip>}
                {!check.offered && <span className="text-[14px] text-sub">{t('not_offered')}</span>}
                {finding.due && <span className="num text-[15px]">{t('until', {day: days.day(finding.due)})}</span>}
            </div>
            {said(finding.next) && <p className="mt-2 text-[15px]">{said(finding.next)}</p>}
            {check.offered && <Evidence of={finding.evidence} />}
            <details className="mt-2 text-[15px]">
                <summary className="w-fit cursor-pointer text-[14px] text-sub">{t('how_judged')}</summary>
                <div className="mt-2">
                    <Facts
                        lines={[
                            [t('population'), said(check.population)],
                            [t('satisfied'), said(check.satisfied)],
                            [t('building'), said(check.building)],
                            [t('expired'), said(check.expired)],
                            [t('not_applicable'), said(check.not_applicable)],
                        ]}
                    />
                </div>
            </details>
        </li>
    );
}

function Evidence({of}: {of: Of['finding']['evidence']}) {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    if (of.length === 0) return <p className="mt-2 text-[14px] text-sub">{t('evidence_none')}</p>;
    return (
        <ul aria-label={t('evidence')} className="mt-2 text-[15px]">
            {of.map((one, i) => (
                <li key={i} className="flex flex-wrap items-baseline gap-x-3 border-t border-line-soft py-1.5 first:border-0">
                    <span className={`w-5 shrink-0 text-center font-bold ${one.met ? 'text-good' : 'text-sub'}`}>
                        <span aria-hidden="true">{one.met ? '✓' : '○'}</span>
                        <span className="sr-only">{one.met ? t('met_mark') : t('unmet_mark')}</span>
                    </span>
                    <span className="min-w-0 flex-1">
                        {one.link ? (
                            <Go to={one.link.replace(/^\//, '')} className="link">
                                {said(one.text)}
                            </Go>
                        ) : (
                            said(one.text)
                        )}
                    </span>
                    <span className="num shrink-0 text-[14px] text-sub">
                        {days.short(one.on)}
                        {one.until && `　${t('until', {day: days.short(one.until)})}`}
                    </span>
                </li>
            ))}
        </ul>
    );
}
