import {useState} from 'react';
import {useCommand} from '@/api/use';
import type {QueryAnswer} from '@/api/types';
import {Checkbox, Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {FieldGroup, TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

type Whole = QueryAnswer<'contracts/contracts/{contract}'>;

const deepest = 4;

function draftOf(of: Whole | undefined) {
    const line = of?.contract;
    return {
        number: line?.number ?? '',
        title: of?.full_title ?? '',
        alias: of?.alias ?? '',
        orderer: line?.orderer ?? '',
        contact: line?.contact ?? '',
        tier: line?.tier ?? 0,
        prime: line?.prime ?? '',
        edition: line?.edition ?? 'r4',
        handles_information: line?.handles_information ?? true,
        designation: line?.designation ?? '',
        designated_on: line?.designated_on ?? null,
        state: line?.state === 'planned' || !line ? ('planned' as const) : ('concluded' as const),
        concluded_on: line?.concluded_on ?? null,
        from: line?.from ?? null,
        until: line?.until ?? null,
        qualified_operator: line?.qualified_operator ?? false,
        on: null as string | null,
    };
}

/** Only who contracts with the Ministry under the 2022 edition can be 適合事業者. */
const mayQualify = (draft: {tier: number; edition: string}) => draft.tier === 0 && draft.edition === 'r4';

/** A contract as it is registered, or as it is from a day on. */
export function ContractDialog({of, close}: {of?: Whole; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [draft, setDraft] = useState({...draftOf(of), ...(of ? {} : {state: 'concluded' as 'planned' | 'concluded'})});
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const done = (word: 'registered' | 'changed') => () => {
        say(t(word));
        close();
    };
    const register = useCommand('contracts/contracts', done('registered'));
    const change = useCommand('contracts/contracts/{contract}', done('changed'));
    const sending = of ? change : register;
    const send = () => {
        const body = {...draft, qualified_operator: mayQualify(draft) && draft.qualified_operator, concluded_on: draft.state === 'concluded' ? draft.concluded_on : null};
        if (of) change.run(body, {path: {contract: of.contract.id}}, {subject: of.contract.id, seq: of.contract.last_seq});
        else register.run(body);
    };
    const tiers = Array.from({length: deepest + 1}, (_, n) => ({id: String(n), text: n === 0 ? t('tier_0') : t('tier_n', {n})}));
    const title = of ? t('change_of', {title: of.contract.title}) : t('register');
    return (
        <StepDialog title={title} word={t(of ? 'change' : 'record')} command={sending} send={send} close={close} wide className="space-y-6">
            <FieldGroup title={t('group_contract')}>
                <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                    <Select
                        label={t('state')}
                        name="state"
                        required
                        options={[
                            {id: 'concluded', text: t('state_concluded')},
                            {id: 'planned', text: t('state_planned')},
                        ]}
                        value={draft.state}
                        onChange={(state) => set({state})}
                    />
                    <TextField label={t('number')} name="number" required={draft.state === 'concluded'} value={draft.number} onChange={(number) => set({number})} />
                    <TextField label={t('subject')} name="title" required value={draft.title} onChange={(value) => set({title: value})} />
                    <TextField label={t('alias')} name="alias" help={t('alias_help')} value={draft.alias} onChange={(alias) => set({alias})} />
                    <TextField label={t('orderer')} name="orderer" help={t('orderer_help')} required value={draft.orderer} onChange={(orderer) => set({orderer})} />
                    <TextField label={t('contact')} name="contact" help={t('contact_help')} value={draft.contact} onChange={(contact) => set({contact})} />
                    <Select label={t('tier')} name="tier" required options={tiers} value={String(draft.tier)} onChange={(tier) => set({tier: Number(tier)})} />
                    {draft.tier > 0 && <TextField label={t('prime')} name="prime" required value={draft.prime} onChange={(prime) => set({prime})} />}
                </div>
            </FieldGroup>
            <FieldGroup title={t('group_security')}>
                <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                    <Select
                        label={t('edition')}
                        name="edition"
                        required
                        options={[
                            {id: 'r4', text: t('edition_r4')},
                            {id: 'h21', text: t('edition_h21')},
                        ]}
                        value={draft.edition}
                        onChange={(edition) => set({edition})}
                    />
                    <div className="self-end pb-2">
                        <Checkbox name="handles_information" value={draft.handles_information} onChange={(value) => set({handles_information: value})}>
                            {t('handles')}
                        </Checkbox>
                    </div>
                    {mayQualify(draft) && (
                        <div className="md:col-span-2">
                            <Checkbox name="qualified_operator" value={draft.qualified_operator} onChange={(value) => set({qualified_operator: value})}>
                                {t('qualified_operator')}
                            </Checkbox>
                        </div>
                    )}
                    <TextField label={t('designation')} name="designation" value={draft.designation} onChange={(designation) => set({designation})} />
                    <DateField label={t('designated_on')} name="designated_on" value={draft.designated_on} onChange={(designated_on) => set({designated_on})} />
                </div>
            </FieldGroup>
            <FieldGroup title={t('group_term')}>
                <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                    {draft.state === 'concluded' && (
                        <DateField label={t('concluded_on')} name="concluded_on" required max={today} value={draft.concluded_on} onChange={(concluded_on) => set({concluded_on})} />
                    )}
                    <DateField label={t('from')} name="from" value={draft.from} onChange={(from) => set({from})} />
                    <DateField label={t('until')} name="until" value={draft.until} onChange={(until) => set({until})} />
                    <DateField label={t('since_when')} name="on" help={t('since_when_help')} max={today} value={draft.on} onChange={(on) => set({on})} />
                </div>
            </FieldGroup>
        </StepDialog>
    );
}
