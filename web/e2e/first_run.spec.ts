import {expect, test} from '@playwright/test';
import {listen, look} from './look';

// On an empty installation: TOKEN is what `ishizue serve` printed.
const token = process.env.TOKEN ?? '';
test.skip(!token, 'needs the first-run token of an empty installation');

test('from the token to the home of the first company', async ({page}) => {
    const faults = listen(page);
    await page.goto('/');
    await look(page, 'first-run-1-token');
    await page.getByLabel('初回設定の合言葉').fill('wrong-token');
    await page.getByRole('button', {name: '次へ'}).click();

    await page.getByRole('textbox', {name: '会社名', exact: true}).fill('株式会社試験精機');
    await page.getByLabel('会社名のフリガナ').fill('カブシキガイシャシケンセイキ');
    await page.getByLabel('略称').fill('試験精機');
    await page.getByLabel('会社の識別名').fill('Shiken Seiki');
    await page.getByLabel('事業所名').fill('本社工場');
    await page.getByLabel('所在地').fill('神奈川県川崎市中原区1-2-3');
    await page.getByText('まだないが、入札や契約を予定している').click();
    await page.getByLabel('件名').fill('試験用電源装置の製造');
    await look(page, 'first-run-2-company');
    await page.getByRole('button', {name: '次へ'}).click();

    await page.getByLabel('氏名').fill('髙﨑 一郎');
    await page.getByLabel('ログインID').fill('takasaki');
    await page.getByLabel(/^パスワード(?!（)/).fill('asagao-ringo-densha');
    await page.getByLabel('パスワード（確認）').fill('asagao-ringo-densya');
    await page.getByRole('button', {name: '次へ'}).click();
    await expect(page.getByText('二つのパスワードが違います。')).toBeVisible();
    await look(page, 'first-run-3-account');
    await page.getByLabel('パスワード（確認）').fill('asagao-ringo-densha');
    await page.getByRole('button', {name: '次へ'}).click();

    await page.getByText('作らない').click();
    await look(page, 'first-run-4-check');
    await page.getByRole('button', {name: 'この内容で始める'}).click();

    // Refused: the wizard goes back to the first page that must be mended, and what was typed is still there.
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('初回設定の合言葉')).toHaveValue('wrong-token');
    await look(page, 'first-run-5-refused');
    await page.getByLabel('初回設定の合言葉').fill(token);
    await page.getByRole('button', {name: '次へ'}).click();
    // The rule of the contracts speaks here too: nobody was said to order it.
    await expect(page.getByText('発注者を入力してください')).toBeVisible();
    await page.getByLabel('発注者').fill('契約担当官等');
    await page.getByLabel('会社の識別名').fill('shiken');
    for (let i = 0; i < 2; ++i) await page.getByRole('button', {name: '次へ'}).click();
    await page.getByRole('button', {name: 'この内容で始める'}).click();

    await expect(page.getByRole('heading', {name: '準備ができました'})).toBeVisible();
    await look(page, 'first-run-6-ready');
    await page.getByRole('link', {name: 'ホームへ'}).click();
    await expect(page.getByText('あなたが初期設定の権限を持っています')).toBeVisible();
    await look(page, 'home-first');

    await page.getByRole('navigation', {name: '主メニュー'}).getByRole('link', {name: '契約・対象判定'}).click();
    await expect(page.getByRole('row', {name: /試験用電源装置の製造/})).toContainText('予定');

    await page.getByRole('button', {name: '髙﨑 一郎さんのメニュー'}).click();
    await page.getByRole('menuitem', {name: 'パスワードとログイン'}).click();
    await look(page, 'account');

    await page.goto('/c/shiken/no-such-page');
    await look(page, 'not-found');
    await page.goto('/c/another-company');
    await look(page, 'not-found-company');

    await page.goto('/c/shiken');
    await page.getByRole('button', {name: '髙﨑 一郎さんのメニュー'}).click();
    await page.getByRole('menuitemradio', {name: 'English（英語）'}).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await look(page, 'home-english');
    await page.getByRole('button', {name: 'Menu of 髙﨑 一郎'}).click();
    await page.getByRole('menuitem', {name: 'Sign out'}).click();
    await expect(page.getByRole('heading', {name: 'Sign in'})).toBeVisible();
    await page.getByRole('button', {name: '日本語'}).click();
    await look(page, 'sign-in');
    await page.getByLabel('ログインID').fill('takasaki');
    await page.getByLabel('パスワード').fill('wrong-password-here');
    await page.getByRole('button', {name: 'ログインする'}).click();
    await expect(page.getByRole('alert')).toContainText('違います');
    await look(page, 'sign-in-refused');
    expect(faults).toEqual([]);
});
