import {useNavigate} from '@tanstack/react-router';
import {useState} from 'react';
import {useCommand} from '@/api/use';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useCompanyPath} from '@/shell/company';
import {useTexts} from '@/shell/language';
import {ContractField} from './contract_field';
import type {Due} from './due_list';
import {KindField} from './kind_field';
import {texts} from './texts';

/** 起案: the kind and the contract decide what the records give for each field. */
export function StartDialog({due, kind, close}: {due?: Due; kind?: string; close: () => void}) {
    const t = useTexts(texts);
    const path = useCompanyPath();
    const navigate = useNavigate();
    const [draft, setDraft] = useState({kind: due?.kind ?? kind ?? null, contract: due?.contract ?? null, call: due?.call ?? null, title: '', addressee: '', due: due?.due ?? null});
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const start = useCommand('submissions/submissions', (answer) => {
        say(t('begun'));
        close();
        void navigate({to: path(`submissions/${(answer as {subject: string}).subject}`) as string});
    });
    const send = () => start.run({...draft, kind: draft.kind ?? '', title: draft.title || null, addressee: draft.addressee || null} as never);
    return (
        <StepDialog title={t('start')} word={t('begin')} command={start} send={send} close={close}>
            <p className="text-[15px]">{t('start_lead')}</p>
            {due ? <p className="text-[15px] font-bold">{[due.kind_name, due.contract_number].filter(Boolean).join('　')}</p> : <KindField value={draft.kind} onChange={(it) => set({kind: it})} />}
            {!due && <ContractField value={draft.contract} onChange={(contract) => set({contract})} />}
            <TextField label={t('subject')} name="title" help={t('subject_help')} value={draft.title} onChange={(title) => set({title})} />
            <TextField label={t('addressee')} name="addressee" help={t('addressee_help')} value={draft.addressee} onChange={(addressee) => set({addressee})} />
            <DateField label={t('due')} name="due" value={draft.due} onChange={(it) => set({due: it})} />
        </StepDialog>
    );
}
