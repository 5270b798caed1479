import {expect, test} from '@playwright/test';
import {listen, look, signIn} from './look';

// On the sample company, 2026-10-01: who is educated, a session with its attendance list, and a test that came later.
const company = process.env.COMPANY ?? '';
test.setTimeout(60_000);
test.skip(!company, 'needs the sample company');

test('who has completed what, one person, and the record of sessions', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/training`);
    await expect(page.getByRole('link', {name: '鈴木 達也'})).toBeVisible();
    await look(page, 'training-1-people');
    await page.getByRole('tab', {name: '実施の記録'}).click();
    await expect(page.getByText('教-R8-006', {exact: false}).first()).toBeVisible();
    await look(page, 'training-2-sessions');
    await page.getByRole('tab', {name: '修了の状況'}).click();
    await page.getByRole('link', {name: '木村 大輔'}).click();
    await expect(page.getByRole('heading', {name: '受講の記録'})).toBeVisible();
    await look(page, 'training-3-person');
    expect(faults).toEqual([]);
});

test('a session is refused line by line, then recorded, and its test is repeated', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/training`);
    await page.getByRole('button', {name: '実施を記録'}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('鈴木 達也の出欠').selectOption('present');
    await dialog.getByLabel('鈴木 達也の点数').fill('１０１');
    await dialog.getByLabel('井上 さくらの出欠').selectOption('absent');
    await dialog.getByRole('button', {name: '記録する'}).click();
    await expect(dialog.getByText('研修名を', {exact: false}).first()).toBeVisible();
    await expect(dialog.getByText('点数は', {exact: false}).first()).toBeVisible();
    await look(page, 'training-4-refused');
    await dialog.getByRole('textbox', {name: '研修名'}).fill('標的型メールへの備え');
    await dialog.getByRole('textbox', {name: '実施場所'}).fill('川崎事業所 会議室B');
    await dialog.getByRole('textbox', {name: '講師'}).fill('高橋 美咲');
    await dialog.getByRole('textbox', {name: '教材の名称と版'}).fill('教材 第1版');
    await dialog.getByText('なりすまし', {exact: false}).click();
    await dialog.getByLabel('鈴木 達也の点数').fill('70');
    await dialog.getByRole('button', {name: '記録する'}).click();
    await expect(dialog).toBeHidden();
    await page.getByRole('link', {name: '鈴木 達也'}).click();
    await page.getByRole('button', {name: '理解度の確認を記録'}).click();
    await dialog.getByRole('textbox', {name: '点数'}).fill('90');
    await dialog.getByRole('button', {name: '記録する'}).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('不合格')).toBeHidden();
    expect(faults).toEqual([]);
});
