import {useState} from 'react';
import {useCommand, useList, useRead} from '@/api/use';
import type {QueryAnswer} from '@/api/types';
import {Button} from '@/parts/button';
import {Chip, type Tone} from '@/parts/chip';
import {ComboBox} from '@/parts/choice';
import {Actions, Dialog, Drawer} from '@/parts/dialog';
import {Facts} from '@/parts/facts';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {Reading} from '@/parts/reading';
import {Tabs} from '@/parts/tabs';
import {say} from '@/parts/toast';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useSaid, useTexts} from '@/shell/language';
import {texts} from './texts';

type Answer = QueryAnswer<'programme/items/{item}'>;
type Words = {ja: string; en: string};

type Look = [tone: Tone, word: keyof typeof texts];
const states = {done: ['good', 'done'], progress: ['moving', 'progress'], late: ['late', 'late'], coming: ['still', 'coming']} as const satisfies Record<string, Look>;
const verdicts = {
    satisfied: ['good', 'satisfied'],
    building: ['moving', 'building'],
    expired: ['bad', 'expired'],
    not_started: ['still', 'not_started'],
    not_applicable: ['gone', 'not_applicable'],
} as const satisfies Record<string, Look>;

/** One work item: its plan, its checks with evidence, how to go about it, what to ask, what was said. */
export function ItemDrawer({item, may, close}: {item: string; may: boolean; close: () => void}) {
    const t = useTexts(texts);
    const said = useSaid();
    const answer = useRead('programme/items/{item}', {path: {item}});
    const [planning, setPlanning] = useState(false);
    return (
        <Drawer open close={close} title={answer.data ? said(answer.data.line.title) : t('chart')}>
            <Reading of={answer}>
                {(of) => (
                    <>
                        <Summary of={of} />
                        {may && (
                            <div className="mt-3">
                                <Button icon="edit" onPress={() => setPlanning(true)}>
                                    {t('plan_change')}
                                </Button>
                            </div>
                        )}
                        <h3 className="mt-5 text-[14px] text-sub">{t('purpose')}</h3>
                        <p className="mb-5 text-[15px]">{said(of.purpose)}</p>
                        <Tabs
                            label={said(of.line.title)}
                            tabs={[
                                {id: 'checks', text: t('tab_tasks'), count: of.checks.length, body: <Checks of={of} />},
                                {id: 'guide', text: t('tab_guide'), body: <Guide of={of} />},
                                {id: 'questions', text: t('tab_questions'), count: of.questions.length, body: <Lines lines={of.questions} />},
                                {id: 'remarks', text: t('tab_remarks'), count: of.remarks.length, body: <Remarks of={of} item={item} />},
                            ]}
                        />
                        {planning && <PlanDialog of={of} item={item} close={() => setPlanning(false)} />}
                    </>
                )}
            </Reading>
        </Drawer>
    );
}

function Summary({of: {line, reason}}: {of: Answer}) {
    const t = useTexts(texts);
    const days = useDays();
    const [tone, word] = states[line.state];
    const weeks = t('weeks', {first: line.start_week, last: line.start_week + line.weeks - 1});
    return (
        <>
            <div className="mb-3 flex items-center gap-3">
                <Chip tone={tone}>{t(word)}</Chip>
                <span className="num text-[15px]">
                    <b>{t('percent', {n: line.percent})}</b>　{t('checks_met', {met: line.progress.met, total: line.progress.checks})}
                </span>
            </div>
            <Facts
                lines={[
                    [t('plan'), line.from ? `${days.short(line.from)} 〜 ${days.short(line.until)}（${weeks}）` : weeks],
                    [t('against_standard'), line.moved ? t('moved', {reason}) : t('standard')],
                    [t('person'), line.person || t('person_none')],
                ]}
            />
        </>
    );
}

function Lines({lines}: {lines: Words[]}) {
    const said = useSaid();
    return (
        <ul className="list-disc space-y-1.5 pl-6 text-[15px]">
            {lines.map((line, i) => (
                <li key={i}>{said(line)}</li>
            ))}
        </ul>
    );
}

function Verdict({of}: {of: keyof typeof verdicts}) {
    const t = useTexts(texts);
    const [tone, word] = verdicts[of];
    return <Chip tone={tone}>{t(word)}</Chip>;
}

