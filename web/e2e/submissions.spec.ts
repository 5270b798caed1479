import {expect, test} from '@playwright/test';
import {listen, look, signIn} from './look';

// In the sample company on 2026-10-01: the SSP of 08-0001 has a query to answer by 10-09, the half-year report is due today.
const company = 'tohto';
test.skip(!process.env.PASSWORD, 'needs the password of the sample company');

test('what was sent, what is due, how it is written; a paper with its life and the steps possible now', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.getByRole('navigation', {name: '主メニュー'}).getByRole('link', {name: '報告・提出等'}).click();
    await expect(page.getByRole('heading', {level: 1, name: '報告・提出等'})).toBeVisible();
    await expect(page.getByRole('row', {name: /照会中.*システムセキュリティ実装計画書の提出について/})).toBeVisible();
    // The confirmations of the rules stand beside them and lead to their own pages.
    await expect(page.getByRole('link', {name: '情報セキュリティ基本方針 第1版'})).toHaveAttribute('href', /\/rules\//);
    await look(page, 'submissions-1-list');
    await page.getByRole('tab', {name: '期限'}).click();
    await expect(page.getByRole('row', {name: /自己点検報告.*08-0001/})).toContainText('未着手');
    await look(page, 'submissions-2-due');
    await page.getByRole('tab', {name: '要領'}).click();
    await expect(page.getByRole('link', {name: '事業計画'})).toBeVisible();
    await look(page, 'submissions-3-kinds');
    await page.getByRole('link', {name: '取扱者名簿の提出'}).click();
    await expect(page.getByText('求められた項目だけを出します。', {exact: false})).toBeVisible();
    await look(page, 'submissions-4-guide');

    await page.goto(`/c/${company}/submissions`);
    await page.getByRole('row', {name: /照会中/}).getByRole('link').click();
    await expect(page.getByRole('heading', {level: 1, name: 'システムセキュリティ実装計画書の提出について'})).toBeVisible();
    await expect(page.getByText('複合機の記憶装置の消去の方法及び保守の手順を示すこと。')).toBeVisible();
    await page.getByRole('button', {name: '今はできない手続とその理由'}).click();
    await look(page, 'submissions-5-query');

    // The reply needs its words; then it is sent again and the query is settled.
    await page.getByRole('button', {name: '照会への回答を記録する'}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('証跡の所在').fill('受領印のある控えを綴りに保管');
    await look(page, 'submissions-6-reply');
    await dialog.getByRole('button', {name: '照会への回答を記録する'}).click();
    await expect(dialog.getByText('照会に対して何を回答したかを入力してください。')).toBeVisible();
    await dialog.getByLabel('回答の内容').fill('消去の方法及び保守の手順を別紙により示した。');
    await dialog.getByRole('button', {name: '照会への回答を記録する'}).click();
    await expect(page.getByText('提出を記録しました。').first()).toBeVisible();
    await expect(page.getByText('消去の方法及び保守の手順を別紙により示した。')).toBeVisible();
    expect(faults).toEqual([]);
});

test('the half-year report is drafted from what is due, written, and put up for approval', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/submissions?tab=due`);
    await page.getByRole('button', {name: /自己点検報告を起案する 08-0001/}).click();
    await look(page, 'submissions-7-start');
    await page.getByRole('dialog').getByRole('button', {name: '起案', exact: true}).click();
    await expect(page.getByText('起案を始めました。').first()).toBeVisible();
    // Nothing empty goes to approval: the step says which field is still empty.
    await page.getByRole('button', {name: '今はできない手続とその理由'}).click();
    await expect(page.getByRole('listitem').filter({hasText: '承認に回す'})).toContainText('記入');
    await page.getByRole('button', {name: '記載内容を改める'}).click();
    await look(page, 'submissions-8-write');
    for (const field of await page.getByRole('textbox').all()) if ((await field.inputValue()) === '' && (await field.getAttribute('name'))?.startsWith('fields')) await field.fill('点検票のとおり。不適合はない。');
    await page.getByRole('button', {name: '保存する'}).click();
    await expect(page.getByText('記載内容を保存しました。').first()).toBeVisible();
    await page.getByRole('button', {name: '承認に回す'}).click();
    await page.getByRole('dialog').getByRole('button', {name: '承認に回す'}).click();
    await expect(page.getByText('承認に回しました。').first()).toBeVisible();
    await expect(page.getByText('承認待ち').first()).toBeVisible();
    await look(page, 'submissions-9-put-up');
    expect(faults).toEqual([]);
});

test('a call is noted and decided not to be needed; the guide says why rules are elsewhere', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/submissions?tab=due`);
    await page.getByRole('button', {name: '提出の求めを記録する'}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', {name: /種類/}).click();
    await page.getByRole('option', {name: '第三者への開示の許可申請'}).click();
    await dialog.getByLabel('求めの内容').fill('親会社から資料の閲覧を求められた。');
    await dialog.getByRole('button', {name: '記録する'}).click();
    await expect(page.getByText('提出の求めを記録しました。').first()).toBeVisible();
    await page.getByRole('button', {name: /第三者への開示の許可申請を提出不要とする/}).click();
    await page.getByRole('dialog').getByRole('button', {name: '提出不要'}).click();
    await expect(page.getByRole('dialog').getByText('理由を', {exact: false}).first()).toBeVisible();
    await page.getByRole('dialog').getByLabel('理由').fill('親会社は、閲覧を取りやめた。');
    await page.getByRole('dialog').getByRole('button', {name: '提出不要'}).click();
    await expect(page.getByText('提出不要と記録しました。').first()).toBeVisible();
    await expect(page.getByText('親会社から資料の閲覧を求められた。')).toHaveCount(0);
    await page.goto(`/c/${company}/submissions/kinds/submission.rules_confirm`);
    await expect(page.getByText('規則・手順の画面で進めます。')).toBeVisible();
    await look(page, 'submissions-10-by-rules');
    expect(faults).toEqual([]);
});
