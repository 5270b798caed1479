import {useState} from 'react';
import {useCommand, useList} from '@/api/use';
import {Button} from '@/parts/button';
import {ComboBox, Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {Actions, Dialog} from '@/parts/dialog';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import type {Appointment, Role} from './types';
import {texts} from './texts';

interface Draft {
    person: string | null;
    role: string | null;
    scope: string | null;
    deputyFor: string | null;
    from: string | null;
    until: string | null;
    on: string | null;
    letter: string;
    caution: string;
}

/** 任命する: who, to what, for what, from when. The rules of the catalogue are the server's. */
export function AppointDialog({roles, appointments, close}: {roles: Role[]; appointments: Appointment[]; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const people = useList('organization/people').rows ?? [];
    const [draft, setDraft] = useState<Draft>({person: null, role: null, scope: null, deputyFor: null, from: today, until: null, on: today, letter: '', caution: ''});
    const set = (part: Partial<Draft>) => setDraft({...draft, ...part});
    const appoint = useCommand('organization/appointments', () => {
        say(t('appointed'));
        close();
    });
    const role = roles.find((it) => it.id === draft.role);
    const scopes = useScopes(role, appointments);
    const principals = appointments.filter((it) => it.role === draft.role && !it.deputy && it.state !== 'ended');
    const needsCaution = draft.caution !== '' || (appoint.problem?.at('caution').length ?? 0) > 0;
    return (
        <Dialog open close={close} title={t('appoint')} wide>
            <Form problem={appoint.problem} onSubmit={() => appoint.run(askOf(draft, scopes))} className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                <Select label={t('role')} name="role" required options={roles.map((it) => ({id: it.id, text: it.label}))} value={draft.role} onChange={(id) => set({role: id, scope: null, deputyFor: null})} />
                <ComboBox
                    label={t('person')}
                    name="person"
                    help={t('person_help')}
                    required
                    options={people.filter((it) => !it.left).map((it) => ({id: it.id, text: it.name ?? t('disposed'), note: [it.department, it.title].filter(Boolean).join(' ')}))}
                    value={draft.person}
                    onChange={(person) => set({person})}
                />
                {role && role.scope !== 'company' && (
                    <Select label={t('scope')} name="scope" help={t('scope_help')} required options={scopes.map((it) => ({id: it.id, text: it.name}))} value={draft.scope} onChange={(scope) => set({scope})} />
                )}
                {principals.length > 0 && (
                    <Select
                        label={t('deputy_for')}
                        name="deputy_for"
                        options={[{id: '', text: t('deputy_none')}, ...principals.map((it) => ({id: it.id, text: it.name, note: it.scope_name}))]}
                        value={draft.deputyFor ?? ''}
                        onChange={(id) => set({deputyFor: id || null})}
                    />
                )}
                <DateField label={t('on')} name="on" required value={draft.on} onChange={(on) => set({on})} />
                <DateField label={t('from')} name="from" required value={draft.from} onChange={(from) => set({from})} />
                <DateField label={t('last_day')} name="until" help={t('last_day_help')} value={draft.until} onChange={(until) => set({until})} />
                <TextField label={t('letter')} name="letter" value={draft.letter} onChange={(letter) => set({letter})} />
                {needsCaution && (
                    <TextField className="md:col-span-2" label={t('caution')} name="caution" help={t('caution_help')} lines={3} value={draft.caution} onChange={(caution) => set({caution})} />
                )}
                <div className="md:col-span-2">
                    <Actions cancel={close}>
                        <Button type="submit" primary busy={appoint.busy}>
                            {t('record_appointment')}
                        </Button>
                    </Actions>
                </div>
            </Form>
        </Dialog>
    );
}

interface Scope {
    id: string;
    kind: Appointment['scope_kind'];
    name: string;
}

/** What the role can be held for: the facilities and contracts of the company, and what somebody has been appointed for. */
function useScopes(role: Role | undefined, appointments: Appointment[]): Scope[] {
    const contracts = useList('contracts/contracts').rows ?? [];
    const facilities = useList('facilities/facilities').rows ?? [];
    const kinds = role?.scope === 'facility_or_contract' ? ['facility', 'contract'] : [role?.scope];
    const known: Scope[] = [
        ...facilities.map((it) => ({id: it.id, kind: 'facility' as const, name: it.name})),
        ...contracts.filter((it) => it.state !== 'closed').map((it) => ({id: it.id, kind: 'contract' as const, name: [it.number, it.title].filter(Boolean).join(' ')})),
    ];
    const found = new Map<string, Scope>();
    for (const it of known) if (kinds.includes(it.kind)) found.set(it.id, it);
    // The name of the letters so far stays the name.
    for (const {scope, scope_kind, scope_name} of appointments) if (kinds.includes(scope_kind)) found.set(scope, {id: scope, kind: scope_kind, name: scope_name});
    return [...found.values()];
}

function askOf(draft: Draft, scopes: Scope[]) {
    const scope = scopes.find((it) => it.id === draft.scope);
    return {
        person: draft.person ?? '',
        role: draft.role ?? '',
        ...(scope ? {scope_kind: scope.kind, scope: scope.id, scope_name: scope.name} : {}),
        deputy_for: draft.deputyFor,
        from: draft.from ?? '',
        until: draft.until,
        letter: draft.letter || null,
        caution: draft.caution || null,
        on: draft.on,
    };
}
