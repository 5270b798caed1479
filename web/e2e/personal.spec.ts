import {expect, test, type Page} from '@playwright/test';
import {listen, look, signIn} from './look';

// On the sample company, 2026-10-01: one request that was answered, one that waits.
const company = process.env.COMPANY ?? '';
test.setTimeout(90_000);
test.skip(!company, 'needs the sample company');

const dialogOf = (page: Page) => page.getByRole('dialog');
const record = (page: Page) => dialogOf(page).getByRole('button', {name: '記録する'}).click();

async function choose(page: Page, label: string, name: string) {
    await dialogOf(page).getByRole('combobox', {name: label}).fill(name);
    await page.getByRole('option', {name}).first().click();
}

test('a request is decided only when it is known who asks, and its letter is printed', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/personal`);
    await expect(page.getByRole('row', {name: /個-R8-001/}).getByText('回答済み')).toBeVisible();
    await look(page, 'personal');
    await page.getByRole('link', {name: '個-R8-002'}).click();
    await page.getByRole('button', {name: '本人確認を記録'}).click();
    await choose(page, '確かめた人', '高橋 美咲');
    await record(page);
    await expect(dialogOf(page).getByText('何によって本人又は代理人と確かめたかを入力してください', {exact: false})).toBeVisible();
    await dialogOf(page).getByRole('textbox', {name: '確かめた方法'}).fill('社員証の提示');
    await record(page);
    await page.getByRole('button', {name: '決定を記録'}).click();
    await dialogOf(page).getByRole('textbox', {name: '応じた内容'}).fill('所属の表記を訂正した。');
    await choose(page, '決定した人', '高橋 美咲');
    await record(page);
    await expect(page.getByRole('link', {name: '回答書'})).toBeVisible();
    await look(page, 'personal-request');
    expect(faults).toEqual([]);
});

test('one person’s file has every section', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/personal`);
    await page.getByRole('row', {name: /個-R8-001/}).getByRole('link').nth(1).click();
    await expect(page.getByRole('heading', {name: '名簿の登録'})).toBeVisible();
    await expect(page.getByRole('heading', {name: '教育・訓練'})).toBeVisible();
    await expect(page.getByRole('link', {name: '印刷する'})).toBeVisible();
    await look(page, 'personal-file');
    expect(faults).toEqual([]);
});
