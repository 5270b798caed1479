import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query';
import {client, rememberCsrf, requestHeaders} from './client';
import type {Problem} from './problem';

/** Who looks at the installation, and what the installation is. */
export interface Session {
    signed_in: boolean;
    first_run: boolean;
    csrf: string;
    account?: {id: string; login: string; name: string} | null;
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
    company: {id: string; name: string; short_name: string; edition: 'r4' | 'h21'; sample: boolean};
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

/** The session; its CSRF token is kept for the commands that follow. */
export async function readSession(): Promise<Session> {
    const session = (await get('/api/v1/session', {})).data as Session;
    rememberCsrf(session.csrf);
    return session;
}

export function useSession() {
    return useQuery<Session, Problem>({queryKey: sessionKey, queryFn: readSession, staleTime: 5 * 60_000});
}

export function useMe(company: string) {
    return useQuery<Me, Problem>({
        queryKey: [company, 'me'],
        queryFn: async () => (await get('/api/v1/companies/{company}/me', {params: {path: {company}}})).data as Me,
    });
}

/** A command of the installation (sign in, sign out, set up, change password); afterwards the session is read anew. */
export function useInstallationCommand<Body>(url: string, done?: () => void) {
    const queries = useQueryClient();
    const sending = useMutation<unknown, Problem, Body>({
        mutationFn: async (body) => (await post(url, {body: body ?? {}, headers: requestHeaders(crypto.randomUUID())})).data,
        onSuccess: async () => {
            await queries.invalidateQueries({queryKey: sessionKey});
            done?.();
        },
    });
    return {run: sending.mutate, busy: sending.isPending, problem: sending.error, reset: sending.reset};
}
