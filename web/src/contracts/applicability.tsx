import {useState, type ReactNode} from 'react';
import {useCommand, useList, useRead} from '@/api/use';
import type {CommandAnswer, QueryAnswer} from '@/api/types';
import {Alert} from '@/parts/alert';
import {Button} from '@/parts/button';
import {Card} from '@/parts/card';
import {Chip, type Tone} from '@/parts/chip';
import {Radios, Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {EmptyState} from '@/parts/empty_state';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {Table, type Column} from '@/parts/table';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {usePreferences} from '@/shell/preferences';
import {texts} from './texts';

type Flow = CommandAnswer<'contracts/assessments/flow'>;
type Question = NonNullable<Flow['question']>;
type Outcome = NonNullable<Flow['outcome']>;
type Recorded = QueryAnswer<'contracts/assessments'>['assessments'][number];
interface Reply {
    question: string;
    answer: string;
}

const tones: Record<string, Tone> = {yes: 'bad', no: 'still', unknown: 'waiting'};

/** A text of the catalogue in the user's language. */
function useWords() {
    const {language} = usePreferences();
    return (text: {ja: string; en: string}) => (language === 'en' && text.en) || text.ja;
}

/** 対象判定: is the company subject, why, and what is to be done next. */
export default function Applicability() {
    const t = useTexts(texts);
    const may = useMay('contracts.edit');
    const {past} = useAsOf();
    const read = useRead('contracts/assessments');
    const [answering, setAnswering] = useState(false);
    return (
        <>
            <PageHead
                title={t('flow_title')}
                above={[{to: 'contracts', text: t('nav')}]}
                crumb={t('flow_title')}
                lead={read.data && t(`flow_lead_${read.data.subject}` as 'flow_lead_yes')}
                asOf
                actions={
                    may && !past && !answering && (
                        <Button primary onPress={() => setAnswering(true)}>
                            {t('flow_begin')}
                        </Button>
                    )
                }
            />
            <div className="space-y-5">
                {answering && <Wizard done={() => setAnswering(false)} />}
                <Card title={t('history')} flush>
                    <Reading inset of={read}>
                        {({assessments}) => <History rows={assessments} />}
                    </Reading>
                </Card>
            </div>
        </>
    );
}

/** One question at a time; the server knows the flow. */
function Wizard({done}: {done: () => void}) {
    const t = useTexts(texts);
    const contracts = (useList('contracts/contracts').rows ?? []).filter((row) => row.state !== 'closed');
    const [contract, setContract] = useState('');
    const [replies, setReplies] = useState<Reply[]>([]);
    const flow = useCommand('contracts/assessments/flow');
    const ask = (next: Reply[]) => {
        setReplies(next);
        flow.run({replies: next});
    };
    const back = replies.length > 0 ? () => ask(replies.slice(0, -1)) : undefined;
    if (!flow.answer)
        return (
            <Card title={t('flow_begin')}>
                <Form problem={flow.problem} onSubmit={() => ask([])} className="max-w-[560px] space-y-5">
                    <Select
                        label={t('flow_for')}
                        options={[{id: '', text: t('flow_company')}, ...contracts.map((row) => ({id: row.id, text: row.title, note: row.number}))]}
                        value={contract}
                        onChange={setContract}
                    />
                    <Button type="submit" primary busy={flow.busy}>
                        {t('flow_start')}
                    </Button>
                </Form>
            </Card>
        );
    const {question, outcome} = flow.answer;
    if (question)
        return <Ask key={question.id} of={question} number={replies.length + 1} busy={flow.busy} back={back} answer={(answer) => ask([...replies, {question: question.id, answer}])} />;
    return outcome ? <Result of={outcome} contract={contract || null} replies={replies} back={back} done={done} /> : null;
}

function Ask({of, number, busy, back, answer}: {of: Question; number: number; busy: boolean; back?: () => void; answer: (value: string) => void}) {
    const t = useTexts(texts);
    const words = useWords();
    const [chosen, setChosen] = useState<string | null>(null);
    return (
        <Card title={t('question', {n: number})}>
            <Form problem={null} onSubmit={() => chosen && answer(chosen)} className="max-w-[720px] space-y-5">
                <Radios label={words(of.text)} help={words(of.help)} options={of.choices.map((choice) => ({id: choice.value, text: words(choice.label)}))} value={chosen} onChange={setChosen} />
                <div className="flex gap-3">
                    <Button type="submit" primary busy={busy} disabled={!chosen}>
                        {t('next')}
                    </Button>
                    {back && <Button onPress={back}>{t('back')}</Button>}
                </div>
            </Form>
        </Card>
    );
}

/** What the answers came to, and the papers it rests on. */
function Result({of, contract, replies, back, done}: {of: Outcome; contract: string | null; replies: Reply[]; back?: () => void; done: () => void}) {
    const t = useTexts(texts);
    const words = useWords();
    const {today} = useAsOf();
    const [grounds, setGrounds] = useState('');
    const [on, setOn] = useState<string | null>(today);
    const assess = useCommand('contracts/assessments', () => {
        say(t('assessment_recorded'));
        done();
    });
    return (
        <Card title={t('outcome')}>
            <div className="max-w-[820px] space-y-5">
                <Alert tone={of.subject === 'yes' ? 'info' : of.subject === 'no' ? 'good' : 'waiting'} title={words(of.title)} />
                {words(of.reason) && <Passage title={t('why')}>{words(of.reason)}</Passage>}
                <Passage title={t('what_next')}>{words(of.what_next)}</Passage>
                {of.work.length > 0 && (
                    <Passage title={t('what_next_work')}>
                        <ol className="list-decimal pl-6">
                            {of.work.map((step) => (
                                <li key={step.id}>{words(step.text)}</li>
                            ))}
                        </ol>
                    </Passage>
                )}
                <Form problem={assess.problem} onSubmit={() => assess.run({contract, replies, grounds, on})} className="max-w-[560px] space-y-5">
                    <TextField label={t('grounds')} name="grounds" help={t('grounds_help')} required lines={2} value={grounds} onChange={setGrounds} />
                    <DateField label={t('on')} name="on" required max={today} value={on} onChange={setOn} />
                    <div className="flex gap-3">
                        <Button type="submit" primary busy={assess.busy}>
                            {t('record_assessment')}
                        </Button>
                        {back && <Button onPress={back}>{t('back')}</Button>}
                    </div>
                </Form>
            </div>
        </Card>
    );
}

function Passage({title, children}: {title: string; children: ReactNode}) {
    return (
        <div>
            <h3 className="mb-1 text-[16px] font-bold">{title}</h3>
            <div className="text-[15px] leading-[1.8] whitespace-pre-line">{children}</div>
        </div>
    );
}

function History({rows}: {rows: Recorded[]}) {
    const t = useTexts(texts);
    const days = useDays();
    const words = useWords();
    const columns: Column<Recorded>[] = [
        {id: 'on', head: t('on'), fixed: true, cell: (row) => days.day(row.on), sort: (row) => row.on},
        {id: 'contract', head: t('contract'), cell: (row) => row.contract_title || t('company'), wraps: true},
        {id: 'outcome', head: t('outcome'), fixed: true, cell: (row) => <Chip tone={tones[row.outcome.subject] ?? 'still'}>{words(row.outcome.title)}</Chip>},
        {id: 'grounds', head: t('grounds'), cell: (row) => row.grounds, wraps: true},
        {id: 'by', head: t('by'), cell: (row) => row.assessed_by},
    ];
    return <Table label={t('history')} columns={columns} rows={rows} rowKey={(row) => row.id} bare empty={<EmptyState icon="contracts">{t('history_empty')}</EmptyState>} />;
}
