import {useState} from 'react';
import {useCommand} from '@/api/use';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import {ContractField} from './contract_field';
import {KindField} from './kind_field';
import {texts} from './texts';

/** 提出の求め: something calls for a paper that no record of ours shows. */
export function CallDialog({close}: {close: () => void}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [draft, setDraft] = useState({kind: null as string | null, what: '', contract: null as string | null, due: null as string | null, on: today as string | null});
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const note = useCommand('submissions/calls', () => {
        say(t('called'));
        close();
    });
    return (
        <StepDialog title={t('note_call')} word={t('record')} command={note} send={() => note.run({...draft, kind: draft.kind ?? ''} as never)} close={close}>
            <KindField value={draft.kind} onChange={(kind) => set({kind})} />
            <ContractField value={draft.contract} onChange={(contract) => set({contract})} />
            <TextField label={t('what')} name="what" help={t('what_help')} required lines={2} value={draft.what} onChange={(what) => set({what})} />
            <DateField label={t('called_on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
            <DateField label={t('due')} name="due" value={draft.due} onChange={(due) => set({due})} />
        </StepDialog>
    );
}
