import {keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient} from '@tanstack/react-query';
import {useRef} from 'react';
import {useAsOf} from '@/shell/as_of';
import {useCompanyId} from '@/shell/company';
import {client, requestHeaders, upload} from './client';
import {Problem} from './problem';
import type {Command, CommandAnswer, CommandBody, Full, Query, QueryAnswer, Where} from './types';

// openapi-fetch types each path by itself; under a generic path its overloads cannot be resolved, so the call is widened here once.
type Call = (url: string, init: object) => Promise<{data?: unknown}>;
const get = client.GET as unknown as Call;
const post = client.POST as unknown as Call;
const full = <P extends string>(path: P): Full<P> => `/api/v1/companies/{company}/${path}`;
/** The address with its holes filled. */
const addressOf = (path: string, company: string, where: Where = {}) =>
    String(full(path)).replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(name === 'company' ? company : (where.path?.[name] ?? '')));

/** Reads a query of the company, as of the day the page shows. */
export function useRead<P extends Query>(path: P, where: Where = {}, enabled = true) {
    const company = useCompanyId();
    const {as_of} = useAsOf();
    const query = {as_of, ...where.query};
    return useQuery<QueryAnswer<P>, Problem>({
        queryKey: [company, path, where.path ?? {}, query],
        queryFn: async ({signal}) =>
            (await get(full(path), {params: {path: {company, ...where.path}, query}, signal})).data as QueryAnswer<P>,
        placeholderData: keepPreviousData,
        enabled,
    });
}

/** A list as the server pages it. */
export interface Page<Row> {
    rows: Row[];
    next?: string | null;
    total: number;
}
export type RowOf<P extends string> = QueryAnswer<P> extends {rows: (infer Row)[]} ? Row : never;

/** Reads a list of the company page by page; `more()` fetches the next page. */
export function useList<P extends Query>(path: P, where: Where = {}) {
    const company = useCompanyId();
    const {as_of} = useAsOf();
    const query = {as_of, ...where.query};
    const found = useInfiniteQuery<Page<RowOf<P>>, Problem, {pages: Page<RowOf<P>>[]}, readonly unknown[], string | undefined>({
        queryKey: [company, path, 'list', where.path ?? {}, query],
        queryFn: async ({signal, pageParam}) =>
            (await get(full(path), {params: {path: {company, ...where.path}, query: {...query, cursor: pageParam}}, signal}))
                .data as Page<RowOf<P>>,
        initialPageParam: undefined,
        getNextPageParam: (page) => page.next ?? undefined,
        placeholderData: keepPreviousData,
    });
    return {
        rows: found.data?.pages.flatMap((page) => page.rows),
        total: found.data?.pages[0]?.total ?? 0,
        problem: found.error,
        loading: found.isPending,
        more: found.hasNextPage ? () => void found.fetchNextPage() : undefined,
    };
}

/** The key of an attempt. The same thing sent again after an attempt that got no answer must not be recorded twice. */
function useAttemptKey() {
    const last = useRef<{of: string; key: string}>(undefined);
    return {
        take(of: string) {
            if (last.current?.of !== of) last.current = {of, key: crypto.randomUUID()};
            return last.current.key;
        },
        answered() {
            last.current = undefined;
        },
    };
}

/** The last entry of a subject the user has seen: a later one by somebody else refuses the command, and nothing is overwritten. */
export interface Seen {
    subject: string;
    seq: number;
}

/** Sends a command of the company; afterwards everything read of the company is read anew. */
export function useCommand<P extends Command>(path: P, done?: (answer: CommandAnswer<P>) => void) {
    const company = useCompanyId();
    const queries = useQueryClient();
    const attempt = useAttemptKey();
    const sending = useMutation<CommandAnswer<P>, Problem, {body: CommandBody<P>; where?: Where; seen?: Seen}>({
        mutationFn: async ({body, where, seen}) => {
            const headers = {
                ...requestHeaders(attempt.take(JSON.stringify([body, where]))),
                ...(seen ? {'If-Match': `"${seen.subject}/${seen.seq}"`} : {}),
            };
            const params = {path: {company, ...where?.path}, query: where?.query};
            return (await post(full(path), {params, body, headers})).data as CommandAnswer<P>;
        },
        onSettled: (_answer, problem) => {
            if (problem?.status !== 0) attempt.answered();
        },
        onSuccess: async (answer) => {
            await queries.invalidateQueries({queryKey: [company]});
            done?.(answer);
        },
    });
    return {
        run: (body: CommandBody<P>, where?: Where, seen?: Seen) => sending.mutate({body, where, seen}),
        busy: sending.isPending,
        problem: sending.error,
        answer: sending.data,
        reset: sending.reset,
    };
}

/** Sends one file and what is asked with it, to a command or to an examination that records nothing, with progress in 0..1. */
export function useUpload<P extends Command>(path: P, done?: (answer: CommandAnswer<P>) => void) {
    const company = useCompanyId();
    const queries = useQueryClient();
    const sending = useMutation<CommandAnswer<P>, Problem, {file: File; ask?: object; where?: Where; progress: (part: number) => void}>({
        mutationFn: ({file, ask, where, progress}) => {
            const form = new FormData();
            form.append('ask', JSON.stringify(ask ?? {}));
            form.append('file', file);
            return upload(addressOf(path, company, where), form, crypto.randomUUID(), progress);
        },
        onSuccess: async (answer) => {
            await queries.invalidateQueries({queryKey: [company]});
            done?.(answer);
        },
    });
    return {
        run: (file: File, progress: (part: number) => void, ask?: object, where?: Where) => sending.mutate({file, ask, where, progress}),
        busy: sending.isPending,
        problem: sending.error,
        answer: sending.data,
        reset: sending.reset,
    };
}

/** The address of a file, for a link: of a paper, or with `as` of a list as Excel, PDF or CSV. */
export function useDownload(path: string, where: Where = {}) {
    const company = useCompanyId();
    const {as_of} = useAsOf();
    const url = addressOf(path, company, where);
    return (as?: 'xlsx' | 'pdf' | 'csv') => {
        const query = new URLSearchParams();
        for (const [name, value] of Object.entries({as_of, ...where.query, as})) if (value !== undefined && value !== '') query.set(name, String(value));
        return query.size ? `${url}?${query}` : url;
    };
}
