import {useState} from 'react';
import {useCommand} from '@/api/use';
import {Checkboxes, Radios} from '@/parts/choice';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import {PersonField} from '@/shell/people';
import {usePreferences} from '@/shell/preferences';
import type {Disposal, Kept} from './keeping';
import {texts} from './keeping_texts';

/** 保管の登録: one volume, or those of a year that stand in one place. */
export function ShelveDialog({volumes, close}: {volumes: Kept[]; close: () => void}) {
    const t = useTexts(texts);
    const {language} = usePreferences();
    const first = volumes[0];
    const [forms, setForms] = useState(volumes.map((it) => it.form));
    const [keptAs, setKeptAs] = useState(first?.kept_as ?? 'both');
    const [place, setPlace] = useState(first?.place ?? '');
    const [years, setYears] = useState(first && first.keep_years > first.rule_years ? String(first.keep_years) : '');
    const [hold, setHold] = useState(first?.hold ?? '');
    const [remarks, setRemarks] = useState(first?.remarks ?? '');
    const shelve = useCommand('ledgers/keeping', () => {
        say(t('shelved'));
        close();
    });
    const send = () => shelve.run({forms, year: first?.year ?? 0, kept_as: keptAs, place, keep_years: years ? Number(years) : null, hold: hold || null, remarks: remarks || null, on: null});
    const title = (it: Kept) => it.title[language] || it.title.ja;
    return (
        <StepDialog title={volumes.length === 1 && first ? t('shelve_one', {title: title(first)}) : t('shelve_missing')} word={t('shelve')} command={shelve} send={send} close={close} wide={volumes.length > 1}>
            {volumes.length > 1 && <Checkboxes label={t('volumes')} name="forms" options={volumes.map((it) => ({id: it.form, text: title(it)}))} value={forms} onChange={setForms} />}
            <TextField label={t('place')} name="place" help={t('place_help')} required value={place} onChange={setPlace} />
            <Radios label={t('kept_as')} name="kept_as" row options={(['paper', 'electronic', 'both'] as const).map((id) => ({id, text: t(`as_${id}`)}))} value={keptAs} onChange={setKeptAs} />
            <TextField label={t('keep_years')} name="keep_years" help={t('keep_years_help', {n: first?.rule_years ?? 0})} value={years} onChange={setYears} width="8em" />
            <TextField label={t('remarks')} name="remarks" help={t('remarks_help')} value={remarks} onChange={setRemarks} />
            <TextField label={t('hold')} name="hold" help={t('hold_help')} value={hold} onChange={setHold} />
        </StepDialog>
    );
}

/** 廃棄の起案 of volumes whose time is over. */
export function AskDialog({volumes, close}: {volumes: Kept[]; close: () => void}) {
    const t = useTexts(texts);
    const {language} = usePreferences();
    const [chosen, setChosen] = useState(volumes.map((it) => it.id));
    const [reason, setReason] = useState('');
    const ask = useCommand('ledgers/disposals', () => {
        say(t('asked'));
        close();
    });
    return (
        <StepDialog title={t('ask_disposal')} word={t('ask_disposal')} command={ask} send={() => ask.run({volumes: chosen, reason, on: null})} close={close}>
            <p className="text-[15px]">{t('ask_lead')}</p>
            <Checkboxes label={t('volumes')} name="volumes" options={volumes.map((it) => ({id: it.id, text: `${it.number}　${it.title[language] || it.title.ja}（${it.year_mark}）`}))} value={chosen} onChange={setChosen} />
            <TextField label={t('reason')} name="reason" required lines={2} value={reason} onChange={setReason} />
        </StepDialog>
    );
}

/** The approved disposal is carried out before a witness; nothing brings the names back. */
export function CarryDialog({disposal, close}: {disposal: Disposal; close: () => void}) {
    const t = useTexts(texts);
    const [manner, setManner] = useState('');
    const [witness, setWitness] = useState<string | null>(null);
    const carry = useCommand('ledgers/disposals/{disposal}/carry-out', () => {
        say(t('carried_done'));
        close();
    });
    const send = () => carry.run({manner, witness: witness ?? '', on: null}, {path: {disposal: disposal.id}});
    return (
        <StepDialog title={`${t('carry_out')}　${disposal.number}`} word={t('carry_out')} command={carry} send={send} close={close} danger>
            <p className="text-[15px]">{t('carry_lead')}</p>
            <ul className="text-[15px]">
                {disposal.titles.map((it) => (
                    <li key={it}>{it}</li>
                ))}
            </ul>
            <TextField label={t('manner')} name="manner" help={t('manner_help')} required value={manner} onChange={setManner} />
            <PersonField label={t('witness')} name="witness" help={t('witness_help')} required value={witness} onChange={setWitness} />
        </StepDialog>
    );
}
