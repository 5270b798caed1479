import {useState} from 'react';
import {useCommand} from '@/api/use';
import {TextField} from '@/parts/field';
import {StepDialog} from '@/parts/step_dialog';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import type {AccountLine} from './accounts';
import {texts} from './texts';

export type Act = 'password' | 'stop' | 'reopen' | 'unlink';

const words = {
    password: {title: 'password_again', note: 'password_again_note', button: 'reissue'},
    stop: {title: 'stop', note: 'stop_note', button: 'stop'},
    reopen: {title: 'reopen', note: 'reopen_note', button: 'reopen'},
    unlink: {title: 'unlink', note: 'unlink_note', button: 'unlink'},
} as const;

/** Asks before something is done to an account, and says what will happen. */
export function ActDialog({on, act, close, issued}: {on: AccountLine; act: Act; close: () => void; issued: (person: string) => void}) {
    const t = useTexts(texts);
    const [reason, setReason] = useState('');
    const after = (text: 'stopped' | 'reopened' | 'unlinked') => () => {
        say(t(text));
        close();
    };
    const password = useCommand('organization/people/{person}/account/password', (answer) => {
        close();
        issued(answer.subject);
    });
    const stop = useCommand('organization/people/{person}/account/stop', after('stopped'));
    const reopen = useCommand('organization/people/{person}/account/reopen', after('reopened'));
    const unlink = useCommand('organization/people/{person}/account/unlink', after('unlinked'));
    const command = {password, stop, reopen, unlink}[act];
    const send = () => {
        const where = {path: {person: on.person ?? ''}};
        if (act === 'stop') stop.run({reason}, where);
        else ({password, reopen, unlink})[act].run({}, where);
    };
    const {title, note, button} = words[act];
    return (
        <StepDialog
            title={t('act_of', {name: on.name, act: t(title)})}
            word={t(button)}
            command={command}
            send={send}
            close={close}
            danger={act === 'stop' || act === 'unlink'}
        >
            <p className="text-[15px]">{t(note)}</p>
            {act === 'stop' && <TextField label={t('reason')} name="reason" help={t('stop_reason_help')} required value={reason} onChange={setReason} />}
        </StepDialog>
    );
}
