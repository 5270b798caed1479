import {useParams} from '@tanstack/react-router';
import {useState} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useRead} from '@/api/use';
import {ActionMenu} from '@/parts/action_menu';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Facts} from '@/parts/facts';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Table, type Column} from '@/parts/table';
import {Timeline, type Happening} from '@/parts/timeline';
import {ApprovalOf} from '../approvals/of_subject';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {AssignDialog, EndExclusionDialog, EventDialog, ExcludeDialog} from './arrange_dialogs';
import {RecordDialog} from './record_dialog';
import {StandingChip, StateChip, type State} from './state';
import {texts} from './texts';

export type Duty = QueryAnswer<'duties/duties/{duty}'>;
export type Turn = Duty['turns'][number];

export default function DutyPage() {
    const {duty} = useParams({strict: false}) as {duty: string};
    return <Reading of={useRead('duties/duties/{duty}', {path: {duty}})}>{(of) => <Sheet of={of} />}</Reading>;
}

const dialogs = {record: RecordDialog, assign: AssignDialog, event: EventDialog, exclude: ExcludeDialog, end: EndExclusionDialog};
type Step = keyof typeof dialogs;

function Sheet({of}: {of: Duty}) {
    const t = useTexts(texts);
    const said = useSaid();
    const [step, setStep] = useState<Step>();
    const Step = step && dialogs[step];
    return (
        <>
            <PageHead
                title={said(of.title)}
                above={[{to: 'duties', text: t('title')}]}
                crumb={said(of.title)}
                lead={`${said(of.cycle)}${of.unverified ? `（${t('unverified')}）` : ''}　${of.who || t('nobody')}`}
                asOf
                actions={<Steps of={of} go={setStep} />}
            />
            <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_400px]">
                <div className="space-y-5">
                    <Turns of={of} />
                    <Particulars of={of} />
                    <Card title={t('how_to')}>
                        <ol className="list-decimal space-y-1 pl-6 text-[15px]">
                            {of.how_to.map((line, i) => (
                                <li key={i}>{said(line)}</li>
                            ))}
                        </ol>
                    </Card>
                </div>
                <div className="space-y-5">
                    <Exclusion of={of} />
                    <Card title={t('history')}>
                        <History of={of} />
                    </Card>
                </div>
            </div>
            {Step && <Step of={of} close={() => setStep(undefined)} />}
        </>
    );
}

function Steps({of, go}: {of: Duty; go: (step: Step) => void}) {
    const t = useTexts(texts);
    const {past} = useAsOf();
    const manage = useMay('duties.manage');
    if (past) return null;
    const standing = of.exclusion?.standing;
    const actions = [
        {id: 'assign', text: t('assign'), onPress: () => go('assign')},
        ...(standing === 'in_force' ? [{id: 'end', text: t('end_exclusion'), onPress: () => go('end')}] : []),
        ...(standing !== 'in_force' && standing !== 'pending' ? [{id: 'exclude', text: t('exclude'), onPress: () => go('exclude')}] : []),
    ];
    return (
        <>
            {manage && <ActionMenu text={t('more')} actions={actions} />}
            {of.may_record && of.follows_events && <Button onPress={() => go('event')}>{t('note_event')}</Button>}
            {of.may_record && standing !== 'in_force' && (
                <Button primary icon="check" onPress={() => go('record')}>
                    {t('record')}
                </Button>
            )}
        </>
    );
}

function Particulars({of}: {of: Duty}) {
    const t = useTexts(texts);
    const said = useSaid();
    return (
        <Card title={t('particulars')}>
            <Facts
                lines={[
                    [t('closed_by'), said(of.closed_by)],
                    [t('forms'), of.forms.map((form) => `${form.id.toUpperCase()} ${said(form.title)}`).join('、')],
                    [t('who'), `${of.who || t('nobody')}（${t(`by_${of.by}` as 'by_holder')}）`],
                    [t('deputies'), of.deputies],
                    [t('role'), said(of.role)],
                    [t('cycle'), `${said(of.cycle)}${of.own_rule ? `　${t('own_rule')}` : ''}`],
                    [
                        t('clause'),
                        <ul>
                            {of.requirements.map((it) => (
                                <li key={it.id}>
                                    <Go to={`readiness/${it.id}`}>{it.ref}</Go> {said(it.title)}
                                </li>
                            ))}
                        </ul>,
                    ],
                ]}
            />
        </Card>
    );
}

function Turns({of}: {of: Duty}) {
    const t = useTexts(texts);
    const days = useDays();
    const columns: Column<Turn>[] = [
        {id: 'state', head: t('state'), fixed: true, cell: (row) => <StateChip state={row.state as State} />, sort: (row) => row.state},
        {id: 'due', head: t('due'), fixed: true, cell: (row) => days.day(row.due), sort: (row) => row.due},
        ...(of.follows_events ? [{id: 'what', head: t('what'), wraps: true, cell: (row: Turn) => row.what}] : []),
        {id: 'done_on', head: t('done_on'), cell: (row) => days.day(row.done_on), sort: (row) => row.done_on},
        {id: 'by', head: t('performed_by'), cell: (row) => row.performed_by},
        {id: 'evidence', head: t('evidence'), wraps: true, cell: (row) => (row.link ? <Go to={row.link.slice(1)}>{row.evidence}</Go> : row.evidence)},
    ];
    return (
        <Card title={t('turns')} flush>
            {of.turns.length === 0 ? <p className="px-6 pb-5 text-[15px] text-sub">{t('no_turns')}</p> : <Table label={t('turns')} bare columns={columns} rows={of.turns} rowKey={(row) => `${row.due} ${row.event ?? ''}`} />}
        </Card>
    );
}

function Exclusion({of}: {of: Duty}) {
    const t = useTexts(texts);
    const days = useDays();
    const it = of.exclusion;
    if (!it || it.standing === 'ended') return null;
    return (
        <>
            <Card title={t('exclusion')} aside={<StandingChip standing={it.standing} />}>
                <Facts
                    lines={[
                        [t('reason'), it.reason],
                        [t('review_on'), days.day(it.review_on)],
                    ]}
                />
            </Card>
            <ApprovalOf about={it.id} />
        </>
    );
}

/** Records and assignments, the newest first. */
function History({of}: {of: Duty}) {
    const t = useTexts(texts);
    const days = useDays();
    const word = (record: Duty['records'][number]) => {
        if (record.due && record.through) return t('run_of', {from: days.short(record.due), to: days.short(record.through)});
        return record.due ? t('turn_of', {due: days.short(record.due)}) : t('done_word');
    };
    const lines: Happening[] = [
        ...of.records.map((record) => ({
            key: record.id,
            day: record.on,
            title: word(record),
            who: record.performed_by,
            note: [record.evidence, record.remark, t('recorded_by', {name: record.recorded_by})].filter(Boolean).join('　'),
        })),
        ...of.assignments.map((it, i) => ({key: i, day: it.since, title: it.person ? t('assigned_to', {name: it.person}) : t('back_to_role'), note: it.reason})),
    ];
    if (lines.length === 0) return <p className="text-[15px] text-sub">{t('no_records')}</p>;
    return <Timeline label={t('history')} lines={lines.sort((a, b) => b.day.localeCompare(a.day))} />;
}
