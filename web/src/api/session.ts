import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query';
import {sessionEnded, sessionResumed} from '@/shell/session_end';
import {client, rememberCsrf, requestHeaders} from './client';
import type {Problem} from './problem';

/** Who looks at the installation, and what the installation is. */
export interface Session {
    signed_in: boolean;
    first_run: boolean;
    csrf: string;
    account?: {id: string; login: string; name: string; password_temporary: boolean} | null;
    companies: {id: string; name: string; short_name: string; sample: boolean}[];
    today: string;
    pinned: boolean;
    version: string;
}

/** What the signed-in person may do in a company. */
export interface Me {
    person?: string | null;
    name: string;
    roles: {role: string; label: string}[];
    permissions: string[];
    setup_authority: boolean;
    company: {id: string; name: string; short_name: string; edition: 'r4' | 'h21'; sample: boolean; today: string};
}

/** What the first run is told. */
export interface Setup {
    token: string;
    company: {
        id: string;
        name: string;
        name_kana: string;
        short_name: string;
        edition: 'r4' | 'h21';
        fiscal_year_start_month: number;
        sites: {name: string; address: string}[];
    };
    account: {login: string; name: string; password: string};
    sample: boolean;
}

type Call = (url: string, init: object) => Promise<{data?: unknown}>;
const get = client.GET as unknown as Call;
const post = client.POST as unknown as Call;

export const sessionKey = ['session'] as const;

/**
 * The session; its CSRF token is kept for the commands that follow. A session that ended by itself leaves the page as it
 * is, with a dialog over it: only signing out leads away from a half-filled form.
 */
async function readSession(before: Session | undefined): Promise<Session> {
    const session = (await get('/api/v1/session', {})).data as Session;
    if (before?.signed_in && !session.signed_in) {
        sessionEnded();
        return before;
    }
    rememberCsrf(session.csrf);
    return session;
}

export function useSession() {
    return useQuery<Session, Problem>({
        queryKey: sessionKey,
        queryFn: ({client: queries}) => readSession(queries.getQueryData<Session>(sessionKey)),
        staleTime: 5 * 60_000,
    });
}

export function useMe(company: string) {
    return useQuery<Me, Problem>({
        queryKey: [company, 'me'],
        queryFn: async () => (await get('/api/v1/companies/{company}/organization/me', {params: {path: {company}}})).data as Me,
    });
}

export interface SessionRow {
    id: string;
    peer: string;
    started_at: string;
    seen_at: string;
}

/** Where the account is signed in. */
export function useSessions() {
    return useQuery<{current: string; rows: SessionRow[]}, Problem>({
        queryKey: ['sessions'],
        queryFn: async () => (await get('/api/v1/sessions', {})).data as {current: string; rows: SessionRow[]},
    });
}

/** Ends one of the account's sessions. */
export function useEndSession() {
    const queries = useQueryClient();
    return useMutation<unknown, Problem, string>({
        mutationFn: async (id) => (await post('/api/v1/sessions/end', {body: {id}, headers: requestHeaders(crypto.randomUUID())})).data,
        onSuccess: () => queries.invalidateQueries({queryKey: ['sessions']}),
    });
}

/** A command of the installation (sign in, sign out, set up, change password); each answers the session as it is then. */
export function useInstallationCommand<Body>(url: string, done?: () => void) {
    const queries = useQueryClient();
    const sending = useMutation<Session, Problem, Body>({
        mutationFn: async (body) => (await post(url, {body: body ?? {}, headers: requestHeaders(crypto.randomUUID())})).data as Session,
        onSuccess: (session) => {
            rememberCsrf(session.csrf);
            sessionResumed();
            const before = queries.getQueryData<Session>(sessionKey)?.account?.id;
            queries.setQueryData(sessionKey, session);
            // What was read for one account is nothing for the next at the same desk.
            if (before !== session.account?.id) queries.removeQueries({predicate: (query) => query.queryKey[0] !== sessionKey[0]});
            done?.();
        },
    });
    return {run: sending.mutate, busy: sending.isPending, problem: sending.error, reset: sending.reset};
}
