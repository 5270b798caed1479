import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test, type Cookie} from '@playwright/test';
import {listen, look, signIn} from './look';

// Every page of every slice that needs no thing chosen: the routes of src/*/index.ts without a parameter.
const company = process.env.COMPANY ?? 'tohto';
const source = join(import.meta.dirname, '..', 'src');
const paths = readdirSync(source)
    .map((slice) => join(source, slice, 'index.ts'))
    .flatMap((file) => {
        try {
            return [...readFileSync(file, 'utf8').matchAll(/path: '([^']*)'/g)].map(([, path]) => path!);
        } catch {
            return []; // a folder without screens
        }
    })
    .filter((path) => !path.includes('$'));

test.skip(!process.env.PASSWORD, 'needs the sample company');

// One sign-in for all: the pages are looked at, not the door.
let cookies: Cookie[] = [];
test.beforeAll(async ({browser}) => {
    const page = await browser.newPage();
    await signIn(page);
    cookies = await page.context().cookies();
    await page.close();
});
test.beforeEach(({context}) => context.addCookies(cookies));

for (const path of paths)
    test(`the page /${path}`, async ({page}) => {
        const faults = listen(page);
        await page.goto(`/c/${company}/${path}`);
        await look(page, path === '' ? 'home' : path.replaceAll('/', '-'));
        // What was asked for has come: nothing is still loading, nothing could not be read.
        await expect(page.getByText('読み込んでいます')).toHaveCount(0);
        await expect(page.getByText('読み込めませんでした')).toHaveCount(0);
        await expect(page.getByRole('heading', {level: 1, name: 'このページはありません'})).toHaveCount(0);
        expect(faults).toEqual([]);
    });

test('the menu leads to each of its pages, narrow and wide', async ({page}) => {
    await page.goto(`/c/${company}`);
    const menu = page.getByRole('navigation', {name: '主メニュー'});
    await menu.getByRole('link', {name: 'ホーム'}).waitFor();
    const addresses = await menu.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) {
        const link = menu.locator(`a[href="${address}"]`);
        await link.click();
        await expect(link).toHaveAttribute('aria-current', 'page');
        await page.getByRole('heading', {level: 1}).waitFor();
    }
    await menu.getByRole('button', {name: 'メニューを狭くする'}).click();
    await look(page, 'menu-narrow');
    await menu.getByRole('button', {name: 'メニューを広げる'}).click();
});
