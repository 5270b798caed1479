import {useState} from 'react';
import {useCommand, useUpload, type Seen} from '@/api/use';
import type {Where} from '@/api/types';
import {Button} from '@/parts/button';
import {FileDrop} from '@/parts/file_drop';
import {MarkingConfirm} from '@/parts/marking_confirm';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

type Step = 'submissions/submissions/{submission}/send' | 'submissions/submissions/{submission}/answer';

/** A step that may bring a file along: sent with it, or alone. */
export function useStepWithFile(path: Step, done: () => void) {
    const alone = useCommand(path, done);
    const along = useUpload(path, done);
    const [file, setFile] = useState<File>();
    const [confirmed, setConfirmed] = useState(false);
    const [sent, setSent] = useState<number>();
    const used = file ? along : alone;
    return {
        busy: used.busy,
        problem: used.problem,
        file,
        sent: used.busy ? sent : undefined,
        confirmed,
        setConfirmed,
        choose: (chosen?: File) => {
            setConfirmed(false);
            along.reset();
            setFile(chosen);
        },
        run: (ask: object, where: Where, seen: Seen) => {
            if (file) along.run(file, setSent, {...ask, confirmed_marking: confirmed || null}, where);
            else alone.run(ask as never, where, seen);
        },
    };
}

/** The file of the proof: chosen, or to be chosen. */
export function ProofFile({label, step}: {label: string; step: ReturnType<typeof useStepWithFile>}) {
    const t = useTexts(texts);
    return (
        <>
            {step.file ? (
                <p className="flex flex-wrap items-center gap-3 text-[15px]">
                    <span className="min-w-0 break-all">{t('file_chosen', {name: step.file.name})}</span>
                    <Button quiet onPress={() => step.choose(undefined)}>
                        {t('file_again')}
                    </Button>
                </p>
            ) : (
                <FileDrop label={label} kinds={['.pdf', '.png', '.jpg', '.tif', '.docx', '.xlsx', '.eml', '.txt']} limitMb={50} sent={step.sent} onFile={step.choose} />
            )}
            <MarkingConfirm problem={step.problem} value={step.confirmed} onChange={step.setConfirmed} />
        </>
    );
}
