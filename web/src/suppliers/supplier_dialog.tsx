import {useState} from 'react';
import {useCommand, useList} from '@/api/use';
import {Checkbox, Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {FieldGroup, TextField} from '@/parts/field';
import {NumberField} from '@/parts/number_field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import type {Whole} from './step_dialogs';
import {texts} from './texts';

const none = 'none';

/** The line of the register: a new one, or what changes about it. */
export function SupplierDialog({of, close}: {of?: Whole; close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const contracts = useList('contracts/contracts');
    const suppliers = useList('suppliers/suppliers');
    const [draft, setDraft] = useState({
        company: of?.supplier.company ?? '',
        address: of?.supplier.address ?? '',
        tier: (of?.supplier.tier ?? 1) as number | null,
        parent: of?.parent ?? none,
        contract: of?.contract ?? '',
        work: of?.supplier.work ?? '',
        items: of?.items ?? '',
        contact: of?.contact ?? {name: '', post: '', telephone: '', mail: ''},
        confirmation_asked: of?.confirmation_asked ?? true,
        remarks: of?.remarks ?? '',
        on: today as string | null,
    });
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const setContact = (part: Partial<typeof draft.contact>) => set({contact: {...draft.contact, ...part}});
    const done = () => {
        say(t(of ? 'recorded' : 'registered'));
        close();
    };
    const register = useCommand('suppliers/suppliers', done);
    const change = useCommand('suppliers/suppliers/{supplier}', done);
    const body = {...draft, parent: draft.parent === none ? undefined : draft.parent, contract: draft.contract || undefined} as never;
    const send = () => (of ? change.run(body, {path: {supplier: of.supplier.id}}, {subject: of.supplier.id, seq: of.supplier.last_seq}) : register.run(body));
    const above = (suppliers.rows ?? []).filter((row) => row.id !== of?.supplier.id && !row.ended_on);
    return (
        <StepDialog title={t(of ? 'edit' : 'register')} word={t('record')} command={of ? change : register} send={send} close={close} wide className="space-y-6">
            <FieldGroup title={t('company')}>
                <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                    <TextField label={t('company')} name="company" required value={draft.company} onChange={(company) => set({company})} />
                    <TextField label={t('address')} name="address" required value={draft.address} onChange={(address) => set({address})} />
                    <NumberField label={t('tier')} name="tier" help={t('tier_help')} required min={1} max={9} value={draft.tier} onChange={(tier) => set({tier, ...(tier === 1 ? {parent: none} : {})})} />
                    {draft.tier !== 1 && (
                        <Select
                            label={t('parent')}
                            name="parent"
                            options={[{id: none, text: t('parent_none')}, ...above.map((row) => ({id: row.id as string, text: `${row.number}　${row.company}`}))]}
                            value={draft.parent}
                            onChange={(parent) => set({parent})}
                        />
                    )}
                </div>
            </FieldGroup>
            <FieldGroup title={t('work')}>
                <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                    <Select
                        label={t('contract')}
                        name="contract"
                        required
                        options={(contracts.rows ?? []).map((row) => ({id: row.id as string, text: [row.number, row.title].filter(Boolean).join('　')}))}
                        value={draft.contract}
                        onChange={(contract) => set({contract})}
                    />
                    <TextField label={t('work')} name="work" help={t('work_help')} required value={draft.work} onChange={(work) => set({work})} />
                    <TextField className="md:col-span-2" label={t('items')} name="items" help={t('items_help')} required value={draft.items} onChange={(items) => set({items})} />
                </div>
                <Checkbox name="confirmation_asked" value={draft.confirmation_asked} onChange={(confirmation_asked) => set({confirmation_asked})}>
                    {t('confirmation_asked')}
                </Checkbox>
            </FieldGroup>
            <FieldGroup title={t('contact')}>
                <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                    <TextField label={t('contact_name')} name="contact.name" required value={draft.contact.name} onChange={(name) => setContact({name})} />
                    <TextField label={t('contact_post')} name="contact.post" value={draft.contact.post} onChange={(post) => setContact({post})} />
                    <TextField label={t('contact_telephone')} name="contact.telephone" type="tel" value={draft.contact.telephone} onChange={(telephone) => setContact({telephone})} />
                    <TextField label={t('contact_mail')} name="contact.mail" type="email" value={draft.contact.mail} onChange={(mail) => setContact({mail})} />
                </div>
            </FieldGroup>
            <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                <DateField label={t(of ? 'on' : 'registered_on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
                <TextField label={t('remarks')} name="remarks" value={draft.remarks} onChange={(remarks) => set({remarks})} />
            </div>
        </StepDialog>
    );
}
