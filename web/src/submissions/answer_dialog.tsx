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

const settled = ['answer.confirmed', 'answer.conditional', 'answer.refused'];
const worded = ['answer.question', 'answer.returned', 'answer.conditional', 'answer.refused'];
const awaited = ['answer.question', 'answer.returned'];

/** 回答を受けた: only what the kind takes and what may follow. */
export function AnswerDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const said = useSaid();
    const {today} = useAsOf();
    const [draft, setDraft] = useState({answer: of.answers[0]?.id ?? '', number: '', note: '', reply_by: null as string | null, on: today as string | null});
    const set = (part: Partial<typeof draft>) => setDraft({...draft, ...part});
    const step = useStepWithFile('submissions/submissions/{submission}/answer', () => {
        say(t('answered'));
        close();
    });
    return (
        <StepDialog wide title={t('act_answer')} word={t('act_answer')} command={step} send={() => step.run({...draft, reply_by: awaited.includes(draft.answer) ? draft.reply_by : null}, ...placed(of))} close={close}>
            <Radios label={t('answer')} name="answer" options={of.answers.map((one) => ({id: one.id, text: said(one.label)}))} value={draft.answer} onChange={(answer) => set({answer})} />
            <div className="grid grid-cols-1 gap-x-6 gap-y-5 md:grid-cols-2">
                <TextField label={t('answer_number')} name="number" required={settled.includes(draft.answer)} value={draft.number} onChange={(number) => set({number})} />
                <DateField label={t('answered_on')} name="on" required max={today} value={draft.on} onChange={(on) => set({on})} />
                {awaited.includes(draft.answer) && <DateField label={t('reply_by')} name="reply_by" value={draft.reply_by} onChange={(reply_by) => set({reply_by})} />}
            </div>
            <TextField label={t('answer_note')} name="note" required={worded.includes(draft.answer)} lines={3} value={draft.note} onChange={(note) => set({note})} />
            <ProofFile label={t('answer_file')} step={step} />
        </StepDialog>
    );
}
