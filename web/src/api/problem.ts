/** One thing that is wrong, and where in what was sent (`people[2].kana`). */
export interface Fault {
    path: string;
    code: string;
    detail: string;
}

/** A refusal of the server (RFC 9457), or a server that could not be reached (`status` 0). */
export class Problem extends Error {
    constructor(
        readonly status: number,
        readonly code: string,
        readonly detail: string,
        readonly errors: Fault[] = [],
    ) {
        super(detail);
        this.name = 'Problem';
    }

    /** The faults of a field or of anything under it. */
    at(path: string): Fault[] {
        return this.errors.filter((fault) => covers(path, fault.path));
    }

    /** The faults that none of these fields shows: the form shows them above itself. */
    besides(paths: Iterable<string>): Fault[] {
        const shown = [...paths];
        return this.errors.filter((fault) => !shown.some((path) => covers(path, fault.path)));
    }
}

function covers(field: string, path: string): boolean {
    return path === field || path.startsWith(field + '.') || path.startsWith(field + '[');
}

/** What an answer that is not 2xx says; never throws, whatever the body is. */
export async function problemOf(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => undefined);
    if (typeof body !== 'object' || body === null) return new Problem(response.status, 'http.' + response.status, '');
    const {code, detail, errors} = body as {code?: unknown; detail?: unknown; errors?: unknown};
    return new Problem(
        response.status,
        typeof code === 'string' ? code : 'http.' + response.status,
        typeof detail === 'string' ? detail : '',
        Array.isArray(errors) ? errors.filter(isFault) : [],
    );
}

function isFault(value: unknown): value is Fault {
    if (typeof value !== 'object' || value === null) return false;
    const {path, code, detail} = value as Record<string, unknown>;
    return typeof path === 'string' && typeof code === 'string' && typeof detail === 'string';
}
