import type {ReactNode} from 'react';
import type {QueryAnswer} from '@/api/types';
import {Card} from '@/parts/card';
import {Chip} from '@/parts/chip';
import {texts as readiness} from '@/readiness/texts';
import {tones} from '@/readiness/verdicts';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {texts} from './texts';

export type Upkeep = QueryAnswer<'organization/upkeep'>;
type Finding = Upkeep['duties'][number]['finding'];

export const findingOf = (of: Upkeep, check: string) => of.duties.find((duty) => duty.check === check)?.finding;

/** One duty of the upkeep: its verdict, what to do next, and the button that records it. */
export function Duty({title, finding, action, children}: {title: string; finding?: Finding; action?: ReactNode; children: ReactNode}) {
    const said = useSaid();
    return (
        <Card title={title} aside={action}>
            {finding && <State of={finding} />}
            {finding && said(finding.next) && <p className="mb-3 text-[15px]">{said(finding.next)}</p>}
            {children}
        </Card>
    );
}

/** The verdict of the readiness check, with the day by which something is due. */
export function State({of}: {of: Finding}) {
    const t = useTexts(texts);
    const word = useTexts(readiness);
    const days = useDays();
    return (
        <p className="mb-3 flex flex-wrap items-center gap-3">
            <Chip tone={tones[of.verdict]}>{word(of.verdict)}</Chip>
            {of.due && <span className="num text-[14px] text-sub">{t('due', {day: days.day(of.due)})}</span>}
        </p>
    );
}
