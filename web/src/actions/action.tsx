import {useParams} from '@tanstack/react-router';
import {useState, type ReactNode} from 'react';
import {useDownload, useRead} from '@/api/use';
import {Alert} from '@/parts/alert';
import {Button, ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {Facts} from '@/parts/facts';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Timeline} from '@/parts/timeline';
import {Go} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {ActionState} from './actions';
import {DoneDialog, EffectDialog, NoteDialog, PlanDialog, ReassignDialog, ReopenDialog, type Action} from './step_dialogs';
import {texts} from './texts';

export default function ActionPage() {
    const {action} = useParams({strict: false}) as {action: string};
    return <Reading of={useRead('actions/actions/{action}', {path: {action}})}>{(of) => <Sheet of={of} />}</Reading>;
}

const dialogs = {plan: PlanDialog, note: NoteDialog, reassign: ReassignDialog, done: DoneDialog, effect: EffectDialog, reopen: ReopenDialog};
type Step = keyof typeof dialogs;

function Sheet({of}: {of: Action}) {
    const t = useTexts(texts);
    const sheet = useDownload('actions/actions/{action}/sheet', {path: {action: of.id}});
    const [step, setStep] = useState<Step>();
    const Step = step && dialogs[step];
    return (
        <>
            <PageHead
                title={of.title}
                above={[{to: 'actions', text: t('title')}]}
                crumb={of.number}
                lead={<ActionState state={of.state} late={of.late} />}
                asOf
                actions={
                    <>
                        <ButtonLink href={sheet()} icon="print">
                            {t('sheet')}
                        </ButtonLink>
                        <Steps of={of} go={setStep} />
                    </>
                }
            />
            {of.state === 'done' && of.own && (
                <Alert tone="info" title={t('somebody_else')}>
                    {t('somebody_else_how')}
                </Alert>
            )}
            <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_400px]">
                <div className="space-y-5">
                    <Particulars of={of} />
                    <Treatment of={of} />
                </div>
                <Card title={t('history')}>
                    <History of={of} />
                </Card>
            </div>
            {Step && <Step of={of} close={() => setStep(undefined)} />}
        </>
    );
}

/** What can be done now; the step that brings it on is the main one. */
function Steps({of, go}: {of: Action; go: (step: Step) => void}) {
    const t = useTexts(texts);
    const open = of.may_edit && of.state === 'open';
    const planned = of.planned_on !== null && of.planned_on !== undefined;
    return (
        <>
            {of.may_edit && <Button onPress={() => go('note')}>{t('note')}</Button>}
            {open && <Button onPress={() => go('reassign')}>{t('reassign')}</Button>}
            {open && (
                <Button primary={!planned} onPress={() => go('plan')}>
                    {t('set_plan')}
                </Button>
            )}
            {open && (
                <Button primary={planned} onPress={() => go('done')}>
                    {t('finish')}
                </Button>
            )}
            {of.may_check && (
                <Button primary onPress={() => go('effect')}>
                    {t('check')}
                </Button>
            )}
            {of.may_reopen && <Button onPress={() => go('reopen')}>{t('reopen')}</Button>}
        </>
    );
}

function Particulars({of}: {of: Action}) {
    const t = useTexts(texts);
    const days = useDays();
    return (
        <Card title={t('particulars')}>
            <Facts
                lines={[
                    [t('number'), of.number],
                    [t('detail'), <span className="whitespace-pre-line">{of.detail}</span>],
                    [t('severity'), t(of.severity === 'major' ? 'major' : 'minor')],
                    [t('found_on'), days.day(of.found_on)],
                    [t('responsible'), of.responsible_name],
                    [t('due'), days.day(of.due)],
                    ...(of.link ? ([[t('record_of'), <Go to={of.link.slice(1)}>{t('open_record')}</Go>]] as [string, ReactNode][]) : []),
                ]}
            />
        </Card>
    );
}

function Treatment({of}: {of: Action}) {
    const t = useTexts(texts);
    const days = useDays();
    return (
        <Card title={t('treatment')}>
            <Facts
                lines={[
                    [t('cause'), of.cause || t('plan_until', {day: days.day(of.plan_due)})],
                    [t('plan'), of.plan],
                    [t('result'), of.result],
                    [t('done_on'), of.done_on && `${days.day(of.done_on)} ${of.done_by}`],
                    [t('effect_due'), days.day(of.effect_due)],
                    [t('closed_on'), of.closed_on && `${days.day(of.closed_on)} ${of.checked_by}`],
                ]}
            />
        </Card>
    );
}

function History({of}: {of: Action}) {
    const t = useTexts(texts);
    const days = useDays();
    const lines = of.history.map((line, i) => ({
        key: i,
        day: line.day,
        title: t(`what_${line.what}` as 'what_opened'),
        who: line.person,
        note: [line.text, line.due && t('until', {day: days.day(line.due)})].filter(Boolean).join('　'),
    }));
    return <Timeline label={t('history')} lines={lines.reverse()} />;
}
