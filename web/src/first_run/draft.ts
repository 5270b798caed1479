import {Problem} from '@/api/problem';
import type {Setup} from '@/api/session';

/** What has been typed so far. `contract` and `again` stay here: they are not sent. */
export interface Draft extends Setup {
    contract: 'yes' | 'no' | null;
    again: string;
}

export function emptyDraft(token: string): Draft {
    return {
        token,
        company: {id: '', name: '', name_kana: '', short_name: '', edition: 'r4', fiscal_year_start_month: 4, sites: [{name: '', address: ''}]},
        account: {login: '', name: '', password: ''},
        sample: true,
        contract: null,
        again: '',
    };
}

/** What is sent. Sites left wholly blank are not sites. */
export function setupOf({token, company, account, sample}: Draft): Setup {
    return {token, company: {...company, sites: company.sites.filter((site) => site.name || site.address)}, account, sample};
}

/** The page (0..3) that a fault belongs to. */
export function pageOf(path: string): number {
    if (path.startsWith('company')) return 1;
    if (path.startsWith('account')) return 2;
    return path.startsWith('sample') ? 3 : 0;
}

/** The part of a refusal that a page shows; a refusal without paths is shown on the last page. */
export function problemOn(page: number, problem: Problem | null): Problem | null {
    if (!problem) return null;
    const here = problem.errors.filter((fault) => fault.path && pageOf(fault.path) === page);
    if (here.length > 0) return new Problem(problem.status, problem.code, problem.detail, here);
    return page === 3 && !problem.errors.some((fault) => fault.path) ? problem : null;
}

/** The first page that must be mended. */
export function firstPage(problem: Problem): number {
    return Math.min(3, ...problem.errors.filter((fault) => fault.path).map((fault) => pageOf(fault.path)));
}
