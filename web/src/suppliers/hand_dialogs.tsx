import {useState} from 'react';
import {useCommand} from '@/api/use';
import {Alert} from '@/parts/alert';
import {Checkbox, Checkboxes, Radios} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {useFaults} from '@/parts/form';
import {StepDialog} from '@/parts/step_dialog';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import {PersonField} from '@/shell/people';
import {useDone, type StepProps} from './step_dialogs';
import {texts} from './texts';

const origins = ['given', 'made_there'] as const;

/** 交付: refused before the steps are done, unless it is recorded as found. */
export function HandDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [draft, setDraft] = useState({
        origin: 'given' as (typeof origins)[number],
        items: '',
        reference: '',
        person: null as string | null,
        as_found: false,
        reason: '',
        on: today as string | null,
    });
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const hand = useCommand('suppliers/suppliers/{supplier}/hand', useDone(close));
    const items = draft.items.split('\n').filter((line) => line.trim() !== '');
    return (
        <StepDialog title={t('hand')} word={t('record')} command={hand} send={() => hand.run({...draft, items} as never, {path: {supplier: of.supplier.id}})} close={close} wide>
            <Radios label={t('origin')} name="origin" row options={origins.map((id) => ({id, text: t(`origin_${id}`)}))} value={draft.origin} onChange={(origin) => set({origin})} />
            <TextField label={t('control_numbers')} name="items" help={t('control_numbers_help')} required lines={3} value={draft.items} onChange={(typed) => set({items: typed})} />
            <ItemFaults count={items.length} />
            <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                <TextField label={t('hand_reference')} name="reference" help={t('hand_reference_help')} required value={draft.reference} onChange={(reference) => set({reference})} />
                <DateField label={t('on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
                <PersonField label={t('hand_person')} name="person" required value={draft.person} onChange={(person) => set({person})} />
            </div>
            <Checkbox name="as_found" value={draft.as_found} onChange={(as_found) => set({as_found})}>
                {t('as_found')}
            </Checkbox>
            {draft.as_found && (
                <>
                    <Alert tone="waiting" title={t('before_steps')}>
                        {t('as_found_note')}
                    </Alert>
                    <TextField label={t('reason')} name="reason" required lines={2} value={draft.reason} onChange={(reason) => set({reason})} />
                </>
            )}
        </StepDialog>
    );
}

/** What is wrong with single lines of the numbers. */
function ItemFaults({count}: {count: number}) {
    return Array.from({length: count}, (_, at) => <LineFaults key={at} at={at} />);
}
function LineFaults({at}: {at: number}) {
    return useFaults(`items[${at}]`).map((fault) => (
        <p key={fault} className="text-[14px] font-bold text-bad">
            {fault}
        </p>
    ));
}

const endings = ['returned', 'destroyed', 'erased'] as const;

/** 返却, 破棄, 抹消 of what it holds. */
export function TakeBackDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [draft, setDraft] = useState({ending: 'returned' as (typeof endings)[number], items: of.held, proof: '', person: null as string | null, on: today as string | null});
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const take = useCommand('suppliers/suppliers/{supplier}/take_back', useDone(close));
    return (
        <StepDialog title={t('take_back')} word={t('record')} command={take} send={() => take.run(draft as never, {path: {supplier: of.supplier.id}})} close={close}>
            <Radios label={t('ending')} name="ending" row options={endings.map((id) => ({id, text: t(`ending_${id}`)}))} value={draft.ending} onChange={(ending) => set({ending})} />
            <Checkboxes label={t('taken_items')} name="items" required options={of.held.map((number) => ({id: number, text: number}))} value={draft.items} onChange={(items) => set({items})} />
            <TextField label={t('proof')} name="proof" required value={draft.proof} onChange={(proof) => set({proof})} />
            <PersonField label={t('person')} name="person" required value={draft.person} onChange={(person) => set({person})} />
            <DateField label={t('on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
        </StepDialog>
    );
}

/** 停止 and its end. */
export function SuspendDialog({of, close, resuming}: StepProps & {resuming?: boolean}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [reason, setReason] = useState('');
    const [on, setOn] = useState<string | null>(today);
    const suspend = useCommand('suppliers/suppliers/{supplier}/suspend', useDone(close));
    const resume = useCommand('suppliers/suppliers/{supplier}/resume', useDone(close));
    const command = resuming ? resume : suspend;
    return (
        <StepDialog title={t(resuming ? 'resume' : 'suspend')} word={t('record')} command={command} send={() => command.run({reason, on} as never, {path: {supplier: of.supplier.id}})} close={close}>
            <TextField label={t('reason')} name="reason" required lines={2} value={reason} onChange={setReason} />
            <DateField label={t('on')} name="on" required max={today} value={on} onChange={setOn} />
        </StepDialog>
    );
}

/** 終了, and the duties that outlive it. */
export function EndDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [reason, setReason] = useState('');
    const [told, setTold] = useState(false);
    const [on, setOn] = useState<string | null>(today);
    const end = useCommand('suppliers/suppliers/{supplier}/end', useDone(close));
    return (
        <StepDialog title={t('end_title')} word={t('end')} danger command={end} send={() => end.run({reason, lasting_told: told, on} as never, {path: {supplier: of.supplier.id}})} close={close}>
            <div className="text-[15px]">
                <p>{t('end_note')}</p>
                <ul className="list-disc pl-5">
                    {(['lasting_1', 'lasting_2', 'lasting_3'] as const).map((id) => (
                        <li key={id}>{t(id)}</li>
                    ))}
                </ul>
            </div>
            {of.supplier.disclosed_from && (
                <Checkbox name="lasting_told" value={told} onChange={setTold}>
                    {t('lasting_told')}
                </Checkbox>
            )}
            <TextField label={t('reason')} name="reason" required lines={2} value={reason} onChange={setReason} />
            <DateField label={t('on')} name="on" required max={today} value={on} onChange={setOn} />
        </StepDialog>
    );
}
