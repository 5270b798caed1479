import {useState} from 'react';
import {Problem} from '@/api/problem';
import {useInstallationCommand} from '@/api/session';
import {Button} from '@/parts/button';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {say} from '@/parts/toast';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** Changes one's own password. The rules stand beside the field before anything is refused. */
export function PasswordForm({temporary}: {/** The present one was given by an administrator. */ temporary?: boolean}) {
    const t = useTexts(texts);
    const [typed, setTyped] = useState({current: '', password: '', again: ''});
    const [differs, setDiffers] = useState<Problem | null>(null);
    const change = useInstallationCommand('/api/v1/session/password', () => {
        setTyped({current: '', password: '', again: ''});
        say(t('changed'));
    });
    const send = () => {
        const {current, password, again} = typed;
        if (password === again) {
            setDiffers(null);
            change.run({current, password});
        } else setDiffers(new Problem(422, 'again', '', [{path: 'again', code: 'again', detail: t('differs')}]));
    };
    return (
        <Form problem={differs ?? change.problem} onSubmit={send}>
            <TextField label={t(temporary ? 'current_temporary' : 'current')} name="current" type="password" required autoComplete="current-password" value={typed.current} onChange={(current) => setTyped({...typed, current})} />
            <TextField label={t('new')} name="password" type="password" required autoComplete="new-password" help={<Rules />} value={typed.password} onChange={(password) => setTyped({...typed, password})} />
            <TextField label={t('again')} name="again" type="password" required autoComplete="new-password" value={typed.again} onChange={(again) => setTyped({...typed, again})} />
            <Button type="submit" primary busy={change.busy}>
                {t('change')}
            </Button>
        </Form>
    );
}

function Rules() {
    const t = useTexts(texts);
    return (
        <>
            {t('new_help')}
            <br />
            {t('new_rules')}
        </>
    );
}
