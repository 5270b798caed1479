import {useState} from 'react';
import {Radios} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useSaid, useTexts} from '@/shell/language';
import {ProofFile, useStepWithFile} from './proof_file';
import {placed, type StepProps} from './small_dialogs';
import {texts} from './texts';

/** 提出した, or 照会に回答した: how it went out, what proves it, when to look for the answer. */
export function SendDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const said = useSaid();
    const {today} = useAsOf();
    const replying = of.line.state === 'answer.question';
    const [draft, setDraft] = useState({proof: of.proofs[0]?.id ?? '', number: '', proof_note: '', reply: '', check_on: null as string | null, on: today as string | null});
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const step = useStepWithFile('submissions/submissions/{submission}/send', () => {
        say(t('sent'));
        close();
    });
    const title = t(replying ? 'act_reply' : 'act_send');
    return (
        <StepDialog wide title={title} word={title} command={step} send={() => step.run({...draft, reply: draft.reply || null}, ...placed(of))} close={close}>
            {replying && <TextField label={t('reply')} name="reply" required lines={3} value={draft.reply} onChange={(reply) => set({reply})} />}
            <Radios label={t('proof')} name="proof" options={of.proofs.map((one) => ({id: one.id, text: said(one.label)}))} value={draft.proof} onChange={(proof) => set({proof})} />
            <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                <TextField label={t('own_number')} name="number" help={t('own_number_help')} value={draft.number} onChange={(number) => set({number})} />
                <TextField label={t('proof_note')} name="proof_note" help={t('proof_note_help')} value={draft.proof_note} onChange={(proof_note) => set({proof_note})} />
                <DateField label={t('sent_on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
                <DateField label={t('check_on')} name="check_on" help={t('check_on_help')} value={draft.check_on} onChange={(check_on) => set({check_on})} />
            </div>
            <ProofFile label={t('proof_file')} step={step} />
        </StepDialog>
    );
}
