import {useInstallationCommand, useSession} from '@/api/session';
import {Button} from '@/parts/button';
import {useTexts} from '@/shell/language';
import {Redirect} from '@/shell/redirect';
import {useWindowTitle} from '@/shell/title';
import {Outside} from '@/sign_in/outside';
import {PasswordForm} from './password_form';
import {texts} from './texts';

/** After signing in with a password that somebody else made: nothing else is open until it is changed. */
export default function FirstPassword() {
    const t = useTexts(texts);
    const session = useSession().data;
    const signOut = useInstallationCommand('/api/v1/session/end');
    useWindowTitle(t('first_title'));
    if (!session?.account?.password_temporary) return <Redirect to="/" />;
    return (
        <Outside>
            <div className="mx-auto w-full max-w-[520px]">
                <section className="card px-8 pt-7 pb-8">
                    <h1 className="mb-2 text-[28px] leading-[1.4] font-bold">{t('first_title')}</h1>
                    <p className="mb-5 text-[15px]">{t('first_lead', {name: session.account.name})}</p>
                    <PasswordForm temporary />
                    <div className="mt-5 border-t border-line-soft pt-4">
                        <Button quiet busy={signOut.busy} onPress={() => signOut.run({})}>
                            {t('first_sign_out')}
                        </Button>
                    </div>
                </section>
            </div>
        </Outside>
    );
}
