import {Dialog} from '@/parts/dialog';
import {SignInForm} from '@/sign_in/form';
import {useTexts} from './language';
import {sessionResumed, useSessionEnded} from './session_end';
import {texts} from './texts';

/** Over a page whose session has ended: what was typed stays behind it. */
export function SignInAgain() {
    const t = useTexts(texts);
    return (
        <Dialog open={useSessionEnded()} title={t('session_ended')} mustAnswer close={sessionResumed}>
            <p className="mb-4 text-[15px]">{t('session_ended_text')}</p>
            <SignInForm done={sessionResumed} />
        </Dialog>
    );
}