function Checks({of}: {of: Answer}) {
    const t = useTexts(texts);
    const said = useSaid();
    const days = useDays();
    return (
        <ul className="divide-y divide-line">
            {of.checks.map((check) => (
                <li key={check.id} className="py-3">
                    <div className="flex flex-wrap items-center gap-2">
                        <Verdict of={check.verdict} />
                        <b className="min-w-0 flex-1 text-[15px]">{said(check.title)}</b>
                        {check.due && <span className="num text-[14px] text-sub">{t('until', {day: days.short(check.due)})}</span>}
                    </div>
                    {check.evidence.length > 0 && (
                        <ul className="mt-1.5 space-y-0.5 pl-1 text-[14px]">
                            {check.evidence.map((one, i) => (
                                <li key={i} className="flex gap-2">
                                    <span aria-hidden="true">{one.met ? '✓' : '○'}</span>
                                    <Go to={one.link.replace(/^\//, '')} className="link min-w-0">
                                        {said(one.text)}
                                    </Go>
                                    <span className="num ml-auto shrink-0 text-sub">{days.short(one.on)}</span>
                                </li>
                            ))}
                        </ul>
                    )}
                    {said(check.next) && <p className="mt-1.5 text-[14px] text-sub">{check.offered ? `${t('next')}: ${said(check.next)}` : said(check.next)}</p>}
                    {check.requirement && (
                        <Go to={`readiness/${check.requirement}`} className="link text-[14px]">
                            {t('open_requirement')}
                        </Go>
                    )}
                </li>
            ))}
        </ul>
    );
}

function Guide({of}: {of: Answer}) {
    const t = useTexts(texts);
    const said = useSaid();
    const heading = 'mt-5 mb-1.5 text-[16px] font-bold';
    return (
        <>
            <p className="text-[15px] whitespace-pre-line">{said(of.guidance)}</p>
            <h3 className={heading}>{t('done_when')}</h3>
            <Lines lines={of.done_when} />
            <h3 className={heading}>{t('documents')}</h3>
            <Lines lines={of.documents} />
            <h3 className={heading}>{t('forms')}</h3>
            <Lines lines={of.deliverables.map((form) => form.title)} />
            <h3 className={heading}>{t('agenda')}</h3>
            <Lines lines={of.visit_agenda} />
        </>
    );
}

function Remarks({of, item}: {of: Answer; item: string}) {
    const t = useTexts(texts);
    const days = useDays();
    const may = useMay('programme.remark');
    const [text, setText] = useState('');
    const command = useCommand('programme/items/{item}/remarks', () => {
        say(t('remarked'));
        setText('');
    });
    return (
        <>
            {of.remarks.length === 0 && <p className="text-[15px] text-sub">{t('remarks_none')}</p>}
            <ul className="divide-y divide-line">
                {of.remarks.map((remark) => (
                    <li key={remark.id} className="py-3 text-[15px]">
                        <p className="num text-[14px] text-sub">
                            {days.day(remark.on)}　{remark.by}
                        </p>
                        <p className="whitespace-pre-line">{remark.text}</p>
                    </li>
                ))}
            </ul>
            {may && (
                <Form problem={command.problem} onSubmit={() => command.run({text}, {path: {item}})} className="mt-4 space-y-3">
                    <TextField label={t('remark')} name="text" help={t('remark_help')} lines={4} required value={text} onChange={setText} />
                    <Actions>
                        <Button type="submit" busy={command.busy}>
                            {t('remark_add')}
                        </Button>
                    </Actions>
                </Form>
            )}
        </>
    );
}

function PlanDialog({of, item, close}: {of: Answer; item: string; close: () => void}) {
    const t = useTexts(texts);
    const people = useList('organization/people').rows ?? [];
    const [first, setFirst] = useState(String(of.line.start_week));
    const [weeks, setWeeks] = useState(String(of.line.weeks));
    const [person, setPerson] = useState<string | null>(of.person ?? null);
    const [reason, setReason] = useState('');
    const command = useCommand('programme/items/{item}/plan', () => {
        say(t('planned'));
        close();
    });
    return (
        <Dialog open close={close} title={t('plan_title')}>
            <Form
                problem={command.problem}
                onSubmit={() => command.run({start_week: Number(first) || 0, weeks: Number(weeks) || 0, person, reason: reason || null}, {path: {item}})}
                className="grid grid-cols-2 gap-x-6 gap-y-5"
            >
                <TextField label={t('start_week')} name="start_week" required width="6em" value={first} onChange={setFirst} />
                <TextField label={t('week_count')} name="weeks" required width="6em" value={weeks} onChange={setWeeks} />
                <ComboBox className="col-span-2" label={t('person')} name="person" options={people.filter((it) => !it.left).map((it) => ({id: it.id, text: it.name ?? '', note: it.department}))} value={person} onChange={setPerson} />
                <TextField className="col-span-2" label={t('reason')} name="reason" help={t('reason_help')} lines={2} value={reason} onChange={setReason} />
                <div className="col-span-2">
                    <Actions cancel={close}>
                        <Button type="submit" primary busy={command.busy}>
                            {t('record')}
                        </Button>
                    </Actions>
                </div>
            </Form>
        </Dialog>
    );
}
