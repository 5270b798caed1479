import {expect, test} from '@playwright/test';
import {listen, look, signIn} from './look';

// On the sample company: an account is opened for somebody, who changes the initial password and sees what the person may see.
const company = process.env.COMPANY ?? '';
test.skip(!company, 'needs the sample company');

test('an account is opened, its password changed before anything else, and it sees only what it may', async ({page, browser}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}`);
    await page.getByRole('navigation', {name: '主メニュー'}).getByRole('link', {name: '利用者アカウント'}).click();
    await expect(page.getByRole('row', {name: /佐藤 健一/})).toContainText('利用中');
    await look(page, 'accounts');

    await page.getByLabel('氏名・所属・ログインID').fill('鈴木');
    await page.getByRole('button', {name: '鈴木 達也さんに発行'}).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('combobox', {name: '発行する人'})).toHaveValue('鈴木 達也');
    await dialog.getByLabel('ログインID').fill('鈴木');
    await dialog.getByRole('button', {name: 'アカウントを発行'}).click();
    // Refused: the reason stands under its field, and what was typed is still there.
    await expect(dialog.getByText('は使えません')).toBeVisible();
    await expect(dialog.getByLabel('ログインID')).toHaveValue('鈴木');
    await look(page, 'account-open-refused');
    await dialog.getByLabel('ログインID').fill('suzuki.t');
    await dialog.getByRole('button', {name: 'アカウントを発行'}).click();

    const issued = page.getByRole('dialog', {name: '初期パスワードを発行しました'});
    await expect(issued.getByText('suzuki.t')).toBeVisible();
    const initial = (await issued.locator('code').textContent()) ?? '';
    await look(page, 'account-issued');
    const slip = await page.request.get((await issued.getByRole('link', {name: '通知書を印刷'}).getAttribute('href')) ?? '');
    expect(slip.headers()['content-type']).toBe('application/pdf');
    await issued.getByRole('button', {name: '閉じる'}).click();
    await expect(page.getByRole('row', {name: /鈴木 達也/})).toContainText('初期パスワード');

    const theirs = await (await browser.newContext()).newPage();
    const theirFaults = listen(theirs);
    await signIn(theirs, 'suzuki.t', initial);
    await expect(theirs.getByRole('heading', {level: 1, name: '新しいパスワードを決めてください'})).toBeVisible();
    await theirs.goto(`/c/${company}/organization`); // nothing else is open
    await expect(theirs.getByRole('heading', {level: 1, name: '新しいパスワードを決めてください'})).toBeVisible();
    await theirs.getByLabel('初期パスワード').fill(initial);
    await theirs.getByLabel(/^新しいパスワード(?!（)/).fill('suzuki.t-2026');
    await theirs.getByLabel('新しいパスワード（確認）').fill('suzuki.t-2026');
    await theirs.getByRole('button', {name: 'パスワードを変える'}).click();
    await expect(theirs.getByText('パスワードにログインIDを使うことはできません')).toBeVisible();
    await look(theirs, 'first-password');
    await theirs.getByLabel(/^新しいパスワード(?!（)/).fill('yamazakura-tetsubin');
    await theirs.getByLabel('新しいパスワード（確認）').fill('yamazakura-tetsubin');
    await theirs.getByRole('button', {name: 'パスワードを変える'}).click();

    await expect(theirs.getByRole('heading', {level: 1, name: /鈴木さん/})).toBeVisible();
    await expect(theirs.getByRole('button', {name: '鈴木 達也さんのメニュー'})).toContainText('取扱者');
    await expect(theirs.getByRole('navigation', {name: '主メニュー'}).getByRole('link', {name: '利用者アカウント'})).toHaveCount(0);
    await look(theirs, 'home-of-a-handler');
    await theirs.goto(`/c/${company}/account`);
    await expect(theirs.getByText('今回が初めてのログインです')).toBeVisible();
    expect((await theirs.request.get(`/api/v1/companies/${company}/organization/accounts`)).status()).toBe(403);

    // Stopped with a reason: the session that is open ends.
    await page.getByRole('button', {name: '鈴木 達也さんのアカウントの操作'}).click();
    await page.getByRole('menuitem', {name: '停止する'}).click();
    await dialog.getByRole('button', {name: '停止する'}).click();
    await expect(dialog.getByText('理由を入力してください')).toBeVisible();
    await dialog.getByLabel('停止の理由').fill('休職');
    await look(page, 'account-stop');
    await dialog.getByRole('button', {name: '停止する'}).click();
    await expect(page.getByRole('row', {name: /鈴木 達也/})).toContainText('停止中');
    expect((await theirs.request.get(`/api/v1/companies/${company}/organization/me`)).status()).toBe(401);

    await page.getByRole('button', {name: '鈴木 達也さんのアカウントの操作'}).click();
    await page.getByRole('menuitem', {name: '再開する'}).click();
    await dialog.getByRole('button', {name: '再開する'}).click();
    await expect(page.getByRole('row', {name: /鈴木 達也/})).toContainText('利用中');
    expect([...faults, ...theirFaults]).toEqual([]);
});
