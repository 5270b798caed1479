import {useState} from 'react';
import {useCommand} from '@/api/use';
import type {QueryAnswer} from '@/api/types';
import {Button} from '@/parts/button';
import {Radios} from '@/parts/choice';
import {DateField} from '@/parts/date_field';
import {Actions, Dialog} from '@/parts/dialog';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import {PersonField} from './person_field';
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
        <Dialog open close={close} title={t('set_plan')}>
            <Form problem={send.problem} onSubmit={() => send.run({cause, plan}, where(of), seen(of))}>
                <TextField label={t('cause')} name="cause" help={t('cause_help')} required lines={4} value={cause} onChange={setCause} />
                <TextField label={t('plan')} name="plan" required lines={4} value={plan} onChange={setPlan} />
                <Actions cancel={close}>
                    <Button type="submit" primary busy={send.busy}>
                        {t('record')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
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
        <Dialog open close={close} title={t('note')}>
            <Form problem={send.problem} onSubmit={() => send.run({text}, where(of))}>
                <TextField label={t('note_text')} name="text" required lines={4} value={text} onChange={setText} />
                <Actions cancel={close}>
                    <Button type="submit" primary busy={send.busy}>
                        {t('record')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
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
        <Dialog open close={close} title={t('reassign')}>
            <Form problem={send.problem} onSubmit={() => send.run({responsible: responsible ?? '', due: due ?? '', reason}, where(of), seen(of))}>
                <PersonField value={responsible} onChange={setResponsible} />
                <DateField label={t('due')} name="due" required value={due} onChange={setDue} />
                <TextField label={t('reason')} name="reason" required lines={3} value={reason} onChange={setReason} />
                <Actions cancel={close}>
                    <Button type="submit" primary busy={send.busy}>
                        {t('record')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
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
        <Dialog open close={close} title={t('finish')}>
            <Form problem={send.problem} onSubmit={() => send.run({result}, where(of), seen(of))}>
                <TextField label={t('result')} name="result" help={t('result_help')} required lines={4} value={result} onChange={setResult} />
                <Actions cancel={close}>
                    <Button type="submit" primary busy={send.busy}>
                        {t('finish')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
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
        <Dialog open close={close} title={t('check')}>
            <Form problem={send.problem} onSubmit={() => send.run({effective: works, finding, ...(!works && due ? {due} : {})}, where(of), seen(of))}>
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
                <Actions cancel={close}>
                    <Button type="submit" primary busy={send.busy}>
                        {t('record')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
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
        <Dialog open close={close} title={t('reopen')}>
            <Form problem={send.problem} onSubmit={() => send.run({reason, ...(due ? {due} : {})}, where(of), seen(of))}>
                <TextField label={t('reason')} name="reason" required lines={3} value={reason} onChange={setReason} />
                <DateField label={t('new_due')} name="due" help={t('due_help')} value={due} onChange={setDue} />
                <Actions cancel={close}>
                    <Button type="submit" primary busy={send.busy}>
                        {t('reopen')}
                    </Button>
                </Actions>
            </Form>
        </Dialog>
    );
}
