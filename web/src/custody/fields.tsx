import type {ReactNode} from 'react';
import type {QueryAnswer} from '@/api/types';
import {Checkbox, Checkboxes, Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {NumberField} from '@/parts/number_field';
import {useAsOf} from '@/shell/as_of';
import {useSaid, useTexts} from '@/shell/language';
import {PersonField} from '@/shell/people';
import {texts} from './texts';

export type Choices = QueryAnswer<'custody/choices'>;
type Key = keyof typeof texts;

/** What is typed about an act: by the names of the fields of the command. */
export type Draft = Record<string, unknown>;

/** One field: its name, how it is asked, and what it is called where that differs from its name. */
export interface Field {
    name: string;
    /** Where the server says what is wrong with it, when that is not its name. */
    fault?: string;
    kind: 'person' | 'day' | 'time' | 'text' | 'number' | 'yes' | 'storage' | 'choice' | 'choices';
    label?: Key;
    help?: Key;
    required?: boolean;
    /** The words of the command, and how they are said. */
    words?: Record<string, Key>;
    /** A list of the server's choices. */
    from?: keyof Choices;
    /** Only days up to today. */
    past?: boolean;
}

/** The fields of an act, two in a row; what is only ticked stands below. */
export function ActFields({fields, draft, set, choices, children}: {fields: Field[]; draft: Draft; set: (part: Draft) => void; choices?: Choices; children?: ReactNode}) {
    return (
        <>
            <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                {fields
                    .filter((field) => field.kind !== 'yes' && field.kind !== 'choices')
                    .map((field) => (
                        <One key={field.name} field={field} draft={draft} set={set} choices={choices} />
                    ))}
                {children}
            </div>
            <div className="space-y-3">
                {fields
                    .filter((field) => field.kind === 'yes' || field.kind === 'choices')
                    .map((field) => (
                        <One key={field.name} field={field} draft={draft} set={set} choices={choices} />
                    ))}
            </div>
        </>
    );
}

function One({field, draft, set, choices}: {field: Field; draft: Draft; set: (part: Draft) => void; choices?: Choices}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const options = useOptions(field, choices);
    const {required} = field;
    const name = field.fault ?? field.name;
    const label = t(field.label ?? (field.name as Key));
    const help = field.help && t(field.help);
    const put = (value: unknown) => set({[field.name]: value});
    switch (field.kind) {
        case 'person':
            return <PersonField label={label} name={name} help={help} required={required} value={(draft[field.name] as string) ?? null} onChange={put} />;
        case 'day':
            return <DateField label={label} name={name} help={help} required={required} max={field.past ? today : undefined} value={(draft[field.name] as string) ?? null} onChange={put} />;
        case 'number':
            return <NumberField label={label} name={name} help={help} required={required} min={1} value={(draft[field.name] as number) ?? null} onChange={put} />;
        case 'yes':
            return (
                <Checkbox name={name} value={Boolean(draft[field.name])} onChange={put}>
                    {label}
                </Checkbox>
            );
        case 'choices':
            return <Checkboxes label={label} name={name} row options={options} value={(draft[field.name] as string[]) ?? []} onChange={put} />;
        case 'choice':
        case 'storage':
            return <Select label={label} name={name} help={help} required={required} options={options} value={(draft[field.name] as string) ?? ''} onChange={put} />;
        default:
            return <TextField label={label} name={name} help={help} required={required} value={(draft[field.name] as string) ?? ''} onChange={put} />;
    }
}

function useOptions(field: Field, choices?: Choices) {
    const t = useTexts(texts);
    const said = useSaid();
    if (field.kind === 'storage') return (choices?.storages ?? []).map((one) => ({id: one.number, text: `${one.number}　${one.name}`}));
    if (field.words) return Object.entries(field.words).map(([id, word]) => ({id, text: t(word)}));
    const listed = (field.from ? (choices?.[field.from] ?? []) : []) as {id: string; label: {ja: string; en: string}}[];
    return listed.map((one) => ({id: one.id, text: said(one.label)}));
}

/** Fields that several acts have in common. */
export const permitted: Field[] = [
    {name: 'permitted_by', kind: 'person', required: true},
    {name: 'permitted_on', kind: 'day', past: true, help: 'permitted_on_help'},
    {name: 'permitted_time', kind: 'time', help: 'permitted_time_help'},
];
export const witnessed: Field = {name: 'witness', kind: 'person', required: true, help: 'witness_help'};
export const counted: Field = {name: 'quantity', kind: 'number', required: true, help: 'quantity_help'};
export const when: Field[] = [
    {name: 'on', kind: 'day', required: true, past: true},
    {name: 'time', kind: 'time', required: true, help: 'time_help'},
];
export const taking: Field[] = [
    {name: 'destination', kind: 'text', required: true, help: 'destination_help'},
    {name: 'route', kind: 'text', required: true, help: 'route_help'},
    {name: 'from', kind: 'day', label: 'from_on'},
    {name: 'due', kind: 'day', label: 'until_on', required: true},
    {name: 'protection', kind: 'choices', from: 'take_out_protection'},
];
export const sending: Field[] = [
    {name: 'addressee', kind: 'text', required: true},
    {name: 'addressee_person', kind: 'text', required: true, help: 'addressee_person_help'},
    {name: 'basis', kind: 'choice', required: true, words: {submission: 'basis_submission', subcontract: 'basis_subcontract', disclosure: 'basis_disclosure', give_back: 'basis_give_back'}},
    {name: 'basis_ref', kind: 'text', required: true, help: 'basis_ref_help'},
    {name: 'means', kind: 'choice', required: true, from: 'means'},
    {name: 'key_channel', kind: 'text', help: 'key_channel_help'},
    {name: 'tracking_no', kind: 'text'},
    {name: 'due', kind: 'day', label: 'receipt_due', required: true},
    {name: 'protection', kind: 'choices', from: 'dispatch_protection'},
];
export const scan = (name: 'scan_before' | 'scan_after', required = true): Field => ({name, kind: 'choice', required, words: {clean: 'scan_clean', found: 'scan_found', not_applicable: 'scan_not_applicable'}});
const outcomes = {in_order: 'outcome_in_order', short_of: 'outcome_short_of', marking_differs: 'outcome_marking_differs', surplus: 'outcome_surplus', irregular: 'outcome_irregular'} as const;
export const outcome = (...ids: (keyof typeof outcomes)[]): Field => ({name: 'outcome', kind: 'choice', required: true, words: Object.fromEntries(ids.map((id) => [id, outcomes[id]]))});
export const lost: Field[] = [
    {name: 'event_no', kind: 'text', required: true, help: 'event_no_help'},
    {name: 'place', kind: 'text', required: true, label: 'last_place'},
];
export const closing: Field[] = [
    {name: 'report_no', kind: 'text', required: true},
    {name: 'ministry_no', kind: 'text', required: true},
];
