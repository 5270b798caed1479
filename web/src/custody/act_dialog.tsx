import {useState} from 'react';
import {useCommand, useRead} from '@/api/use';
import type {QueryAnswer} from '@/api/types';
import {Checkbox, Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {NumberField} from '@/parts/number_field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useSaid, useTexts} from '@/shell/language';
import {PersonField} from '@/shell/people';
import {texts} from './texts';

export type Whole = QueryAnswer<'custody/items/{item}'>;
export type Event = 'lend' | 'extend_loan' | 'return' | 'order_disposal' | 'cancel_disposal' | 'destroy';

const people = {lend: 'person_borrower', return: 'person_returner'} as const;
const permitted: string[] = ['lend', 'extend_loan', 'order_disposal', 'destroy'];
const witnessed: string[] = ['return', 'destroy'];
const counted: string[] = ['return', 'cancel_disposal', 'destroy'];

/** One act with an item: the fields that its event asks for. */
export function ActDialog({of, event, label, close}: {of: Whole; event: Event; label: string; close: () => void}) {
    const t = useTexts(texts);
    const said = useSaid();
    const choices = useRead('custody/choices').data;
    const {today} = useAsOf();
    const [draft, setDraft] = useState({
        person: null as string | null,
        permitted_by: null as string | null,
        witness: null as string | null,
        purpose: '',
        due: null as string | null,
        reading: false,
        action: 'destroy' as 'destroy' | 'erase' | 'give_back' | 'submit',
        ministry_no: '',
        quantity: null as number | null,
        method: '',
        verified: false,
        remarks: '',
        as_found: false,
        on: today as string | null,
        time: '',
    });
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const act = useCommand('custody/items/{item}/acts', () => {
        say(t('recorded'));
        close();
    });
    const {item} = of;
    const send = () => {
        const body = {...draft, event, action: event === 'order_disposal' ? draft.action : null, method: event === 'destroy' ? draft.method : null};
        act.run(body as never, {path: {item: item.id}}, {subject: item.id, seq: item.last_seq});
    };
    return (
        <StepDialog title={t('act_of', {number: item.number, label})} word={t('record')} command={act} send={send} close={close} wide className="space-y-5">
            <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                <PersonField label={t(people[event as 'lend'] ?? 'person_performer')} name="person" required value={draft.person} onChange={(person) => set({person})} />
                {permitted.includes(event) && <PersonField label={t('permitted_by')} name="permitted_by" required value={draft.permitted_by} onChange={(permitted_by) => set({permitted_by})} />}
                {witnessed.includes(event) && (
                    <PersonField label={t('witness')} name="witness" help={t('witness_help')} required value={draft.witness} onChange={(witness) => set({witness})} />
                )}
                <DateField label={t('on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
                <TextField label={t('time')} name="time" required value={draft.time} onChange={(time) => set({time})} />
                {event === 'lend' && <TextField label={t('purpose')} name="purpose" help={t('purpose_help')} required value={draft.purpose} onChange={(purpose) => set({purpose})} />}
                {event === 'order_disposal' && (
                    <>
                        <Select
                            label={t('action')}
                            name="action"
                            required
                            options={(['destroy', 'erase', 'give_back', 'submit'] as const).map((id) => ({id, text: t(`action_${id}`)}))}
                            value={draft.action}
                            onChange={(action) => set({action})}
                        />
                        <TextField label={t('reason')} name="reason" required value={draft.purpose} onChange={(purpose) => set({purpose})} />
                    </>
                )}
                {(event === 'lend' || event === 'extend_loan') && <DateField label={t(event === 'lend' ? 'due' : 'due_new')} name="due" required value={draft.due} onChange={(due) => set({due})} />}
                {counted.includes(event) && <NumberField label={t('quantity')} name="quantity" help={t('quantity_help')} required min={1} value={draft.quantity} onChange={(quantity) => set({quantity})} />}
                {event === 'destroy' && (
                    <Select
                        label={t('method')}
                        name="method"
                        required
                        options={(choices?.methods ?? []).map((one) => ({id: one.id, text: said(one.label)}))}
                        value={draft.method}
                        onChange={(method) => set({method})}
                    />
                )}
                {(event === 'order_disposal' || event === 'destroy') && (
                    <TextField label={t('ministry_no')} name="ministry_no" value={draft.ministry_no} onChange={(ministry_no) => set({ministry_no})} />
                )}
                <TextField label={t('remarks')} name="remarks" help={draft.as_found ? t('as_found_help') : undefined} value={draft.remarks} onChange={(remarks) => set({remarks})} />
            </div>
            <div className="space-y-2">
                {event === 'lend' && (
                    <Checkbox name="reading" value={draft.reading} onChange={(reading) => set({reading})}>
                        {t('reading')}
                    </Checkbox>
                )}
                {event === 'destroy' && (
                    <Checkbox name="verified" value={draft.verified} onChange={(verified) => set({verified})}>
                        {t('verified')}
                    </Checkbox>
                )}
                <Checkbox name="as_found" value={draft.as_found} onChange={(as_found) => set({as_found})}>
                    {t('as_found')}
                </Checkbox>
            </div>
        </StepDialog>
    );
}
