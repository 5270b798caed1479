import {useState} from 'react';
import {useCommand, type useRead} from '@/api/use';
import {Checkbox, Radios} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import {PersonField} from '@/shell/people';
import {texts} from './texts';

export type Whole = NonNullable<ReturnType<typeof useRead<'personal/requests/{request}'>>['data']>;

interface StepProps {
    of: Whole;
    close: () => void;
}

const kinds = ['purpose', 'disclosure', 'correction', 'stopping'] as const;
const outcomes = ['granted', 'partly', 'refused'] as const;
const ways = ['on_paper', 'electronic', 'in_person'] as const;

function useDone(close: () => void) {
    const t = useTexts(texts);
    return () => {
        say(t('recorded'));
        close();
    };
}

/** A draft of a dialog's fields; the day is today's. */
function useDraft<Fields extends object>(fields: Fields) {
    const {today} = useAsOf();
    const [draft, setDraft] = useState({...fields, on: today as string | null});
    return {draft, today, set: (part: Partial<typeof draft>) => setDraft({...draft, ...part})};
}

/** 請求を受け付ける. */
export function ReceiveDialog({close}: {close: () => void}) {
    const t = useTexts(texts);
    const {draft, set, today} = useDraft({kind: 'disclosure' as (typeof kinds)[number], person: null as string | null, by_agent: false, asked: '', applicant: {name: '', contact: '', agent: '', authority: ''}});
    const setApplicant = (part: Partial<typeof draft.applicant>) => set({applicant: {...draft.applicant, ...part}});
    const receive = useCommand('personal/requests', useDone(close));
    return (
        <StepDialog title={t('receive')} word={t('record')} command={receive} send={() => receive.run(draft as never)} close={close} wide>
            <Radios label={t('kind')} name="kind" row options={kinds.map((id) => ({id, text: t(`kind_${id}`)}))} value={draft.kind} onChange={(kind) => set({kind})} />
            <PersonField label={t('about')} name="person" required value={draft.person} onChange={(person) => set({person})} />
            <TextField label={t('applicant_name')} name="applicant.name" required value={draft.applicant.name} onChange={(name) => setApplicant({name})} />
            <TextField label={t('contact')} name="applicant.contact" help={t('contact_help')} required value={draft.applicant.contact} onChange={(contact) => setApplicant({contact})} />
            <Checkbox name="by_agent" value={draft.by_agent} onChange={(by_agent) => set({by_agent, ...(by_agent ? {} : {applicant: {...draft.applicant, agent: '', authority: ''}})})}>
                {t('by_agent')}
            </Checkbox>
            {draft.by_agent && (
                <>
                    <TextField label={t('agent')} name="applicant.agent" required value={draft.applicant.agent} onChange={(agent) => setApplicant({agent})} />
                    <TextField label={t('authority')} name="applicant.authority" help={t('authority_help')} required value={draft.applicant.authority} onChange={(authority) => setApplicant({authority})} />
                </>
            )}
            <TextField label={t('asked')} name="asked" required lines={3} value={draft.asked} onChange={(asked) => set({asked})} />
            <DateField label={t('received_on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
        </StepDialog>
    );
}

/** 本人確認. */
export function IdentityDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const {draft, set, today} = useDraft({method: '', person: null as string | null});
    const check = useCommand('personal/requests/{request}/identity', useDone(close));
    return (
        <StepDialog title={t('identity')} word={t('record')} command={check} send={() => check.run(draft as never, {path: {request: of.request.id}})} close={close}>
            <TextField label={t('method')} name="method" help={t('method_help')} required value={draft.method} onChange={(method) => set({method})} />
            <PersonField label={t('checked_by')} name="person" required value={draft.person} onChange={(person) => set({person})} />
            <DateField label={t('on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
        </StepDialog>
    );
}

/** A later due day, of which the applicant is told. */
export function ExtendDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const {draft, set} = useDraft({due: null as string | null, reason: ''});
    const extend = useCommand('personal/requests/{request}/extend', useDone(close));
    return (
        <StepDialog title={t('extend')} word={t('record')} command={extend} send={() => extend.run(draft as never, {path: {request: of.request.id}})} close={close}>
            <DateField label={t('new_due')} name="due" required min={of.request.due} value={draft.due} onChange={(due) => set({due})} />
            <TextField label={t('extend_reason')} name="reason" required lines={2} value={draft.reason} onChange={(reason) => set({reason})} />
        </StepDialog>
    );
}

/** 決定. */
export function DecideDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const {draft, set, today} = useDraft({outcome: 'granted' as (typeof outcomes)[number], measure: '', reason: '', person: null as string | null});
    const decide = useCommand('personal/requests/{request}/decide', useDone(close));
    return (
        <StepDialog title={t('decide')} word={t('record')} command={decide} send={() => decide.run(draft as never, {path: {request: of.request.id}})} close={close}>
            <Radios label={t('outcome')} name="outcome" row options={outcomes.map((id) => ({id, text: t(`outcome_${id}`)}))} value={draft.outcome} onChange={(outcome) => set({outcome})} />
            {draft.outcome !== 'refused' && <TextField label={t('measure')} name="measure" help={t('measure_help')} required lines={2} value={draft.measure} onChange={(measure) => set({measure})} />}
            {draft.outcome !== 'granted' && <TextField label={t('refusal_reason')} name="reason" required lines={2} value={draft.reason} onChange={(reason) => set({reason})} />}
            <PersonField label={t('decided_by')} name="person" required value={draft.person} onChange={(person) => set({person})} />
            <DateField label={t('on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
        </StepDialog>
    );
}

/** 回答. */
export function AnswerDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const {draft, set, today} = useDraft({way: 'on_paper' as (typeof ways)[number], person: null as string | null});
    const answer = useCommand('personal/requests/{request}/answer', useDone(close));
    return (
        <StepDialog title={t('answer')} word={t('record')} command={answer} send={() => answer.run(draft as never, {path: {request: of.request.id}})} close={close}>
            <Radios label={t('way')} name="way" row options={ways.map((id) => ({id, text: t(`way_${id}`)}))} value={draft.way} onChange={(way) => set({way})} />
            <PersonField label={t('answered_by')} name="person" required value={draft.person} onChange={(person) => set({person})} />
            <DateField label={t('on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
        </StepDialog>
    );
}

/** 取下げ. */
export function WithdrawDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const {draft, set, today} = useDraft({reason: ''});
    const withdraw = useCommand('personal/requests/{request}/withdraw', useDone(close));
    return (
        <StepDialog title={t('withdraw')} word={t('record')} danger command={withdraw} send={() => withdraw.run(draft as never, {path: {request: of.request.id}})} close={close}>
            <TextField label={t('withdraw_reason')} name="reason" required lines={2} value={draft.reason} onChange={(reason) => set({reason})} />
            <DateField label={t('on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
        </StepDialog>
    );
}
