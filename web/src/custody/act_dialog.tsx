import {useState} from 'react';
import {useCommand, useRead} from '@/api/use';
import type {QueryAnswer} from '@/api/types';
import {Checkbox, Checkboxes, Select} from '@/parts/choice';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useSaid, useTexts} from '@/shell/language';
import {ActFields, closing, counted, lost, outcome, permitted, scan, sending, taking, when, witnessed, type Draft, type Field} from './fields';
import {texts} from './texts';

export type Whole = QueryAnswer<'custody/items/{item}'>;

const person = (label: Field['label'] = 'person_performer'): Field => ({name: 'person', kind: 'person', label, required: true});
const reason: Field = {name: 'purpose', fault: 'reason', kind: 'text', label: 'reason', required: true};
const ministry: Field = {name: 'ministry_no', kind: 'text'};
const storage: Field = {name: 'storage', kind: 'storage', required: true};
const disposed: Field[] = [
    {name: 'addressee', kind: 'text', required: true},
    {name: 'method', kind: 'choice', required: true, from: 'hand_methods'},
    counted,
    {name: 'received_by', kind: 'text'},
    {name: 'certificate_no', kind: 'text'},
    {name: 'protection', kind: 'choices', from: 'dispatch_protection'},
    {name: 'slip', kind: 'yes'},
];

/** What each event of custody.yaml asks for. */
const asked: Record<string, Field[]> = {
    lend: [person('person_borrower'), ...permitted, {name: 'purpose', kind: 'text', help: 'purpose_help', required: true}, {name: 'due', kind: 'day', required: true}, {name: 'reading', kind: 'yes'}],
    extend_loan: [person(), ...permitted, {name: 'due', kind: 'day', label: 'due_new', required: true}],
    return: [person('person_returner'), witnessed, counted],
    take_out: [person('person_applicant'), ...permitted, {...witnessed, label: 'taken_check_by'}, reason, ...taking, ministry],
    bring_back: [person('person_returner'), witnessed, counted, outcome('in_order', 'irregular'), scan('scan_after', false)],
    move_storage: [person(), ...permitted, storage],
    count: [person(), witnessed, outcome('in_order', 'short_of', 'marking_differs')],
    dispatch: [person('person_sender'), ...permitted, counted, ...sending],
    confirm_receipt: [person(), witnessed, counted, {name: 'received_by', kind: 'text'}, {name: 'slip', kind: 'yes'}],
    undelivered: [person(), counted, {name: 'lost', kind: 'yes'}, {name: 'event_no', kind: 'text', help: 'undelivered_event_help'}, {name: 'place', kind: 'text', label: 'last_place'}],
    receive: [person('receiver'), {...witnessed, label: 'checker'}, counted, storage],
    order_disposal: [person(), ...permitted, {name: 'action', kind: 'choice', required: true, words: {destroy: 'action_destroy', erase: 'action_erase', give_back: 'action_give_back', submit: 'action_submit'}}, reason, ministry],
    cancel_disposal: [person(), counted, storage],
    give_back: [person(), ...permitted, ...disposed],
    submit: [person(), ...permitted, ...disposed, {...ministry, required: true}],
    destroy: [person(), ...permitted, witnessed, counted, {name: 'method', kind: 'choice', required: true, from: 'destroy_methods'}, ministry, {name: 'certificate_no', kind: 'text'}, {name: 'verified', kind: 'yes'}],
    erase: [
        person(),
        ...permitted,
        witnessed,
        {name: 'target_device', kind: 'text', required: true, help: 'target_device_help'},
        {name: 'store', kind: 'choice', words: {semiconductor: 'store_semiconductor', magnetic: 'store_magnetic', optical: 'store_optical'}, help: 'store_help'},
        {name: 'method', kind: 'choice', required: true, from: 'erase_methods'},
        ministry,
        {name: 'verified', kind: 'yes'},
    ],
    lose: [person('person_reporter'), ...lost],
    recover: [person(), witnessed, counted, {name: 'event_no', kind: 'text', required: true}, {name: 'place', kind: 'text', required: true, label: 'found_place'}, storage],
    write_off: [person(), ...permitted, ...closing],
    regrade: [
        person(),
        {name: 'grade', kind: 'choice', required: true, from: 'grades'},
        {name: 'ministry_no', kind: 'text', required: true},
        {name: 'designation_no', kind: 'text', required: true},
        {name: 'designated_on', kind: 'day', past: true},
        {name: 'restrictions', kind: 'choices', from: 'restrictions'},
    ],
    correct: [person('person_recorder'), {...witnessed, label: 'confirmed_by'}],
};

