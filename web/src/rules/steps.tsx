import {useState} from 'react';
import {useCommand} from '@/api/use';
import {ActionMenu} from '@/parts/action_menu';
import {Button} from '@/parts/button';
import {Radios} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useAsOf} from '@/shell/as_of';
import {useMay} from '@/shell/company';
import {useTexts} from '@/shell/language';
import type {VersionLine} from './state';
import {texts} from './texts';

type Step = 'submit' | 'ask' | 'answer' | 'effect' | 'drop';

/** The next step of a version's life, for those who may take it, and beside it the way out. */
export function Steps({of, earlierConfirmed}: {of: VersionLine; earlierConfirmed: boolean}) {
    const t = useTexts(texts);
    const [open, setOpen] = useState<Step>();
    const may = {draft: useMay('rules.draft'), submit: useMay('rules.submit'), issue: useMay('rules.issue')};
    const next = nextOf(of, may);
    const close = () => setOpen(undefined);
    const mayDrop = may.draft && ['draft', 'approved', 'asked', 'confirmed'].includes(of.state);
    return (
        <>
            {next && (
                <Button primary onPress={() => setOpen(next)}>
                    {t(next)}
                </Button>
            )}
            {mayDrop && <ActionMenu text={t('more')} actions={[{id: 'drop', text: t('drop'), danger: true, onPress: () => setOpen('drop')}]} />}
            {open === 'submit' && <SubmitDialog of={of} close={close} />}
            {open === 'ask' && <AskDialog of={of} earlierConfirmed={earlierConfirmed} close={close} />}
            {open === 'answer' && <AnswerDialog of={of} close={close} />}
            {open === 'effect' && <EffectDialog of={of} close={close} />}
            {open === 'drop' && <DropDialog of={of} close={close} />}
        </>
    );
}

function nextOf(of: VersionLine, may: {draft: boolean; submit: boolean; issue: boolean}): Step | undefined {
    if (of.state === 'draft' && may.draft) return 'submit';
    if (of.state === 'approved' && may.submit) return 'ask';
    if (of.state === 'asked' && may.submit) return 'answer';
    if ((of.state === 'confirmed' || (of.state === 'asked' && of.cleared_on)) && may.issue) return 'effect';
    return undefined;
}

interface DialogProps {
    of: VersionLine;
    close: () => void;
}

/** What every step has in common: where it goes, what was seen, the buttons. */
const placed = (of: VersionLine) => [{path: {version: of.id}}, {subject: of.id, seq: of.last_seq}] as const;

function SubmitDialog({of, close}: DialogProps) {
    const t = useTexts(texts);
    const [note, setNote] = useState('');
    const send = useCommand('rules/versions/{version}/submit', () => {
        say(t('submitted'));
        close();
    });
    return (
        <StepDialog title={t('submit')} word={t('submit')} command={send} send={() => send.run({note: note || null}, ...placed(of))} close={close}>
            <p className="text-[15px]">{t('submit_note')}</p>
            <TextField label={t('note')} name="note" lines={3} value={note} onChange={setNote} />
        </StepDialog>
    );
}

function AskDialog({of, earlierConfirmed, close}: DialogProps & {earlierConfirmed: boolean}) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [sending, setSending] = useState<'application' | 'change' | 'notification'>(earlierConfirmed ? 'change' : 'application');
    const [to, setTo] = useState('');
    const [number, setNumber] = useState('');
    const [identical, setIdentical] = useState('');
    const [on, setOn] = useState<string | null>(today);
    const send = useCommand('rules/versions/{version}/confirmation', () => {
        say(t('asked'));
        close();
    });
    return (
        <StepDialog
            title={t('ask_of')}
            word={t('ask')}
            command={send}
            send={() => send.run({sending, to, number: number || null, identical: identical || null, on}, ...placed(of))}
            close={close}
        >
            <Radios
                label={t('sending')}
                name="sending"
                options={[
                    {id: 'application', text: t('application')},
                    {id: 'change', text: t('change_application')},
                    {id: 'notification', text: t('notification')},
                ]}
                value={sending}
                onChange={setSending}
            />
            <TextField label={t('sent_to')} name="to" help={t('sent_to_help')} required value={to} onChange={setTo} />
            <TextField label={t('sent_number')} name="number" value={number} onChange={setNumber} />
            {sending === 'notification' && <TextField label={t('identical')} name="identical" required value={identical} onChange={setIdentical} />}
            <DateField label={t('sent_on')} name="on" required value={on} onChange={setOn} />
        </StepDialog>
    );
}

function AnswerDialog({of, close}: DialogProps) {
    const t = useTexts(texts);
    const {today} = useAsOf();
    const [answer, setAnswer] = useState<'confirmed' | 'conditional' | 'returned'>('confirmed');
    const [number, setNumber] = useState('');
    const [note, setNote] = useState('');
    const [on, setOn] = useState<string | null>(today);
    const send = useCommand('rules/versions/{version}/answer', () => {
        say(t('answered'));
        close();
    });
    return (
        <StepDialog
            title={t('answer')}
            word={t('answer')}
            command={send}
            send={() => send.run({answer, number: number || null, note: note || null, on}, ...placed(of))}
            close={close}
        >
            <Radios
                label={t('answer_kind')}
                name="answer"
                options={[
                    {id: 'confirmed', text: t('confirmed')},
                    {id: 'conditional', text: t('conditional')},
                    {id: 'returned', text: t('given_back')},
                ]}
                value={answer}
                onChange={setAnswer}
            />
            <TextField label={t('answer_number')} name="number" required={answer !== 'returned'} value={number} onChange={setNumber} />
            <DateField label={t('answer_on')} name="on" required value={on} onChange={setOn} />
            {answer !== 'confirmed' && <TextField label={t('answer_note')} name="note" required lines={3} value={note} onChange={setNote} />}
        </StepDialog>
    );
}

function EffectDialog({of, close}: DialogProps) {
    const t = useTexts(texts);
    const [from, setFrom] = useState<string | null>(null);
    const send = useCommand('rules/versions/{version}/effect', () => {
        say(t('dated'));
        close();
    });
    return (
        <StepDialog title={t('effect')} word={t('effect')} command={send} send={() => send.run({from: from ?? ''}, ...placed(of))} close={close}>
            <p className="text-[15px]">{t('effect_note')}</p>
            <DateField label={t('effective')} name="from" required value={from} onChange={setFrom} />
        </StepDialog>
    );
}

function DropDialog({of, close}: DialogProps) {
    const t = useTexts(texts);
    const [reason, setReason] = useState('');
    const send = useCommand('rules/versions/{version}/drop', () => {
        say(t('dropped'));
        close();
    });
    return (
        <StepDialog title={t('drop')} word={t('drop')} command={send} send={() => send.run({reason}, ...placed(of))} close={close} danger>
            <p className="text-[15px]">{t('drop_note')}</p>
            <TextField label={t('drop_reason')} name="reason" required lines={3} value={reason} onChange={setReason} />
        </StepDialog>
    );
}
