import {useSearch} from '@tanstack/react-router';
import {useEffect, useState} from 'react';
import {Problem} from '@/api/problem';
import {useInstallationCommand, useSession} from '@/api/session';
import {Button, ButtonLink} from '@/parts/button';
import {Form} from '@/parts/form';
import {StepBar} from '@/parts/progress';
import {useTexts} from '@/shell/language';
import {useWindowTitle} from '@/shell/title';
import {Outside} from '@/sign_in/outside';
import {emptyDraft, firstPage, problemOn, setupOf, type Draft} from './draft';
import {AccountPage, CompanyPage, SamplePage, TokenPage} from './pages';
import {texts} from './texts';

const pages = [TokenPage, CompanyPage, AccountPage, SamplePage];

/** Token, company, first account, sample data; the new account is then signed in. */
export default function FirstRun() {
    const t = useTexts(texts);
    const session = useSession().data;
    const [done, setDone] = useState<string>();
    useWindowTitle(t('title'));
    return (
        <Outside>
            <div className="mx-auto w-full max-w-[760px]">
                {done !== undefined ? (
                    <Done name={done} signedIn={session?.signed_in ?? false} />
                ) : session?.first_run ? (
                    <Wizard done={setDone} />
                ) : (
                    <Already />
                )}
            </div>
        </Outside>
    );
}

function Wizard({done}: {done: (company: string) => void}) {
    const t = useTexts(texts);
    const {token} = useSearch({strict: false}) as {token?: string};
    const [draft, setDraft] = useState<Draft>(() => emptyDraft(token ?? ''));
    // A token in the address has already been given: the first page would ask for it again.
    const [page, setPage] = useState(token ? 1 : 0);
    const [differs, setDiffers] = useState<Problem | null>(null);
    const setup = useInstallationCommand('/api/v1/setup', () => done(draft.company.name));
    const refused = setup.problem;
    useEffect(() => {
        if (refused) setPage(firstPage(refused));
    }, [refused]);
    useEffect(() => {
        window.scrollTo(0, 0); // its answer is a promise, which is no clean-up
    }, [page]);

    const change = (part: Partial<Draft>) => setDraft((before) => ({...before, ...part}));
    const next = () => {
        const wrong = page === 2 && draft.account.password !== draft.again;
        setDiffers(wrong ? new Problem(422, 'again', '', [{path: 'account.again', code: 'again', detail: t('password_differs')}]) : null);
        if (wrong) return;
        if (page < 3) setPage(page + 1);
        else setup.run(setupOf(draft));
    };
    const Page = pages[page]!;
    const names = [t('step_token'), t('step_company'), t('step_account'), t('step_sample')];
    return (
        <>
            <h1 className="text-[28px] leading-[1.4] font-bold">{t('title')}</h1>
            <p className="mb-6 text-[15px] text-sub">{t('lead')}</p>
            <div className="mb-6">
                <StepBar label={t('steps')} steps={names.map((title, i) => ({title, percent: i < page ? 100 : 0, word: t('step_of', {n: i + 1})}))} />
            </div>
            <section aria-label={names[page]} className="card px-8 py-7">
                <Form key={page} problem={differs ?? problemOn(page, refused)} onSubmit={next}>
                    <Page draft={draft} change={change} />
                    <div className="flex gap-2 border-t border-line-soft pt-5">
                        {page > 0 && <Button onPress={() => setPage(page - 1)}>{t('back')}</Button>}
                        <Button type="submit" primary className="ml-auto" busy={setup.busy}>
                            {t(page < 3 ? 'next' : 'create')}
                        </Button>
                    </div>
                </Form>
            </section>
        </>
    );
}

function Done({name, signedIn}: {name: string; signedIn: boolean}) {
    const t = useTexts(texts);
    return (
        <section className="card px-8 py-10 text-center">
            <h1 className="text-[28px] leading-[1.4] font-bold">{t('done_title')}</h1>
            <p className="mt-3 mb-6">{t('done_text')}</p>
            <ButtonLink primary href={signedIn ? '/' : '/sign-in'}>
                {signedIn ? t('done_enter', {name}) : t('done_sign_in')}
            </ButtonLink>
        </section>
    );
}

function Already() {
    const t = useTexts(texts);
    return (
        <section className="card px-8 py-10 text-center">
            <h1 className="text-[28px] leading-[1.4] font-bold">{t('already')}</h1>
            <p className="mt-3 mb-6">{t('already_text')}</p>
            <ButtonLink primary href="/sign-in">
                {t('done_sign_in')}
            </ButtonLink>
        </section>
    );
}