/** Acts of which the remarks must say why. */
const explained = ['extend_loan', 'undelivered', 'cancel_disposal', 'move_storage', 'regrade'];

/** One act with an item: the fields that its event asks for. */
export function ActDialog({of, event, label, close}: {of: Whole; event: string; label: string; close: () => void}) {
    const t = useTexts(texts);
    const choices = useRead('custody/choices').data;
    const {today} = useAsOf();
    const {item} = of;
    const [draft, setDraft] = useState<Draft>(() => ({
        on: today,
        time: '',
        as_found: false,
        remarks: '',
        ...(event === 'order_disposal' && {action: 'destroy'}),
        ...(event === 'regrade' && {designation_no: of.designation_no, restrictions: of.restriction_ids, also: of.copies.map((copy) => copy.number)}),
        ...(event === 'correct' && {corrects: of.life[0]?.seq ?? 0}),
        ...(['cancel_disposal', 'recover', 'receive'].includes(event) && {storage: item.storage}),
    }));
    const set = (part: Draft) => setDraft({...draft, ...part});
    const act = useCommand('custody/items/{item}/acts', () => {
        say(t('recorded'));
        close();
    });
    const send = () => act.run({...draft, event} as never, {path: {item: item.id}}, {subject: item.id, seq: item.last_seq});
    return (
        <StepDialog title={t('act_of', {number: item.number, label})} word={t('record')} command={act} send={send} close={close} wide className="space-y-5">
            <ActFields fields={[...(asked[event] ?? []), ...when]} draft={draft} set={set} choices={choices}>
                <TextField
                    label={t('remarks')}
                    name="remarks"
                    help={draft.as_found ? t('as_found_help') : explained.includes(event) ? t('explained_help') : undefined}
                    required={explained.includes(event)}
                    value={draft.remarks as string}
                    onChange={(remarks) => set({remarks})}
                />
            </ActFields>
            {event === 'regrade' && of.copies.length > 0 && (
                <Checkboxes label={t('also')} name="also" row options={of.copies.map((copy) => ({id: copy.number, text: copy.number}))} value={(draft.also as string[]) ?? []} onChange={(also) => set({also})} />
            )}
            {event === 'correct' && <Corrected of={of} draft={draft} set={set} />}
            <Checkbox name="as_found" value={Boolean(draft.as_found)} onChange={(as_found) => set({as_found})}>
                {t('as_found')}
            </Checkbox>
        </StepDialog>
    );
}

/** Which entry is corrected, and what is right. The entry itself stays as it is. */
function Corrected({of, draft, set}: {of: Whole; draft: Draft; set: (part: Draft) => void}) {
    const t = useTexts(texts);
    const said = useSaid();
    return (
        <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
            <Select
                label={t('corrects')}
                name="corrects"
                required
                options={of.life.map((line) => ({id: String(line.seq), text: [line.on, said(line.label), line.row_no].filter(Boolean).join('　')}))}
                value={String(draft.corrects ?? '')}
                onChange={(seq) => set({corrects: Number(seq)})}
            />
            <TextField
                label={t('correction_reason')}
                name="correction_reason"
                help={t('correction_reason_help')}
                required
                value={(draft.correction_reason as string) ?? ''}
                onChange={(correction_reason) => set({correction_reason})}
            />
        </div>
    );
}
