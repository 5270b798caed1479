import {useState} from 'react';
import {useCommand} from '@/api/use';
import {Button} from '@/parts/button';
import {TextField} from '@/parts/field';
import {FormFault} from '@/parts/form';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import type {Request} from './row';
import {texts} from './texts';

/** What the caller may do to the step that waits: stamp at once, or with a word, or give it back. */
export function Act({of, primary}: {of: Request; primary?: boolean}) {
    const t = useTexts(texts);
    const [open, setOpen] = useState<'stamp' | 'return'>();
    const stamp = useCommand('approvals/requests/{approval}/stamp', () => say(t(of.turn?.act === 'confirm' ? 'confirmed' : 'approved')));
    const turn = of.turn;
    if (!turn) return null;
    const word = t(turn.act === 'confirm' ? 'confirm' : 'approve');
    const now = () => stamp.run({content_sha: of.content_sha}, {path: {approval: of.id}}, {subject: of.id, seq: of.last_seq});
    return (
        <>
            <div className="flex flex-wrap items-center gap-2">
                <Button primary={primary} icon="check" busy={stamp.busy} label={t('act_on', {act: word, title: of.title})} onPress={turn.deputy ? () => setOpen('stamp') : now}>
                    {turn.deputy ? t('as_deputy', {act: word}) : word}
                </Button>
                {!turn.deputy && (
                    <Button quiet label={t('act_on', {act: t('with_comment'), title: of.title})} onPress={() => setOpen('stamp')}>
                        {t('with_comment')}
                    </Button>
                )}
                <Button quiet label={t('act_on', {act: t('return'), title: of.title})} onPress={() => setOpen('return')}>
                    {t('return')}
                </Button>
            </div>
            {stamp.problem && <FormFault problem={stamp.problem} />}
            {open === 'stamp' && <StampDialog of={of} word={word} close={() => setOpen(undefined)} />}
            {open === 'return' && <ReasonDialog of={of} path="approvals/requests/{approval}/return" title={t('return')} help={t('return_help')} done={t('returned')} close={() => setOpen(undefined)} />}
        </>
    );
}

function StampDialog({of, word, close}: {of: Request; word: string; close: () => void}) {
    const t = useTexts(texts);
    const [comment, setComment] = useState('');
    const deputy = of.turn?.deputy ?? false;
    const stamp = useCommand('approvals/requests/{approval}/stamp', () => {
        say(t(of.turn?.act === 'confirm' ? 'confirmed' : 'approved'));
        close();
    });
    return (
        <StepDialog
            title={t('act_on', {act: word, title: of.title})}
            word={word}
            command={stamp}
            send={() => stamp.run({content_sha: of.content_sha, comment}, {path: {approval: of.id}}, {subject: of.id, seq: of.last_seq})}
            close={close}
        >
            <TextField
                label={t(deputy ? 'deputy_reason' : 'comment')}
                name="comment"
                help={t(deputy ? 'deputy_reason_help' : 'comment_help')}
                required={deputy}
                lines={3}
                value={comment}
                onChange={setComment}
            />
        </StepDialog>
    );
}

/** Giving back and withdrawing both need a reason and nothing else. */
export function ReasonDialog({of, path, title, help, done, close}: {of: Request; path: 'approvals/requests/{approval}/return' | 'approvals/requests/{approval}/withdraw'; title: string; help: string; done: string; close: () => void}) {
    const t = useTexts(texts);
    const [reason, setReason] = useState('');
    const send = useCommand(path, () => {
        say(done);
        close();
    });
    return (
        <StepDialog
            title={title}
            word={title}
            command={send}
            send={() => send.run({reason}, {path: {approval: of.id}}, {subject: of.id, seq: of.last_seq})}
            close={close}
        >
            <TextField label={t('reason')} name="reason" help={help} required lines={3} value={reason} onChange={setReason} />
        </StepDialog>
    );
}
