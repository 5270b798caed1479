import {Problem} from '@/api/problem';
import type {Setup} from '@/api/session';

export type Contract = NonNullable<Setup['company']['contract']>;

/** What has been typed so far. What is typed of a contract stays when the answer changes to none; `again` is not sent. */
export interface Draft extends Setup {
    holds: 'concluded' | 'planned' | 'none' | null;
    contract: Omit<Contract, 'planned'>;
    again: string;
}

export function emptyDraft(token: string): Draft {
    return {
        token,
        company: {id: '', name: '', name_kana: '', short_name: '', edition: 'r4', fiscal_year_start_month: 4, sites: [{name: '', address: ''}]},
        account: {login: '', name: '', password: ''},
        sample: true,
        holds: null,
        contract: {number: '', title: '', orderer: '', tier: 0, prime: '', concluded_on: null},
        again: '',
    };
}

/** What is sent. Sites left wholly blank are not sites; a contract only when there is or will be one. */
export function setupOf({token, company, account, sample, holds, contract}: Draft): Setup {
    const sites = company.sites.filter((site) => site.name || site.address);
    return {token, company: {...company, sites, contract: contractOf(holds, contract)}, account, sample};
}

function contractOf(holds: Draft['holds'], typed: Draft['contract']): Contract | null {
    if (holds !== 'concluded' && holds !== 'planned') return null;
    const planned = holds === 'planned';
    return {...typed, planned, prime: typed.tier > 0 ? typed.prime : '', concluded_on: planned ? null : typed.concluded_on};
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
