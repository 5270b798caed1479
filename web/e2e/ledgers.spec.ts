import {expect, test} from '@playwright/test';
import {listen, look, signIn} from './look';

// On the sample company of 2026-10-01: sixteen volumes, five months of rows, one correction, one row struck out.
test.skip(!process.env.PASSWORD, 'needs the password of the sample company');

test('a ledger is read, searched and filtered', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.getByRole('navigation', {name: '主メニュー'}).getByRole('link', {name: '簿冊・様式'}).click();
    await expect(page.getByRole('heading', {level: 1, name: '簿冊・様式'})).toBeVisible();
    await look(page, 'ledgers-1-forms');
    await page.getByRole('link', {name: '入退記録簿'}).click();
    await expect(page.getByRole('heading', {level: 1, name: '入退記録簿'})).toBeVisible();
    await look(page, 'ledgers-2-ledger');
    await page.getByLabel('番号・内容').fill('設計審査');
    await page.getByLabel('番号・内容').press('Enter');
    await expect(page.getByRole('row', {name: /設計審査の準備/}).first()).toBeVisible();
    await page.getByLabel('番号・内容').fill('');
    await page.getByRole('button', {name: /表示/}).first().click();
    await page.getByRole('option', {name: '訂正のある行'}).click();
    await expect(page.locator('del').first()).toBeVisible();
    await page.getByRole('button', {name: /^入-R8-/}).first().click();
    await expect(page.getByRole('dialog').getByText('用件の書き違い', {exact: false})).toBeVisible();
    await look(page, 'ledgers-3-row');
    // What cannot be undone is mended by an action about its row.
    await page.getByRole('button', {name: 'この行の是正処置を起こす'}).click();
    const mend = page.getByRole('dialog', {name: '処置を起こす'});
    await expect(mend.getByLabel('件名')).toHaveValue(/^入退記録簿　入-R8-/);
    await look(page, 'ledgers-3-mend');
    await mend.getByRole('combobox', {name: '担当者'}).fill('中村');
    await page.getByRole('option', {name: /中村 翔太/}).click();
    await mend.getByRole('button', {name: '処置を起こす'}).click();
    await expect(mend).toHaveCount(0);
    expect(faults).toEqual([]);
});

test('rows are written by keyboard, corrected in sight, and one import is refused', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(page.url().replace(/\/c\/([^/]+).*/, '/c/$1/ledgers/f50'));
    await page.getByRole('button', {name: '記入する'}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('1行目 査定日').fill('きのう');
    await dialog.getByRole('button', {name: '1行を記入'}).click();
    await expect(dialog.getByText('日付として読めません', {exact: false}).first()).toBeVisible();
    await look(page, 'ledgers-4-write');
    const values = ['R8.9.28', '設計用の端末', '停止', '電源の条件', '大', '中', '6', '低減', '手順に加える', '佐藤 健一'];
    const fields = dialog.locator('[data-cell^="0 "]');
    for (const [i, value] of values.entries()) {
        const field = fields.nth(i);
        if ((await field.evaluate((it) => it.tagName)) === 'SELECT') await field.selectOption(value);
        else await field.fill(value);
    }
    await dialog.getByRole('button', {name: '1行を記入'}).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('row', {name: /設計用の端末/})).toBeVisible();
    await page.getByRole('button', {name: 'リ-R8-001'}).click();
    await page.getByRole('dialog').getByRole('button', {name: '訂正'}).click();
    await page.getByRole('dialog').getByLabel('脅威').fill('更新の失敗による停止');
    await page.getByRole('dialog').getByLabel('理由').fill('会議の記録により訂正');
    await page.getByRole('dialog').getByRole('button', {name: '訂正'}).click();
    await expect(page.getByRole('dialog').locator('del')).toHaveText('停止');
    await page.keyboard.press('Escape');
    await page.getByRole('button', {name: 'Excel取込み'}).click();
    await page.locator('input[type=file]').setInputFiles({name: '旧簿冊.csv', mimeType: 'text/csv', buffer: Buffer.from('番号,査定日,資産\nリ-1,4月ごろ,端末\nリ-2,R8.4.20,保管庫\n')});
    await expect(page.getByText('取り込める行 1', {exact: false})).toBeVisible();
    await look(page, 'ledgers-5-import');
    expect(faults).toEqual([]);
});

