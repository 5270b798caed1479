import {useState} from 'react';
import {useCommand, useList, useRead} from '@/api/use';
import {Checkbox, Checkboxes, Select} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {FieldGroup, TextField} from '@/parts/field';
import {NumberField} from '@/parts/number_field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useSaid, useTexts} from '@/shell/language';
import {PersonField} from '@/shell/people';
import {texts} from './texts';

/** 接受: what came, on what grounds, and who took it in. */
export function ReceiveDialog({close}: {close: () => void}) {
    const t = useTexts(texts);
    const said = useSaid();
    const {today} = useAsOf();
    const contracts = useList('contracts/contracts');
    const choices = useRead('custody/choices').data;
    const [draft, setDraft] = useState({
        title: '',
        alias: '',
        protected_part: '',
        grade: '',
        shown: '',
        medium: 'paper' as 'paper' | 'data' | 'object',
        quantity: null as number | null,
        listed: null as number | null,
        copy_label: '1/1',
        restrictions: [] as string[],
        designation_no: '',
        designated_on: null as string | null,
        contract: '',
        source: '',
        means: '',
        packaging: null as 'intact' | 'damaged' | null,
        storage: '',
        receiver: null as string | null,
        checker: null as string | null,
        slip_returned_on: null as string | null,
        keep_until: null as string | null,
        remarks: '',
        as_found: false,
        on: today as string | null,
    });
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const receive = useCommand('custody/items', () => {
        say(t('received'));
        close();
    });
    const gradeChoices = (choices?.grades ?? []).map((one) => ({id: one.id, text: said(one.label)}));
    return (
        <StepDialog title={t('receive')} word={t('record')} command={receive} send={() => receive.run(draft as never)} close={close} wide className="space-y-6">
            <FieldGroup title={t('group_thing')}>
                <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                    <TextField label={t('subject')} name="title" help={t('subject_help')} required value={draft.title} onChange={(title) => set({title})} />
                    <TextField label={t('alias')} name="alias" help={t('alias_help')} value={draft.alias} onChange={(alias) => set({alias})} />
                    <Select label={t('grade')} name="grade" required options={gradeChoices} value={draft.grade} onChange={(grade) => set({grade, shown: grade})} />
                    <Select label={t('shown')} name="shown" required options={gradeChoices} value={draft.shown} onChange={(shown) => set({shown})} />
                    <Select
                        label={t('medium')}
                        name="medium"
                        required
                        options={(['paper', 'data', 'object'] as const).map((id) => ({id, text: t(`medium_${id}`)}))}
                        value={draft.medium}
                        onChange={(medium) => set({medium})}
                    />
                    <TextField label={t('copy_label')} name="copy_label" value={draft.copy_label} onChange={(copy_label) => set({copy_label})} />
                    <NumberField label={t('quantity')} name="quantity" help={t('quantity_help')} required min={1} value={draft.quantity} onChange={(quantity) => set({quantity})} />
                    <NumberField label={t('listed')} name="listed" min={1} value={draft.listed} onChange={(listed) => set({listed})} />
                </div>
                <Checkboxes
                    label={t('restrictions')}
                    name="restrictions"
                    row
                    options={(choices?.restrictions ?? []).map((one) => ({id: one.id, text: said(one.label)}))}
                    value={draft.restrictions}
                    onChange={(restrictions) => set({restrictions})}
                />
            </FieldGroup>
            <FieldGroup title={t('group_grounds')}>
                <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                    <Select
                        label={t('contract')}
                        name="contract"
                        required
                        options={(contracts.rows ?? []).map((row) => ({id: row.id, text: `${row.number}　${row.title}`}))}
                        value={draft.contract}
                        onChange={(contract) => set({contract})}
                    />
                    <TextField label={t('source')} name="source" required value={draft.source} onChange={(source) => set({source})} />
                    <TextField label={t('designation_no')} name="designation_no" required value={draft.designation_no} onChange={(designation_no) => set({designation_no})} />
                    <DateField label={t('designated_on')} name="designated_on" max={today} value={draft.designated_on} onChange={(designated_on) => set({designated_on})} />
                </div>
            </FieldGroup>
            <FieldGroup title={t('group_receipt')}>
                <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                    <DateField label={t('received_on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
                    <TextField label={t('means_received')} name="means" help={t('means_help')} value={draft.means} onChange={(means) => set({means})} />
                    <Select
                        label={t('packaging')}
                        name="packaging"
                        required
                        options={(['intact', 'damaged'] as const).map((id) => ({id, text: t(`packaging_${id}`)}))}
                        value={draft.packaging}
                        onChange={(packaging) => set({packaging})}
                    />
                    <PersonField label={t('receiver')} name="person" required value={draft.receiver} onChange={(receiver) => set({receiver})} />
                    <PersonField label={t('checker')} name="witness" help={t('checker_help')} value={draft.checker} onChange={(checker) => set({checker})} />
                    <Select
                        label={t('storage')}
                        name="storage"
                        required
                        options={(choices?.storages ?? []).map((one) => ({id: one.number, text: `${one.number}　${one.name}`}))}
                        value={draft.storage}
                        onChange={(storage) => set({storage})}
                    />
                    <DateField label={t('slip_returned_on')} name="slip_returned_on" max={today} value={draft.slip_returned_on} onChange={(slip_returned_on) => set({slip_returned_on})} />
                    <DateField label={t('keep_until')} name="keep_until" value={draft.keep_until} onChange={(keep_until) => set({keep_until})} />
                </div>
                <TextField label={t('remarks')} name="remarks" value={draft.remarks} onChange={(remarks) => set({remarks})} />
                <Checkbox name="as_found" value={draft.as_found} onChange={(as_found) => set({as_found})}>
                    {t('as_found')}
                </Checkbox>
            </FieldGroup>
        </StepDialog>
    );
}
