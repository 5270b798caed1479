import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test, type Page} from '@playwright/test';
import {listen, look, signIn} from './look';
import {shrink, sizeOf} from './palette';

// The manual, and its pictures: each documented screen of the sample company, as catalog/manual/*.md names it.
// MANUAL_PICTURES=write takes them anew; otherwise what has changed greatly since is told.
const company = process.env.COMPANY ?? '';
test.skip(!company, 'needs the sample company');
const folder = join(import.meta.dirname, '../../docs/pictures/manual');
const writing = process.env.MANUAL_PICTURES === 'write';
const most = 70_000; // bytes of a picture

interface Picture {
    name: string;
    at: string;
    /** What is done on the page before it is taken. */
    show?: (page: Page) => Promise<void>;
}

const tab = (name: RegExp) => (page: Page) => page.getByRole('tab', {name}).click();
const firstLink = (page: Page) => page.getByRole('table').getByRole('link').first().click();
const facility = async (page: Page) => {
    await page.getByRole('link', {name: '第1取扱室'}).click();
    await page.getByRole('img', {name: /第1取扱室の図面/}).waitFor();
};
const faultyList = {name: '名簿.csv', mimeType: 'text/csv', buffer: Buffer.from('氏名,フリガナ,社員番号\n試験 花子,abc,9001\n鈴木 達也,,1101\n')};

/** In an order in which those that change something come last. */
const pictures: Picture[] = [
    {name: 'home', at: ''},
    {
        name: 'search',
        at: '',
        show: async (page) => {
            await page.keyboard.press('Control+k');
            await page.getByRole('searchbox').fill('代行者');
            await page.getByRole('dialog').getByRole('listitem').first().waitFor();
        },
    },
    {name: 'as-of', at: 'organization?as_of=2026-08-31'},
    {name: 'contracts', at: 'contracts'},
    {name: 'applicability', at: 'contracts/applicability'},
    {name: 'people', at: 'organization/people'},
    {
        name: 'people-import',
        at: 'organization/people',
        show: async (page) => {
            await page.getByRole('button', {name: 'Excelから取り込む'}).click();
            await page.getByRole('dialog').locator('input[type=file]').setInputFiles(faultyList);
            await page.getByText('B2：').waitFor();
        },
    },
    {name: 'organization', at: 'organization'},
    {name: 'appoint', at: 'organization', show: (page) => page.getByRole('button', {name: '任命を追加'}).click()},
    {name: 'handlers', at: 'organization/handlers'},
    {name: 'pledges', at: 'organization/handlers', show: tab(/誓約書台帳/)},
    {name: 'approvals', at: 'approvals'},
    {name: 'approval', at: 'approvals', show: firstLink},
    {name: 'rules', at: 'rules'},
    {
        name: 'rules-difference',
        at: 'rules',
        show: async (page) => {
            await page.getByRole('link', {name: '第2版（案）'}).click();
            await page.getByRole('button', {name: '第1版と比べる'}).click();
            await page.locator('ins').first().scrollIntoViewIfNeeded();
        },
    },
    {name: 'rules-coverage', at: 'rules/coverage'},
    {name: 'notice', at: 'notices', show: firstLink},
    {name: 'facilities', at: 'facilities'},
    {name: 'facility-plan', at: 'facilities', show: facility},
    {name: 'facility-keys', at: 'facilities', show: async (page) => (await facility(page), await tab(/^鍵/)(page))},
    {name: 'inspection', at: 'facilities', show: async (page) => (await facility(page), await tab(/施設点検/)(page))},
    {
        name: 'plan-editor',
        at: 'facilities',
        show: async (page) => {
            await facility(page);
            await page.getByRole('link', {name: '図面を編集'}).click();
            await page.getByRole('application').waitFor();
        },
    },
    {name: 'actions', at: 'actions'},
    {name: 'action', at: 'actions', show: firstLink},
    {name: 'programme', at: 'programme'},
    {
        name: 'programme-item',
        at: 'programme',
        show: async (page) => {
            await page.getByRole('button', {name: '情報セキュリティ組織の編制'}).click();
            await page.getByRole('tab', {name: /判定と証拠/}).waitFor();
        },
    },
    {name: 'readiness', at: 'readiness'},
    {name: 'requirement', at: 'readiness', show: firstLink},
    {name: 'binder', at: 'binder'},
    {
        name: 'rules-edit',
        at: 'rules',
        show: async (page) => {
            await page.getByRole('button', {name: '情報セキュリティ基本方針を起案する'}).click();
            await page.getByLabel('制定・改正の理由').fill('年次の見直しによる。');
            await page.getByRole('dialog').getByRole('button', {name: '起案する'}).click();
            await page.getByRole('button', {name: '条文を編集'}).click();
            await page.getByRole('button', {name: /^直す：2/}).click();
            await page.getByLabel('1行目の文').waitFor();
        },
    },
];

