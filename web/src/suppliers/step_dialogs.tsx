import {useState} from 'react';
import {useCommand, type useRead} from '@/api/use';
import {Checkboxes, Radios} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import {PersonField} from '@/shell/people';
import {texts} from './texts';

export type Whole = NonNullable<ReturnType<typeof useRead<'suppliers/suppliers/{supplier}'>>['data']>;

export interface StepProps {
    of: Whole;
    close: () => void;
}

export const useDone = (close: () => void) => {
    const t = useTexts(texts);
    return () => {
        say(t('recorded'));
        close();
    };
};

const clauses = ['equal_measures', 'scope', 'handlers', 'incidents', 'audits', 'further', 'returning', 'lasting'] as const;

/** 義務付け: the contract, and which of the eight terms it has. */
export function BindDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [document, setDocument] = useState(of.document);
    const [chosen, setChosen] = useState<(typeof clauses)[number][]>(of.clauses);
    const [on, setOn] = useState<string | null>(today);
    const bind = useCommand('suppliers/suppliers/{supplier}/bind', useDone(close));
    return (
        <StepDialog title={t('bind')} word={t('record')} command={bind} send={() => bind.run({document, clauses: chosen, on} as never, {path: {supplier: of.supplier.id}})} close={close} wide>
            <TextField label={t('document')} name="document" required value={document} onChange={setDocument} />
            <DateField label={t('signed_on')} name="on" required max={today} value={on} onChange={setOn} />
            <Checkboxes label={t('clauses')} name="clauses" help={t('clauses_help')} required options={clauses.map((id) => ({id, text: t(`clause_${id}`)}))} value={chosen} onChange={setChosen} />
        </StepDialog>
    );
}

const ways = ['on_site', 'on_paper'] as const;

function WayField({value, onChange}: {value: (typeof ways)[number]; onChange: (way: (typeof ways)[number]) => void}) {
    const t = useTexts(texts);
    return <Radios label={t('way')} name="way" row options={ways.map((id) => ({id, text: t(`way_${id}`)}))} value={value} onChange={onChange} />;
}

/** Their 実施手順 was held against our requirements. */
export function ProcedureDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [draft, setDraft] = useState({version: '', way: 'on_site' as (typeof ways)[number], person: null as string | null, on: today as string | null});
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const record = useCommand('suppliers/suppliers/{supplier}/procedure', useDone(close));
    return (
        <StepDialog title={t('procedure')} word={t('record')} command={record} send={() => record.run(draft as never, {path: {supplier: of.supplier.id}})} close={close}>
            <TextField label={t('version')} name="version" required value={draft.version} onChange={(version) => set({version})} />
            <WayField value={draft.way} onChange={(way) => set({way})} />
            <PersonField label={t('person')} name="person" required value={draft.person} onChange={(person) => set({person})} />
            <DateField label={t('on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
        </StepDialog>
    );
}

/** 届出 or 官の確認: its day and its number. */
export function NotifyDialog({of, close, confirming}: StepProps & {confirming?: boolean}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [reference, setReference] = useState('');
    const [on, setOn] = useState<string | null>(today);
    const notify = useCommand('suppliers/suppliers/{supplier}/notify', useDone(close));
    const confirm = useCommand('suppliers/suppliers/{supplier}/confirm', useDone(close));
    const command = confirming ? confirm : notify;
    return (
        <StepDialog title={t(confirming ? 'confirm' : 'notify')} word={t('record')} command={command} send={() => command.run({reference, on} as never, {path: {supplier: of.supplier.id}})} close={close}>
            {!confirming && <p className="text-[15px]">{t('notify_help')}</p>}
            <TextField label={t(confirming ? 'confirm_reference' : 'reference')} name="reference" required value={reference} onChange={setReference} />
            <DateField label={t('on')} name="on" required max={today} value={on} onChange={setOn} />
        </StepDialog>
    );
}

const outcomes = ['good', 'improve', 'bad'] as const;

/** 実施状況の点検: before the first hand-over, and every year. */
export function CheckDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [draft, setDraft] = useState({
        outcome: 'good' as (typeof outcomes)[number],
        way: 'on_site' as (typeof ways)[number],
        person: null as string | null,
        findings: '',
        improve_by: null as string | null,
        on: today as string | null,
    });
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const check = useCommand('suppliers/suppliers/{supplier}/check', useDone(close));
    return (
        <StepDialog title={t('check')} word={t('record')} command={check} send={() => check.run(draft as never, {path: {supplier: of.supplier.id}})} close={close}>
            <Radios label={t('outcome')} name="outcome" options={outcomes.map((id) => ({id, text: t(`outcome_${id}`)}))} value={draft.outcome} onChange={(outcome) => set({outcome})} />
            {draft.outcome !== 'good' && (
                <>
                    <TextField label={t('findings')} name="findings" required lines={3} value={draft.findings} onChange={(findings) => set({findings})} />
                    <DateField label={t('improve_by')} name="improve_by" required value={draft.improve_by} onChange={(improve_by) => set({improve_by})} />
                </>
            )}
            <WayField value={draft.way} onChange={(way) => set({way})} />
            <PersonField label={t('person')} name="person" required value={draft.person} onChange={(person) => set({person})} />
            <DateField label={t('on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
        </StepDialog>
    );
}

/** What the check found was put right. */
export function ImproveDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [draft, setDraft] = useState({what: '', person: null as string | null, on: today as string | null});
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const improve = useCommand('suppliers/suppliers/{supplier}/improve', useDone(close));
    return (
        <StepDialog title={t('improve')} word={t('record')} command={improve} send={() => improve.run(draft as never, {path: {supplier: of.supplier.id}})} close={close}>
            <TextField label={t('what')} name="what" required lines={3} value={draft.what} onChange={(what) => set({what})} />
            <PersonField label={t('person')} name="person" required value={draft.person} onChange={(person) => set({person})} />
            <DateField label={t('on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
        </StepDialog>
    );
}
