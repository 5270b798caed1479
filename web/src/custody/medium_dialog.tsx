import {useState} from 'react';
import {useCommand, useList, useRead} from '@/api/use';
import type {QueryAnswer} from '@/api/types';
import {Checkbox, Checkboxes} from '@/parts/choice';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import {ActFields, closing, lost, outcome, permitted, scan, sending, taking, when, witnessed, type Draft, type Field} from './fields';
import {texts} from './texts';

export type WholeMedium = QueryAnswer<'custody/media/{medium}'>;

const person = (label: Field['label'] = 'person_performer'): Field => ({name: 'person', kind: 'person', label, required: true});
const remarks: Field = {name: 'remarks', kind: 'text'};
const reason: Field = {name: 'purpose', fault: 'reason', kind: 'text', label: 'reason', required: true};

/** What each event of the machine `media` asks for. */
const asked: Record<string, Field[]> = {
    take_for_use: [
        person('user'),
        ...permitted,
        {name: 'purpose', kind: 'text', help: 'purpose_help', required: true},
        {name: 'terminal', kind: 'text', required: true, help: 'terminal_help'},
        {name: 'direction', kind: 'choice', required: true, words: {write: 'direction_write', read: 'direction_read', both: 'direction_both'}},
        scan('scan_before'),
    ],
    put_back: [person('user'), {...witnessed, label: 'checker'}, scan('scan_after'), {name: 'erasure', kind: 'choice', required: true, words: {erased: 'erasure_erased', kept: 'erasure_kept', not_applicable: 'erasure_not_applicable'}}, outcome('in_order', 'irregular')],
    take_out: [person('person_applicant'), ...permitted, {...witnessed, label: 'taken_check_by'}, reason, ...taking],
    bring_back: [person('person_returner'), witnessed, scan('scan_after'), outcome('in_order', 'irregular')],
    dispatch: [person('person_sender'), ...permitted, ...sending],
    come_back: [person(), scan('scan_after', false), {name: 'received_by', kind: 'text'}, {name: 'given_for_good', kind: 'yes'}, {name: 'slip', kind: 'yes'}],
    count: [person(), witnessed, outcome('in_order', 'short_of', 'surplus')],
    release_quarantine: [person(), ...permitted, {name: 'event_no', kind: 'text', required: true}, scan('scan_after')],
    dispose: [person(), ...permitted, witnessed, {name: 'method', kind: 'choice', required: true, from: 'erase_methods'}, {name: 'reference', kind: 'text', help: 'reference_help'}, {name: 'verified', kind: 'yes'}],
    lose: [person('person_reporter'), ...lost],
    recover: [person(), witnessed, {name: 'event_no', kind: 'text', required: true}, {name: 'place', kind: 'text', required: true, label: 'found_place'}, scan('scan_after')],
    write_off: [person(), ...permitted, ...closing],
};

/** One act with a medium: the fields that its event asks for. */
export function MediumDialog({of, event, label, close}: {of: WholeMedium; event: string; label: string; close: () => void}) {
    const t = useTexts(texts);
    const choices = useRead('custody/choices').data;
    const {today} = useAsOf();
    const {medium} = of;
    const [draft, setDraft] = useState<Draft>({on: today, time: '', as_found: false});
    const set = (part: Draft) => setDraft({...draft, ...part});
    const act = useCommand('custody/media/{medium}/acts', () => {
        say(t('recorded'));
        close();
    });
    const send = () => act.run({...draft, event} as never, {path: {medium: medium.id}}, {subject: medium.id, seq: medium.last_seq});
    return (
        <StepDialog title={t('act_of', {number: medium.number, label})} word={t('record')} command={act} send={send} close={close} wide className="space-y-5">
            <ActFields fields={[...(asked[event] ?? []), ...when, {...remarks, help: draft.as_found ? 'as_found_help' : undefined}]} draft={draft} set={set} choices={choices} />
            {event === 'take_for_use' && <Written value={(draft.items as string[]) ?? []} set={(items) => set({items})} />}
            <Checkbox name="as_found" value={Boolean(draft.as_found)} onChange={(as_found) => set({as_found})}>
                {t('as_found')}
            </Checkbox>
        </StepDialog>
    );
}

/** Which items are written or read: data that is in storage. */
function Written({value, set}: {value: string[]; set: (items: string[]) => void}) {
    const t = useTexts(texts);
    const items = (useList('custody/items').rows ?? []).filter((item) => item.medium === 'data' && item.state === 'stored');
    if (items.length === 0) return <p className="text-[14px] text-sub">{t('no_data_items')}</p>;
    return <Checkboxes label={t('data_items')} name="items" row options={items.map((item) => ({id: item.id, text: `${item.number}　${item.title}`}))} value={value} onChange={set} />;
}
