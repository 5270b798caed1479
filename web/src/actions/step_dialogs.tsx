import {useState} from 'react';
import {useCommand} from '@/api/use';
import type {QueryAnswer} from '@/api/types';
import {Radios} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import {PersonField} from '@/shell/people';
import {texts} from './texts';

export type Action = QueryAnswer<'actions/actions/{action}'>;

interface Props {
    of: Action;
    close: () => void;
}

const seen = (of: Action) => ({subject: of.id, seq: of.last_seq});
const where = (of: Action) => ({path: {action: of.id}});

/** 原因と計画. */
export function PlanDialog({of, close}: Props) {
    const t = useTexts(texts);
    const [cause, setCause] = useState(of.cause);
    const [plan, setPlan] = useState(of.plan);
    const send = useCommand('actions/actions/{action}/plan', () => {
        say(t('recorded'));
        close();
    });
    return (
        <StepDialog title={t('set_plan')} word={t('record')} command={send} send={() => send.run({cause, plan}, where(of), seen(of))} close={close}>
            <TextField label={t('cause')} name="cause" help={t('cause_help')} required lines={4} value={cause} onChange={setCause} />
            <TextField label={t('plan')} name="plan" required lines={4} value={plan} onChange={setPlan} />
        </StepDialog>
    );
}

/** 経過. */
export function NoteDialog({of, close}: Props) {
    const t = useTexts(texts);
    const [text, setText] = useState('');
    const send = useCommand('actions/actions/{action}/notes', () => {
        say(t('recorded'));
        close();
    });
    return (
        <StepDialog title={t('note')} word={t('record')} command={send} send={() => send.run({text}, where(of))} close={close}>
            <TextField label={t('note_text')} name="text" required lines={4} value={text} onChange={setText} />
        </StepDialog>
    );
}

/** 担当者・期限. */
export function ReassignDialog({of, close}: Props) {
    const t = useTexts(texts);
    const [responsible, setResponsible] = useState<string | null>(of.responsible);
    const [due, setDue] = useState<string | null>(of.due);
    const [reason, setReason] = useState('');
    const send = useCommand('actions/actions/{action}/reassign', () => {
        say(t('recorded'));
        close();
    });
    return (
        <StepDialog
            title={t('reassign')}
            word={t('record')}
            command={send}
            send={() => send.run({responsible: responsible ?? '', due: due ?? '', reason}, where(of), seen(of))}
            close={close}
        >
            <PersonField label={t('responsible')} name="responsible" required value={responsible} onChange={setResponsible} />
            <DateField label={t('due')} name="due" required value={due} onChange={setDue} />
            <TextField label={t('reason')} name="reason" required lines={3} value={reason} onChange={setReason} />
        </StepDialog>
    );
}

/** 実施. */
export function DoneDialog({of, close}: Props) {
    const t = useTexts(texts);
    const [result, setResult] = useState('');
    const send = useCommand('actions/actions/{action}/done', () => {
        say(t('done_said'));
        close();
    });
    return (
        <StepDialog title={t('finish')} word={t('finish')} command={send} send={() => send.run({result}, where(of), seen(of))} close={close}>
            <TextField label={t('result')} name="result" help={t('result_help')} required lines={4} value={result} onChange={setResult} />
        </StepDialog>
    );
}

/** 効果確認. */
export function EffectDialog({of, close}: Props) {
    const t = useTexts(texts);
    const [effective, setEffective] = useState<string | null>('yes');
    const [finding, setFinding] = useState('');
    const [due, setDue] = useState<string | null>(null);
    const send = useCommand('actions/actions/{action}/effect', () => {
        say(t('recorded'));
        close();
    });
    const works = effective === 'yes';
    return (
        <StepDialog
            title={t('check')}
            word={t('record')}
            command={send}
            send={() => send.run({effective: works, finding, ...(!works && due ? {due} : {})}, where(of), seen(of))}
            close={close}
        >
            <Radios
                label={t('effect')}
                name="effective"
                required
                options={[
                    {id: 'yes', text: t('effect_yes')},
                    {id: 'no', text: t('effect_no')},
                ]}
                value={effective}
                onChange={setEffective}
            />
            <TextField label={t('finding')} name="finding" help={t('finding_help')} required lines={4} value={finding} onChange={setFinding} />
            {!works && <DateField label={t('new_due')} name="due" help={t('due_help')} value={due} onChange={setDue} />}
        </StepDialog>
    );
}

/** 再開. */
export function ReopenDialog({of, close}: Props) {
    const t = useTexts(texts);
    const [reason, setReason] = useState('');
    const [due, setDue] = useState<string | null>(null);
    const send = useCommand('actions/actions/{action}/reopen', () => {
        say(t('recorded'));
        close();
    });
    return (
        <StepDialog
            title={t('reopen')}
            word={t('reopen')}
            command={send}
            send={() => send.run({reason, ...(due ? {due} : {})}, where(of), seen(of))}
            close={close}
        >
            <TextField label={t('reason')} name="reason" required lines={3} value={reason} onChange={setReason} />
            <DateField label={t('new_due')} name="due" help={t('due_help')} value={due} onChange={setDue} />
        </StepDialog>
    );
}
