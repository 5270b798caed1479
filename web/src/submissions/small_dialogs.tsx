import {useState} from 'react';
import {useCommand} from '@/api/use';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useTexts} from '@/shell/language';
import type {Submission} from './submission';
import {texts} from './texts';

export interface StepProps {
    of: Submission;
    close: () => void;
}

/** Where a step goes, and what was seen when it was taken. */
export const placed = (of: Submission) => [{path: {submission: of.line.id}}, {subject: of.line.id, seq: of.seq}] as const;

export function PutUpDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const [note, setNote] = useState('');
    const put = useCommand('submissions/submissions/{submission}/put_up', () => {
        say(t('put_up_done'));
        close();
    });
    return (
        <StepDialog title={t('act_put_up')} word={t('act_put_up')} command={put} send={() => put.run({note: note || null} as never, ...placed(of))} close={close}>
            <p className="text-[15px]">{t('put_up_lead')}</p>
            <TextField label={t('note')} name="note" lines={3} value={note} onChange={setNote} />
        </StepDialog>
    );
}

/** A step with a day and a few words. */
function useWords() {
    const {today} = useAsOf();
    const [words, setWords] = useState('');
    const [on, setOn] = useState<string | null>(today);
    return {words, setWords, on, setOn, today};
}

export function ReopenDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const {words, setWords, on, setOn, today} = useWords();
    const reopen = useCommand('submissions/submissions/{submission}/reopen', () => {
        say(t('reopened'));
        close();
    });
    return (
        <StepDialog title={t('act_reopen')} word={t('act_reopen')} command={reopen} send={() => reopen.run({reason: words, on} as never, ...placed(of))} close={close}>
            <p className="text-[15px]">{t('reopen_lead')}</p>
            <TextField label={t('reason')} name="reason" required lines={3} value={words} onChange={setWords} />
            <DateField label={t('on')} name="on" required max={today} value={on} onChange={setOn} />
        </StepDialog>
    );
}

export function CloseDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const {words, setWords, on, setOn, today} = useWords();
    const end = useCommand('submissions/submissions/{submission}/close', () => {
        say(t('closed'));
        close();
    });
    return (
        <StepDialog title={t('act_close')} word={t('act_close')} command={end} send={() => end.run({note: words || null, on} as never, ...placed(of))} close={close}>
            <p className="text-[15px]">{t('close_lead')}</p>
            <TextField label={t('note')} name="note" lines={2} value={words} onChange={setWords} />
            <DateField label={t('on')} name="on" required max={today} value={on} onChange={setOn} />
        </StepDialog>
    );
}

export function WithdrawDialog({of, close}: StepProps) {
    const t = useTexts(texts);
    const {words, setWords, on, setOn, today} = useWords();
    const withdraw = useCommand('submissions/submissions/{submission}/withdraw', () => {
        say(t('withdrawn'));
        close();
    });
    return (
        <StepDialog danger title={t('act_withdraw')} word={t('act_withdraw')} command={withdraw} send={() => withdraw.run({reason: words, on} as never, ...placed(of))} close={close}>
            <TextField label={t('reason')} name="reason" required lines={3} value={words} onChange={setWords} />
            <DateField label={t('on')} name="on" required max={today} value={on} onChange={setOn} />
        </StepDialog>
    );
}
