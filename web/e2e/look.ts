import {AxeBuilder} from '@axe-core/playwright';
import {expect, type APIRequestContext, type Page} from '@playwright/test';

const sizes = process.env.BOTH_SIZES ? [[1920, 1080], [1366, 768]] as const : [[1366, 768]] as const;

/** Looks at the page as it is: axe finds nothing, nothing is cut off or wider than its box, and a picture is kept in SCREENSHOTS. */
export async function look(page: Page, name: string) {
    await page.getByRole('heading', {level: 1}).waitFor();
    await page.evaluate(() => document.fonts.ready);
    for (const [width, height] of sizes) {
        await page.setViewportSize({width, height});
        expect(await tooWide(page), `${name}: wider than its box at ${width}`).toEqual([]);
        if (process.env.SCREENSHOTS) await page.screenshot({path: `${process.env.SCREENSHOTS}/${name}-${width}.png`});
    }
    const {violations} = await new AxeBuilder({page}).analyze();
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`), name).toEqual([]);
}

/** The page itself when it scrolls sideways, and every element whose content does not fit and that is not marked data-scrollable. */
function tooWide(page: Page): Promise<string[]> {
    return page.evaluate(() => {
        const found: string[] = [];
        if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page');
        for (const element of document.querySelectorAll<HTMLElement>('body *')) {
            if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) continue;
            if (element.closest('[data-scrollable], svg, .sr-only')) continue;
            const style = getComputedStyle(element);
            if (style.display === 'inline' || (style.textOverflow === 'ellipsis' && element.title)) continue;
            // What hides itself from sight (the real inputs behind drawn ones) is 1 px wide by intent.
            if (element.clientWidth <= 1 || style.clipPath !== 'none') continue;
            found.push(`${element.tagName.toLowerCase()}.${String(element.className).slice(0, 80)} (${element.scrollWidth} in ${element.clientWidth})`);
        }
        return found;
    });
}

/** Faults that the browser itself reports while a journey runs: a blocked style, a failed script, an uncaught error. */
export function listen(page: Page): string[] {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
        // A refused command is logged by the browser as a failed resource; that is the journey's own business.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text());
    });
    return faults;
}

/** Signs in and waits for the company's pages. */
export async function signIn(page: Page, login = process.env.LOGIN ?? 'sato', password = login === 'founder' ? foundersPassword : (process.env.PASSWORD ?? '')) {
    await page.goto('/');
    await page.getByLabel('ログインID').fill(login);
    await page.getByLabel('パスワード').fill(password);
    await page.getByRole('button', {name: 'ログインする'}).click();
    await page.getByRole('heading', {level: 1, name: 'ログイン'}).waitFor({state: 'detached'});
}

const foundersPassword = 'asagao-ringo-densha';

/** Sets an empty installation up in one step: the company, and the account `founder`. */
export async function found(request: APIRequestContext, company: string, sample = false) {
    const {first_run} = (await (await request.get('/api/v1/session')).json()) as {first_run: boolean};
    if (!first_run) return; // a retry of the same journey
    const answer = await request.post('/api/v1/setup', {
        data: {
            token: process.env.TOKEN,
            company: {
                id: company,
                name: '株式会社試験精機',
                name_kana: 'カブシキガイシャシケンセイキ',
                short_name: '試験精機',
                edition: 'r4',
                fiscal_year_start_month: 4,
                sites: [{name: '本社工場', address: '神奈川県川崎市中原区1-2-3'}],
            },
            account: {login: 'founder', name: '髙﨑 一郎', password: foundersPassword},
            sample,
        },
    });
    expect(answer.status(), await answer.text()).toBe(201);
}