async function taken(page: Page, {at, show}: Picture): Promise<Buffer> {
    await page.goto(`/c/${company}/${at}`);
    await page.getByRole('heading', {level: 1}).waitFor();
    await show?.(page);
    await page.getByRole('heading', {level: 1, includeHidden: true}).first().waitFor({state: 'attached'});
    await expect(page.getByText('読み込んでいます')).toHaveCount(0);
    await page.evaluate(() => document.fonts.ready);
    return shrink(page, await page.screenshot({animations: 'disabled', caret: 'hide'}));
}

function compare(name: string, png: Buffer) {
    const file = join(folder, `${name}.png`);
    if (writing) {
        mkdirSync(folder, {recursive: true});
        writeFileSync(file, png);
    }
    expect(existsSync(file), `${file} is missing: MANUAL_PICTURES=write takes it`).toBe(true);
    const kept = readFileSync(file);
    expect(sizeOf(kept), name).toEqual(sizeOf(png));
    expect(kept.length, `${name} is large`).toBeLessThanOrEqual(most);
    const change = Math.abs(png.length - kept.length) / kept.length;
    if (change > 0.25) console.warn(`the picture ${name} of the manual may be old: ${kept.length} bytes, now ${png.length}`);
}

test.describe('pictures', () => {
    test.use({viewport: {width: 1200, height: 750}});
    test('of each documented screen', async ({page}) => {
        test.setTimeout(900_000);
        const faults = listen(page);
        await signIn(page);
        for (const picture of pictures) compare(picture.name, await taken(page, picture));
        expect(readdirSync(folder).sort()).toEqual(pictures.map(({name}) => `${name}.png`).sort());
        expect(faults).toEqual([]);
    });
});

test('the manual: its contents, a role, a screen, the appendices, and the way there from a page', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/manual`);
    await expect(page.getByRole('listitem').filter({hasText: '総括者のマニュアル'}).getByText('あなたの役割')).toBeVisible();
    await look(page, 'manual');
    await page.getByRole('link', {name: '総括者のマニュアル', exact: true}).click();
    await expect(page.getByRole('heading', {name: '一年の流れ'})).toBeVisible();
    await look(page, 'manual-role');

    await page.goto(`/c/${company}/organization/people`);
    await page.getByRole('link', {name: 'この画面の使い方'}).click();
    await expect(page.getByRole('heading', {level: 1, name: '名簿'})).toBeVisible();
    const picture = page.getByRole('img', {name: '名簿'});
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1200);
    await look(page, 'manual-screen');

    await page.goto(`/c/${company}/manual/messages`);
    await page.getByRole('searchbox').fill('権限');
    await expect(page.getByText('組織・任命の画面で、任命の期間と範囲を確かめてください。')).toBeVisible();
    await look(page, 'manual-messages');
    await page.goto(`/c/${company}/manual/terms`);
    await page.getByRole('searchbox').fill('保護すべき情報');
    await expect(page.getByRole('cell', {name: '保護すべき情報', exact: true})).toBeVisible();
    await look(page, 'manual-terms');
    expect(faults).toEqual([]);
});
