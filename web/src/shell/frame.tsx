import {Outlet, useLocation} from '@tanstack/react-router';
import {useEffect, useRef} from 'react';
import {useMe} from '@/api/session';
import {AsOfBand} from './as_of_band';
import {CompanyProvider, InFrame, useCompanyId} from './company';
import {Loading, NotFound, Unreachable} from './errors';
import {Header} from './header';
import {useTexts} from './language';
import {Navigation} from './navigation';
import {usePreferences} from './preferences';
import {SignInAgain} from './sign_in_again';
import {texts} from './texts';

/** Header, menu and the page of a company. */
export function Frame() {
    const t = useTexts(texts);
    const me = useMe(useCompanyId());
    const {narrowNav} = usePreferences();
    const main = useFocusOnNewPage();
    if (me.isPending) return <Loading />;
    if (!me.data) return me.error.status === 0 ? <Unreachable retry={() => void me.refetch()} /> : <NotFound />;
    return (
        <CompanyProvider value={me.data}>
            <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-white focus:p-3">
                {t('skip')}
            </a>
            <div
                className={
                    'min-h-screen grid print:block grid-rows-[56px_1fr] grid-cols-[64px_minmax(0,1fr)] ' +
                    (narrowNav ? '' : 'lg:grid-cols-[232px_minmax(0,1fr)]')
                }
            >
                <Header />
                <Navigation />
                <main id="main" ref={main} tabIndex={-1} className="min-w-0 px-4 py-6 lg:px-8">
                    <div className="max-w-[1320px]">
                        <AsOfBand />
                        <InFrame value={true}>
                            <Outlet />
                        </InFrame>
                    </div>
                </main>
            </div>
            <SignInAgain />
        </CompanyProvider>
    );
}

/** A screen reader hears the new page after a link of the menu; the first page keeps the browser's own focus. */
function useFocusOnNewPage() {
    const main = useRef<HTMLElement>(null);
    const {pathname} = useLocation();
    const before = useRef(pathname);
    useEffect(() => {
        if (before.current !== pathname) main.current?.focus({preventScroll: true});
        before.current = pathname;
    }, [pathname]);
    return main;
}
