import {useParams} from '@tanstack/react-router';
import {useState} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useRead} from '@/api/use';
import {ApprovalOf} from '@/approvals/of_subject';
import {Alert} from '@/parts/alert';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Facts} from '@/parts/facts';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {ChangeDialog} from './change_dialog';
import {StateChip} from './state';
import {texts} from './texts';

export type Parameter = QueryAnswer<'parameters/values/{parameter}'>;

/** One value: what holds, what may be set, why, and every change of it. */
export default function ValuePage() {
    const {parameter} = useParams({strict: false}) as {parameter: string};
    const found = useRead('parameters/values/{parameter}', {path: {parameter}});
    return <Reading of={found}>{(of) => <Page key={of.line.id} of={of} />}</Reading>;
}

function Page({of}: {of: Parameter}) {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    const may = useMay('company.settings');
    const {past} = useAsOf();
    const [open, setOpen] = useState(false);
    const {line} = of;
    const waits = of.changes.find((change) => change.state === 'asked');
    const fixed = of.choices.length === 1;
    return (
        <>
            <PageHead
                title={said(line.label)}
                above={[{to: 'parameters', text: t('title')}]}
                crumb={said(line.label)}
                asOf
                actions={
                    may && !past && !waits && !fixed && (
                        <Button primary icon="edit" onPress={() => setOpen(true)}>
                            {t('change')}
                        </Button>
                    )
                }
            />
            {fixed && <Alert tone="info" title={t('fixed')} />}
            <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
                <Card title={t('now')} aside={<StateChip state={line.state} />}>
                    <p className="num mb-3 text-[28px] font-bold">{said(line.shown)}</p>
                    <Facts
                        lines={[
                            [t('since'), days.day(line.since)],
                            [t('standard'), said(line.standard)],
                            [t('range'), said(of.range)],
                            [t('confidence'), t(`confidence_${line.confidence}` as 'confidence_known')],
                            [t('source'), of.source],
                            [t('note'), of.note],
                        ]}
                    />
                    {line.confidence === 'unverified' && <p className="mt-3 text-[14px] text-sub">{t('unverified_help')}</p>}
                    {line.confidence === 'seen' && <p className="mt-3 text-[14px] text-sub">{t('seen_help')}</p>}
                </Card>
                <div className="space-y-5">
                    {waits && <ApprovalOf about={waits.id} />}
                    <Changes of={of} />
                    <Card title={t('ground')}>
                        <ul className="space-y-1.5 text-[15px]">
                            {of.ground.map((one) => (
                                <li key={one.requirement}>
                                    <Go to={`readiness/${one.requirement}`}>{`${one.ref ? one.ref + '　' : ''}${said(one.title)}`}</Go>
                                </li>
                            ))}
                        </ul>
                    </Card>
                </div>
            </div>
            {open && <ChangeDialog of={of} close={() => setOpen(false)} />}
        </>
    );
}

function Changes({of}: {of: Parameter}) {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    return (
        <Card title={t('changes')}>
            {of.changes.length === 0 && <p className="text-[15px] text-sub">{t('changes_none')}</p>}
            <ul className="space-y-3 text-[15px]">
                {of.changes.map((change) => (
                    <li key={change.id}>
                        <p className="flex flex-wrap items-center gap-3">
                            <StateChip state={change.state} />
                            <span className="num">{t('change_line', {before: said(change.before), after: said(change.shown), day: days.day(change.from)})}</span>
                        </p>
                        <p className="text-[14px] text-sub">{t('asked_on', {day: days.day(change.asked_on), reason: change.reason})}</p>
                        {change.return_reason && <p className="text-[14px] text-sub">{change.return_reason}</p>}
                    </li>
                ))}
            </ul>
        </Card>
    );
}
