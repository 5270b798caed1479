import {useState} from 'react';
import {useCommand, useList} from '@/api/use';
import {Button} from '@/parts/button';
import {ComboBox, Radios, Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {Actions, Dialog} from '@/parts/dialog';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import {PersonField} from '@/shell/people';
import type {FacilityAnswer} from './facility_dialog';
import type {Key} from './keys';
import {LineChoice} from './line_choice';
import {texts} from './texts';

export function KeyDialog({of, close}: {of: FacilityAnswer; close: () => void}) {
    const t = useTexts(texts);
    const containers = useList('facilities/facilities/{facility}/containers', {path: {facility: of.facility.id}});
    const [draft, setDraft] = useState({number: '', container: '', door: '', set: 'first' as 'first' | 'spare', keeper: null as string | null, place: ''});
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const add = useCommand('facilities/facilities/{facility}/keys', () => {
        say(t('key_added'));
        close();
    });
    const standing = (containers.rows ?? []).filter((row) => !row.removed_on);
    return (
        <Dialog open close={close} title={t('key_add')} wide>
            <Form
                problem={add.problem}
                onSubmit={() => add.run({...draft, container: draft.container || null} as never, {path: {facility: of.facility.id}})}
                className="grid grid-cols-1 gap-x-6 gap-y-4 md:grid-cols-2"
            >
                <TextField label={t('key_number')} name="number" required value={draft.number} onChange={(number) => set({number})} />
                <Radios
                    label={t('set')}
                    name="set"
                    row
                    options={[
                        {id: 'first', text: t('set_first')},
                        {id: 'spare', text: t('set_spare')},
                    ]}
                    value={draft.set}
                    onChange={(value) => set({set: value})}
                />
                <Select
                    label={t('opens')}
                    name="container"
                    options={[{id: '', text: t('opens_door')}, ...standing.map((row) => ({id: row.id, text: `${row.number}　${row.name}`}))]}
                    value={draft.container}
                    onChange={(container) => set({container})}
                />
                <TextField label={t('door')} name="door" help={t('door_help')} disabled={draft.container !== ''} value={draft.container ? '' : draft.door} onChange={(door) => set({door})} />
                <PersonField label={t('keeper')} name="keeper" required value={draft.keeper} onChange={(keeper) => set({keeper})} />
                <TextField label={t('key_place')} name="place" value={draft.place} onChange={(place) => set({place})} />
                <div className="md:col-span-2">
                    <Actions cancel={close}>
                        <Button type="submit" primary busy={add.busy}>
                            {t('register')}
                        </Button>
                    </Actions>
                </div>
            </Form>
        </Dialog>
    );
}

/** 授受: only people with a permit are offered. */
export function HandOverDialog({of, facility, close}: {of: Key; facility: FacilityAnswer; close: () => void}) {
    const t = useTexts(texts);
    const permits = useList('facilities/facilities/{facility}/permits', {path: {facility: facility.facility.id}});
    const [draft, setDraft] = useState({to: null as string | null, purpose: '', due: null as string | null});
    const hand = useCommand('facilities/keys/{key}/hand_over', () => {
        say(t('handed'));
        close();
    });
    const people = (permits.rows ?? []).filter((row) => row.state === 'in_force').map((row) => ({id: row.person, text: row.name, note: row.department}));
    return (
        <StepDialog
            title={t('hand_over_of', {number: of.number})}
            word={t('hand_over')}
            command={hand}
            send={() => hand.run(draft as never, {path: {key: of.id}}, {subject: of.id, seq: of.last_seq})}
            close={close}
        >
            <ComboBox label={t('to')} name="to" help={t('to_help')} required options={people} value={draft.to} onChange={(to) => setDraft({...draft, to})} />
            <TextField label={t('for_what')} name="purpose" required value={draft.purpose} onChange={(purpose) => setDraft({...draft, purpose})} />
            <DateField label={t('due')} name="due" value={draft.due} onChange={(due) => setDraft({...draft, due})} />
        </StepDialog>
    );
}

export function RetireDialog({of, close}: {of: Key; close: () => void}) {
    const t = useTexts(texts);
    const [reason, setReason] = useState('');
    const retire = useCommand('facilities/keys/{key}/retire', () => {
        say(t('retired_done'));
        close();
    });
    return (
        <StepDialog
            title={t('retire_of', {number: of.number})}
            word={t('retire')}
            command={retire}
            send={() => retire.run({reason}, {path: {key: of.id}}, {subject: of.id, seq: of.last_seq})}
            close={close}
            danger
        >
            <TextField label={t('reason')} name="reason" required value={reason} onChange={setReason} />
        </StepDialog>
    );
}

/** 在庫照合, number by number. */
export function CountDialog({of, keys, close}: {of: FacilityAnswer; keys: Key[]; close: () => void}) {
    const t = useTexts(texts);
    const [lines, setLines] = useState<Record<string, {found: boolean; note: string}>>({});
    const [remarks, setRemarks] = useState('');
    const count = useCommand('facilities/facilities/{facility}/key_counts', () => {
        say(t('counted'));
        close();
    });
    const seen = keys.filter((key) => lines[key.id]);
    return (
        <StepDialog
            title={t('count')}
            word={t('record')}
            command={count}
            send={() => count.run({keys: seen.map((key) => ({key: key.id, ...lines[key.id]!})), remarks}, {path: {facility: of.facility.id}})}
            close={close}
            wide
            className="space-y-4"
        >
            <p className="text-[15px]">{t('count_note')}</p>
            {keys.map((key) => {
                const line = lines[key.id];
                const at = seen.indexOf(key);
                const set = (part: Partial<{found: boolean; note: string}>) => setLines({...lines, [key.id]: {found: true, note: '', ...line, ...part}});
                return (
                    <LineChoice
                        key={key.id}
                        about={`${key.number}　${key.opens}（${t(`set_${key.set}`)}）`}
                        aside={[key.holder || key.keeper, key.place].filter(Boolean).join('　')}
                        path={`keys[${at}].key`}
                        options={[
                            {id: 'found', text: t('found')},
                            {id: 'missing', text: t('not_found')},
                        ]}
                        value={line ? (line.found ? 'found' : 'missing') : null}
                        onChange={(choice) => set({found: choice === 'found'})}
                        note={line?.note}
                        setNote={line && !line.found ? (note) => set({note}) : undefined}
                        noteName={`keys[${at}].note`}
                    />
                );
            })}
            <TextField label={t('remarks')} name="remarks" value={remarks} onChange={setRemarks} />
        </StepDialog>
    );
}
