import createClient from 'openapi-fetch';
import {currentLanguage} from '@/shell/language';
import {Problem, problemOf} from './problem';
import type {paths} from './schema';

let csrf = '';
let onSignedOut = () => {};
let onTemporaryPassword = () => {};

/** The token of the session, sent with every command. */
export function rememberCsrf(token: string) {
    csrf = token;
}

/** What to do when the server says that the session has ended. */
export function whenSignedOut(act: () => void) {
    onSignedOut = act;
}

/** The headers every request carries; `key` is the idempotency key of a command. */
export function requestHeaders(key?: string): Record<string, string> {
    const headers: Record<string, string> = {'Accept-Language': currentLanguage()};
    if (key) {
        headers['Idempotency-Key'] = key;
        headers['X-Csrf-Token'] = csrf;
    }
    return headers;
}

/** What to do when the server wants a temporary password changed before anything else. */
export function whenPasswordIsTemporary(act: () => void) {
    onTemporaryPassword = act;
}

/** The refusal; a wrong password (also 401) is not the end of a session. */
async function refusalOf(response: Response): Promise<Problem> {
    const problem = await problemOf(response);
    if (problem.code === 'identity.change_password_first') onTemporaryPassword();
    if (problem.status === 401 && problem.code !== 'identity.wrong_login_or_password') onSignedOut();
    return problem;
}

async function reach(request: Request): Promise<Response> {
    try {
        return await fetch(request);
    } catch (cause) {
        if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
        throw new Problem(0, 'unreachable', '');
    }
}

/** The typed client of `openapi.json`; a refusal is thrown as a Problem. */
export const client = createClient<paths>({baseUrl: window.location.origin, fetch: reach});

client.use({
    onRequest({request}) {
        for (const [name, value] of Object.entries(requestHeaders())) request.headers.set(name, value);
    },
    async onResponse({response}) {
        if (response.ok) return;
        throw await refusalOf(response);
    },
});

/** Sends files (multipart) with progress in 0..1; fetch cannot tell how much has gone. */
export function upload<Answer>(url: string, form: FormData, key: string, progress: (part: number) => void): Promise<Answer> {
    return new Promise((resolve, reject) => {
        const sending = new XMLHttpRequest();
        sending.open('POST', url);
        for (const [name, value] of Object.entries(requestHeaders(key))) sending.setRequestHeader(name, value);
        sending.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
        sending.onerror = () => reject(new Problem(0, 'unreachable', ''));
        sending.onload = async () => {
            const type = sending.getResponseHeader('Content-Type') ?? '';
            const response = new Response(sending.responseText, {status: sending.status, headers: {'Content-Type': type}});
            if (response.ok) return resolve((await response.json()) as Answer);
            reject(await refusalOf(response));
        };
        sending.send(form);
    });
}
