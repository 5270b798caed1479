import {useParams} from '@tanstack/react-router';
import {useState} from 'react';
import type {QueryAnswer} from '@/api/types';
import {useCommand, useDownload, useRead} from '@/api/use';
import {Alert} from '@/parts/alert';
import {Button, ButtonLink} from '@/parts/button';
import {Card} from '@/parts/card';
import {Chip, type Tone} from '@/parts/chip';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {PageHead} from '@/parts/page_head';
import {Reading} from '@/parts/reading';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {Go, useMay} from '@/shell/company';
import {useDays} from '@/shell/day';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

type Whole = QueryAnswer<'contracts/contracts/{contract}/close_out'>;
type Condition = Whole['conditions'][number];
interface Said {
    note: string;
    until: string | null;
}

/** 契約の終結: every condition, what is still open of it, and the button that closes the contract. */
export default function CloseOut() {
    const {contract} = useParams({strict: false}) as {contract: string};
    return <Reading of={useRead('contracts/contracts/{contract}/close_out', {path: {contract}})}>{(of) => <Sheet key={contract} of={of} />}</Reading>;
}

function Sheet({of}: {of: Whole}) {
    const t = useTexts(texts);
    const days = useDays();
    const {past} = useAsOf();
    const paper = useDownload('contracts/contracts/{contract}/close_out.pdf', {path: {contract: of.contract.id}});
    const closed = of.contract.state === 'closed' || of.contract.closed_on !== null;
    const asks = useMay('contracts.edit') && !past && !closed;
    const lead = closed ? t('closed_lead', {day: days.day(of.contract.closed_on), reason: of.reason}) : t('close_out_lead', {open: of.open, by_hand: of.by_hand});
    return (
        <>
            <PageHead
                title={t('close_of', {title: of.contract.title})}
                above={[{to: 'contracts', text: t('nav')}]}
                crumb={t('close_out')}
                lead={lead}
                asOf
                actions={
                    <ButtonLink href={paper()} icon="print">
                        {t('close_out_paper')}
                    </ButtonLink>
                }
            />
            <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_380px]">
                {asks ? <Closing of={of} /> : <Conditions of={of} />}
                <div className="space-y-6">
                    <Card title={t('close_out_steps')}>
                        <ol className="list-decimal space-y-2 pl-6 text-[15px]">
                            {of.steps.map((step) => (
                                <li key={step.order}>
                                    {step.text}
                                    <span className="ml-2 text-sub">{step.who}</span>
                                </li>
                            ))}
                        </ol>
                        <p className="mt-3 text-[14px] text-sub">{of.trigger.ja}</p>
                    </Card>
                    <Card title={t('after_close')}>
                        <ul className="list-disc space-y-2 pl-6 text-[15px]">
                            {of.after_close.map((text) => (
                                <li key={text}>{text}</li>
                            ))}
                        </ul>
                    </Card>
                </div>
            </div>
        </>
    );
}

/** The conditions with what whoever closes says of them, and the closing. */
function Closing({of}: {of: Whole}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [said, setSaid] = useState<Record<string, Said>>({});
    const [on, setOn] = useState<string | null>(today);
    const [reason, setReason] = useState('');
    const end = useCommand('contracts/contracts/{contract}/close', () => say(t('closed')));
    const send = () => {
        const confirmations = Object.entries(said)
            .filter(([, one]) => one.note.trim())
            .map(([condition, one]) => ({condition, ...one}));
        end.run({reason, confirmations, on}, {path: {contract: of.contract.id}}, {subject: of.contract.id, seq: of.contract.last_seq});
    };
    return (
        <Form problem={end.problem} onSubmit={send} className="min-w-0 space-y-6">
            <Conditions of={of} said={said} say={(id, one) => setSaid({...said, [id]: one})} />
            <Card title={t('close')}>
                <div className="max-w-[560px] space-y-5">
                    {of.open > 0 && <Alert tone="waiting" title={t('close_out_open', {n: of.open})} />}
                    <DateField label={t('close_day')} name="on" required max={today} value={on} onChange={setOn} />
                    <TextField label={t('reason')} name="reason" help={t('reason_help')} required value={reason} onChange={setReason} />
                    <Button type="submit" danger busy={end.busy}>
                        {t('close')}
                    </Button>
                </div>
            </Card>
        </Form>
    );
}

function Conditions({of, said, say}: {of: Whole; said?: Record<string, Said>; say?: (id: string, one: Said) => void}) {
    const t = useTexts(texts);
    return (
        <Card title={t('close_out_conditions')} className="min-w-0">
            <ol className="divide-y divide-line border-y border-line">
                {of.conditions.map((line) => (
                    <li key={line.id} className="space-y-2 py-3 text-[15px]">
                        <State of={line} />
                        <p>{line.text.ja}</p>
                        {line.message && <p className="font-bold">{line.message}</p>}
                        {line.open.length > 0 && <Open of={line} />}
                        {line.recorded && <Recorded of={line.recorded} />}
                        {say && <Say of={line} said={said?.[line.id] ?? {note: '', until: null}} set={(one) => say(line.id, one)} />}
                    </li>
                ))}
            </ol>
        </Card>
    );
}

const tones: Record<string, Tone> = {met: 'good', open: 'bad', by_hand: 'waiting', not_needed: 'still'};

function State({of}: {of: Condition}) {
    const t = useTexts(texts);
    return (
        <div className="flex flex-wrap items-center gap-3">
            <Chip tone={of.state === 'open' && !of.blocks ? 'waiting' : (tones[of.state] ?? 'still')}>{t(`condition_${of.state}` as 'condition_met')}</Chip>
            {!of.blocks && <span className="text-[14px] text-sub">{t('only_warns')}</span>}
            {of.partly && <span className="text-[14px] text-sub">{t('partly')}</span>}
            <span className="num ml-auto text-[14px] text-sub">{of.forms.join(' ')}</span>
        </div>
    );
}

/** What is left, each with its screen. */
function Open({of}: {of: Condition}) {
    const t = useTexts(texts);
    return (
        <ul aria-label={t('what_is_open')} className="flex flex-wrap gap-x-4 gap-y-1">
            {of.open.map((one, i) => (
                <li key={i}>
                    <Go to={one.link.replace(/^\//, '')}>{one.name}</Go>
                </li>
            ))}
        </ul>
    );
}

function Recorded({of}: {of: NonNullable<Condition['recorded']>}) {
    const t = useTexts(texts);
    const days = useDays();
    return (
        <p className="text-sub">
            {[t(`by_${of.met}` as 'by_by_records'), of.note, of.until && t('until_day', {day: days.day(of.until)})].filter(Boolean).join('　')}
        </p>
    );
}

/** The field for what the records do not show, or for the Ministry's consent to what is left. */
function Say({of, said, set}: {of: Condition; said: Said; set: (one: Said) => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const name = `conditions.${of.id}`;
    if (of.state === 'open' && of.consent)
        return (
            <div className="grid max-w-[640px] grid-cols-1 gap-4 md:grid-cols-2">
                <TextField label={t('consent_no')} name={name} value={said.note} onChange={(note) => set({...said, note})} />
                <DateField label={t('consent_until')} name={`${name}.until`} min={today} value={said.until} onChange={(until) => set({...said, until})} />
            </div>
        );
    if (of.state === 'by_hand')
        return <TextField label={t('made_sure')} name={name} help={t('made_sure_help')} required={of.blocks} value={said.note} onChange={(note) => set({...said, note})} />;
    return null;
}
