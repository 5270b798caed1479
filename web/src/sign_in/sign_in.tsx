import {useSearch} from '@tanstack/react-router';
import {useSession} from '@/api/session';
import {Mark} from '@/parts/icon';
import {useTexts} from '@/shell/language';
import {Redirect} from '@/shell/redirect';
import {useWindowTitle} from '@/shell/title';
import {SignInForm} from './form';
import {Outside} from './outside';
import {texts} from './texts';

export default function SignIn() {
    const t = useTexts(texts);
    const {next} = useSearch({strict: false}) as {next?: string};
    const signedIn = useSession().data?.signed_in;
    useWindowTitle(t('title'));
    if (signedIn) return <Redirect to={next ?? '/'} />;
    return (
        <Outside>
            <div className="mx-auto mt-6 w-full max-w-[440px]">
                <div className="mb-6 flex flex-col items-center text-center text-key-1000">
                    <Mark size={48} />
                    <p className="mt-2 text-[15px] text-sub">{t('subtitle')}</p>
                </div>
                <section className="card px-8 pt-7 pb-8">
                    <h1 className="mb-5 text-[28px] leading-[1.4] font-bold">{t('title')}</h1>
                    <SignInForm done={() => {}} />
                    <p className="mt-5 text-[14px] text-sub">{t('help')}</p>
                </section>
            </div>
        </Outside>
    );
}
