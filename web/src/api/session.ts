import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query';
import {sessionEnded, sessionResumed} from '@/shell/session_end';
import {client, rememberCsrf, requestHeaders} from './client';
import type {Problem} from './problem';
import type {components, paths} from './schema';

type Schemas = components['schemas'];
/** Who looks at the installation, and what the installation is. */
export type Session = Schemas['identity.SessionView'];
/** What the first run is told. */
export type Setup = Schemas['identity.Setup'];
export type SessionRow = Schemas['identity.SessionRow'];

/** What the signed-in person may do in a company. */
export interface Me {
    person?: string | null;
    name: string;
    roles: {role: string; label: string}[];
    permissions: string[];
    setup_authority: boolean;
    company: {id: string; name: string; short_name: string; edition: 'r4' | 'h21'; sample: boolean; today: string};
}

/** The commands of the installation; each answers the session as it is then. */
type InstallationCommand = '/api/v1/session' | '/api/v1/session/end' | '/api/v1/session/password' | '/api/v1/setup';
type BodyOf<P extends InstallationCommand> = paths[P]['post']['requestBody']['content']['application/json'];

// Under a generic path openapi-fetch's overloads cannot be resolved; the types above hold what goes in and out.
const post = client.POST as unknown as (url: string, init: object) => Promise<{data?: unknown}>;

export const sessionKey = ['session'] as const;

/**
 * The session; its CSRF token is kept for the commands that follow. A session that ended by itself leaves the page as it
 * is, with a dialog over it: only signing out leads away from a half-filled form.
 */
async function readSession(before: Session | undefined): Promise<Session> {
    const session = (await client.GET('/api/v1/session')).data!;
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
        queryFn: async () => (await client.GET('/api/v1/companies/{company}/organization/me', {params: {path: {company}}})).data as Me,
    });
}

/** Where the account is signed in. */
export function useSessions() {
    return useQuery<Schemas['identity.SessionsView'], Problem>({
        queryKey: ['sessions'],
        queryFn: async () => (await client.GET('/api/v1/sessions')).data!,
    });
}

/** Ends one of the account's sessions. */
export function useEndSession() {
    const queries = useQueryClient();
    return useMutation<unknown, Problem, string>({
        mutationFn: async (id) => (await client.POST('/api/v1/sessions/end', {body: {id}, headers: requestHeaders(crypto.randomUUID())})).data,
        onSuccess: () => queries.invalidateQueries({queryKey: ['sessions']}),
    });
}

/** A command of the installation: sign in, sign out, set up, change password. */
export function useInstallationCommand<P extends InstallationCommand>(url: P, done?: () => void) {
    const queries = useQueryClient();
    const sending = useMutation<Session, Problem, BodyOf<P>>({
        mutationFn: async (body) => (await post(url, {body, headers: requestHeaders(crypto.randomUUID())})).data as Session,
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
