import {useState} from 'react';
import {useCommand, useList, useRead} from '@/api/use';
import {Checkbox, Select} from '@/parts/choice';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import {ActFields, scan, type Draft, type Field} from './fields';
import {texts} from './texts';

const asked: Field[] = [
    {name: 'kind', kind: 'choice', required: true, words: {usb_memory: 'kind_usb_memory', external_drive: 'kind_external_drive', optical_disc: 'kind_optical_disc', memory_card: 'kind_memory_card', tape: 'kind_tape'}},
    {name: 'product', kind: 'text', required: true, help: 'product_help'},
    {name: 'serial', kind: 'text', required: true, help: 'serial_help'},
    {name: 'capacity', kind: 'number', required: true},
    {name: 'store', kind: 'choice', words: {semiconductor: 'store_semiconductor', magnetic: 'store_magnetic', optical: 'store_optical'}, help: 'store_help'},
    {name: 'encryption', kind: 'choice', required: true, words: {hardware: 'encryption_hardware', software: 'encryption_software', none: 'encryption_none'}},
    {name: 'label', kind: 'choice', label: 'medium_label', required: true, words: {attached: 'label_attached', engraved: 'label_engraved', in_a_bag: 'label_in_a_bag'}},
    {name: 'storage', kind: 'storage', required: true},
    {name: 'registered_by', kind: 'person', required: true},
    {name: 'permitted_by', kind: 'person', required: true},
    scan('scan_before'),
    {name: 'on', kind: 'day', label: 'registered_on', required: true, past: true},
    {name: 'remarks', kind: 'text'},
    {name: 'own', kind: 'yes', label: 'bought_new'},
];

/** 登録 of a medium that the company has bought. */
export function RegisterDialog({close}: {close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const contracts = useList('contracts/contracts');
    const choices = useRead('custody/choices').data;
    const [draft, setDraft] = useState<Draft>({on: today, own: true, as_found: false});
    const set = (part: Draft) => setDraft({...draft, ...part});
    const register = useCommand('custody/media', () => {
        say(t('registered'));
        close();
    });
    return (
        <StepDialog title={t('register_medium')} word={t('record')} command={register} send={() => register.run(draft as never)} close={close} wide className="space-y-5">
            <ActFields fields={asked} draft={draft} set={set} choices={choices}>
                <Select
                    label={t('contract')}
                    name="contract"
                    help={t('medium_contract_help')}
                    options={(contracts.rows ?? []).map((row) => ({id: row.id, text: `${row.number}　${row.title}`}))}
                    value={(draft.contract as string) ?? ''}
                    onChange={(contract) => set({contract})}
                />
            </ActFields>
            <Checkbox name="as_found" value={Boolean(draft.as_found)} onChange={(as_found) => set({as_found})}>
                {t('as_found')}
            </Checkbox>
        </StepDialog>
    );
}
