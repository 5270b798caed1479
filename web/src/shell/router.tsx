import {
    createRootRoute,
    createRoute,
    createRouter,
    lazyRouteComponent,
    Outlet,
    retainSearchParams,
    useRouter,
    useRouterState,
} from '@tanstack/react-router';
import {RouterProvider as AriaRouter} from 'react-aria-components';
import {useSession} from '@/api/session';
import {Toasts} from '@/parts/toast';
import {isDay} from './day';
import {Broken, Loading, NotFound, Unreachable} from './errors';
import {Frame} from './frame';
import {Redirect} from './redirect';
import {sliceRoutes} from './slices';

const root = createRootRoute({component: Root, notFoundComponent: NotFound, errorComponent: Broken});

/** Decides by the session which door is open: first run, sign-in, change of a temporary password, the company's pages. */
function Root() {
    const router = useRouter();
    return (
        <AriaRouter navigate={(to) => void router.navigate({to})}>
            <Doors />
            <Toasts />
        </AriaRouter>
    );
}

function Doors() {
    const session = useSession();
    // The place whose page is on the screen. While the next one loads, its address would open the door for the page before.
    const {pathname, href, searchStr} = useRouterState({select: (state) => state.resolvedLocation ?? state.location});
    if (session.isPending) return <Loading />;
    if (!session.data) return <Unreachable retry={() => void session.refetch()} />;
    const {first_run, signed_in, account} = session.data;
    if (account?.password_temporary && pathname !== '/password') return <Redirect to="/password" />;
    // The address printed at the start, /?token=…, is the first run's.
    if (first_run && pathname !== '/setup') return <Redirect to={'/setup' + searchStr} />;
    if (!first_run && !signed_in && pathname !== '/sign-in' && pathname !== '/setup')
        return <Redirect to={pathname === '/' ? '/sign-in' : '/sign-in?' + new URLSearchParams({next: href})} />;
    return <Outlet />;
}

const start = createRoute({getParentRoute: () => root, path: '/', component: Start});

function Start() {
    const companies = useSession().data?.companies ?? [];
    const only = companies[0];
    if (companies.length === 1 && only) return <Redirect to={`/c/${only.id}`} />;
    return <Redirect to="/companies" />;
}

const companies = createRoute({
    getParentRoute: () => root,
    path: '/companies',
    component: lazyRouteComponent(() => import('@/sign_in/companies')),
});

const signIn = createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    validateSearch: (search): {next?: string} => {
        // Only a path of this site: an address elsewhere would be an open redirect.
        const next = search.next;
        return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? {next} : {};
    },
    component: lazyRouteComponent(() => import('@/sign_in/sign_in')),
});

const password = createRoute({
    getParentRoute: () => root,
    path: '/password',
    component: lazyRouteComponent(() => import('@/account/first_password')),
});

const setup = createRoute({
    getParentRoute: () => root,
    path: '/setup',
    validateSearch: (search): {token?: string} => (typeof search.token === 'string' ? {token: search.token} : {}),
    component: lazyRouteComponent(() => import('@/first_run/first_run')),
});

const company = createRoute({
    getParentRoute: () => root,
    path: '/c/$company',
    validateSearch: (search): {as_of?: string} => (isDay(search.as_of) ? {as_of: search.as_of} : {}),
    search: {middlewares: [retainSearchParams(['as_of'])]},
    component: Frame,
    notFoundComponent: NotFound,
});

const pages = sliceRoutes.map(({path, load}) =>
    createRoute({getParentRoute: () => company, path: path || '/', component: lazyRouteComponent(load), errorComponent: Broken}),
);

export const router = createRouter({
    routeTree: root.addChildren([start, companies, signIn, password, setup, company.addChildren(pages)]),
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
});
