import {useState} from 'react';
import {useInstallationCommand} from '@/api/session';
import {Button} from '@/parts/button';
import {TextField} from '@/parts/field';
import {Form} from '@/parts/form';
import {useTexts} from '@/shell/language';
import {texts} from './texts';

/** Login name and password; used on the sign-in page and over a page whose session has ended. */
export function SignInForm({done}: {done: () => void}) {
    const t = useTexts(texts);
    const [login, setLogin] = useState('');
    const [password, setPassword] = useState('');
    const signIn = useInstallationCommand('/api/v1/session', done);
    return (
        <Form problem={signIn.problem} onSubmit={() => signIn.run({login, password})}>
            <TextField label={t('login')} name="login" value={login} onChange={setLogin} autoComplete="username" autoFocus />
            <TextField label={t('password')} name="password" type="password" value={password} onChange={setPassword} autoComplete="current-password" />
            <Button type="submit" primary busy={signIn.busy} className="w-full">
                {t('enter')}
            </Button>
        </Form>
    );
}