test('what the rules of entry find, and a warning that stays with a reason', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(page.url().replace(/\/c\/([^/]+).*/, '/c/$1/ledgers/check'));
    await expect(page.getByRole('heading', {level: 1, name: '記入要領の確認'})).toBeVisible();
    await expect(page.getByText('2026-08-21 の 施-01 の終業点検がありません', {exact: false})).toBeVisible();
    await look(page, 'ledgers-6-check');
    await page.getByRole('row', {name: /記入されています/}).getByRole('button', {name: '理由を残す'}).click();
    await page.getByRole('dialog').getByLabel('理由').fill('停電で端末が使えず、紙に控えて後日記入した');
    await page.getByRole('dialog').getByRole('button', {name: '理由を残す'}).click();
    await expect(page.getByRole('row', {name: /停電で端末が使えず/})).toContainText('理由あり');
    await page.getByRole('tab', {name: /人ごとの突合せ/}).click();
    await look(page, 'ledgers-7-persons');
    expect(faults).toEqual([]);
});

test('the register says where each volume is and until when; a volume is put on hold', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(page.url().replace(/\/c\/([^/]+).*/, '/c/$1/ledgers'));
    await expect(page.getByRole('link', {name: '入退記録簿', exact: true}).first()).toBeVisible();
    await page.getByRole('link', {name: '記録保管台帳', exact: true}).first().click();
    await expect(page.getByRole('heading', {level: 1, name: '記録保管台帳'})).toBeVisible();
    await expect(page.getByRole('row', {name: /リスク査定記録/})).toContainText('総務課 書庫 2段目');
    await look(page, 'ledgers-8-register');
    await page.getByRole('row', {name: /リスク査定記録/}).getByRole('button', {name: '変更'}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('保存年数').fill('1');
    await dialog.getByLabel('保全の理由').fill('特別防衛監査の終わりまで');
    await dialog.getByRole('button', {name: '登録'}).click();
    await expect(dialog.getByText('5年以上', {exact: false}).last()).toBeVisible();
    await look(page, 'ledgers-9-shelve');
    await dialog.getByLabel('保存年数').fill('');
    await dialog.getByRole('button', {name: '登録'}).click();
    await expect(page.getByRole('row', {name: /リスク査定記録/})).toContainText('保全');
    await page.getByRole('tab', {name: /廃棄/}).click();
    await expect(page.getByText('廃棄の起案はまだありません', {exact: false})).toBeVisible();
    expect(faults).toEqual([]);
});

test('a stock-taking goes both ways, and is not signed before every row was looked for', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(page.url().replace(/\/c\/([^/]+).*/, '/c/$1/ledgers/stocktakes'));
    await expect(page.getByRole('row', {name: /照-R8-001/})).toContainText('署名済み');
    await look(page, 'ledgers-10-stocktakes');
    await page.getByRole('button', {name: '照合を始める'}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', {name: /^簿冊/}).fill('保管容器');
    await page.getByRole('option').first().click();
    await dialog.getByRole('combobox', {name: /差異の処置の担当/}).fill('高橋');
    await page.getByRole('option', {name: /高橋 美咲/}).click();
    await look(page, 'ledgers-11-start');
    await dialog.getByRole('button', {name: '照合を始める'}).click();
    await page.getByRole('link', {name: '照-R8-003'}).click();
    await page.getByRole('button', {name: '番号・QRで入れる'}).click();
    await dialog.getByLabel('あった現品の番号').fill('ISHIZUE COUNT 照-R8-001 庫-01');
    await dialog.getByRole('button', {name: '結果を入れる'}).click();
    await expect(dialog.getByText('別の照合の用紙', {exact: false}).first()).toBeVisible();
    await dialog.getByLabel('あった現品の番号').fill('ISHIZUE COUNT 照-R8-003 庫-01\n庫-09');
    await dialog.getByRole('button', {name: '結果を入れる'}).click();
    await expect(page.getByText('簿冊にない現品: 庫-09')).toBeVisible();
    await page.getByRole('row', {name: /庫-02/}).getByRole('button', {name: '結果を入れる'}).click();
    await dialog.getByText('相違', {exact: true}).click();
    await dialog.getByLabel('備考').fill('鍵番号の札がない');
    await dialog.getByRole('button', {name: '結果を入れる'}).click();
    await expect(page.getByRole('row', {name: /庫-02/})).toContainText('相違');
    await look(page, 'ledgers-12-stocktake');
    await page.getByRole('button', {name: '署名する'}).click();
    await dialog.getByRole('button', {name: '署名する'}).click();
    await expect(page.getByText('一人で数えた照合', {exact: false}).first()).toBeVisible();
    expect(faults).toEqual([]);
});
