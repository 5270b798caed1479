import {expect, test} from '@playwright/test';
import {listen, look, signIn} from './look';

// On the sample company: contracts, and whether one makes the company subject.
const company = process.env.COMPANY ?? '';
test.skip(!company, 'needs the sample company');

test('a contract is registered, and refused until it is whole', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/contracts`);
    await expect(page.getByText('M-8812号 基板')).toBeVisible();
    await look(page, 'contracts');
    await page.getByRole('button', {name: '契約を登録'}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', {name: '件名', exact: true}).fill('試験用計測器の製造');
    await dialog.getByRole('button', {name: '登録する'}).click();
    await expect(dialog.getByText('締結した契約には、契約番号を入力してください。')).toBeVisible();
    await expect(dialog.getByRole('textbox', {name: '件名', exact: true})).toHaveValue('試験用計測器の製造');
    await look(page, 'contract-refused');
    await dialog.getByRole('button', {name: '状態'}).click();
    await page.getByRole('option', {name: '予定'}).click();
    await dialog.getByRole('textbox', {name: '発注者', exact: true}).fill('契約担当官等');
    await dialog.getByRole('button', {name: '登録する'}).click();
    await expect(page.getByText('試験用計測器の製造')).toBeVisible();
    expect(faults).toEqual([]);
});

test('契約の終結: a contract does not close while anything of it is left', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/contracts`);
    await page.getByRole('row', {name: /08-0001/}).getByRole('link', {name: '契約の終結'}).click();
    await expect(page.getByRole('heading', {name: '終結の条件'})).toBeVisible();
    await expect(page.getByText('終了していない下請負者があります')).toBeVisible();
    await look(page, 'contract-close-out');
    await page.getByRole('textbox', {name: '理由'}).fill('履行完了');
    await page.getByRole('button', {name: '契約を終える'}).click();
    await expect(page.getByText('記録だけでは分からない条件です').first()).toBeVisible();
    expect(faults).toEqual([]);
});

test('対象判定: one question at a time, the outcome with its reason, recorded with its grounds', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/contracts/applicability`);
    await look(page, 'applicability');
    await page.getByRole('button', {name: '質問に答えて判定する'}).click();
    await page.getByRole('button', {name: '質問を始める'}).click();
    await look(page, 'applicability-question');
    for (const answer of ['いいえ', 'いいえ']) {
        await page.getByRole('radio', {name: answer}).check({force: true});
        await page.getByRole('button', {name: '次へ'}).click();
    }
    await expect(page.getByRole('heading', {name: '判定の結果'})).toBeVisible();
    await page.getByRole('button', {name: '判定を記録する'}).click();
    await expect(page.getByText('根拠とした文書（契約書、公告、仕様書など）を入力してください。')).toBeVisible();
    await page.getByLabel('根拠とした文書').fill('引合書（見本）');
    await look(page, 'applicability-outcome');
    await page.getByRole('button', {name: '判定を記録する'}).click();
    await expect(page.getByRole('cell', {name: '引合書（見本）'})).toBeVisible();
    expect(faults).toEqual([]);
});
