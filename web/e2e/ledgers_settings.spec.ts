import {expect, test} from '@playwright/test';
import {listen, look, signIn} from './look';

// On the sample company of 2026-10-01: one form of its own, one column added to 終業点検, one form that is not needed.
test.skip(!process.env.PASSWORD, 'needs the password of the sample company');

test('the company adds a column, makes a form of its own and hides one it does not need', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(page.url().replace(/\/c\/([^/]+).*/, '/c/$1/ledgers'));
    await expect(page.getByRole('row', {name: /工具・計測器点検記録簿/})).toBeVisible();
    await look(page, 'ledgers-20-forms');
    await page.getByRole('link', {name: '様式の設定'}).click();
    await expect(page.getByRole('heading', {level: 1, name: '様式の設定'})).toBeVisible();
    await expect(page.getByRole('row', {name: /工具・計測器点検記録簿/})).toContainText('自社様式');
    await look(page, 'ledgers-21-settings');
    const dialog = page.getByRole('dialog');

    await page.getByRole('button', {name: 'リスク査定記録の設定'}).click();
    await page.getByRole('menuitem', {name: '欄を加える'}).click();
    await dialog.getByLabel('欄の名称').fill('残存リスク');
    await dialog.getByRole('button', {name: /種類/}).click();
    await page.getByRole('option', {name: '選択'}).click();
    await dialog.getByLabel('選択肢').fill('高');
    await look(page, 'ledgers-22-column');
    await dialog.getByRole('button', {name: '欄を加える'}).click();
    await expect(dialog.getByText('選択肢を二つ以上', {exact: false}).last()).toBeVisible();
    await dialog.getByLabel('選択肢').fill('高\n中\n低');
    await dialog.getByRole('button', {name: '欄を加える'}).click();
    await expect(page.getByRole('row', {name: /リスク査定記録/})).toContainText('残存リスク');

    await page.getByRole('button', {name: '入退記録簿の設定'}).click();
    await page.getByRole('menuitem', {name: '使わないことにする'}).click();
    await dialog.getByLabel('使わない理由').fill('入退室管理装置の記録で足りる');
    await dialog.getByRole('button', {name: '使わないことにする'}).click();
    await expect(dialog.getByText('確かめた旨の印を付けてください', {exact: false}).last()).toBeVisible();
    await look(page, 'ledgers-23-hide');
    await page.keyboard.press('Escape');

    await page.getByRole('button', {name: '様式を作る'}).click();
    await dialog.getByLabel('様式の名称').fill('来客用端末貸出簿');
    await dialog.getByLabel('番号の頭の字').fill('客');
    await dialog.getByText('取扱者', {exact: true}).first().click();
    await dialog.getByLabel('欄の名称').fill('貸出日');
    await look(page, 'ledgers-24-make');
    await dialog.getByRole('button', {name: '様式を作る'}).click();
    await expect(dialog.getByText('役割を選', {exact: false}).or(dialog.getByText('一覧から選んでください', {exact: false})).first()).toBeVisible();
    await page.keyboard.press('Escape');

    await page.getByRole('link', {name: '工具・計測器点検記録簿'}).click();
    await expect(page.getByRole('row', {name: /工-R8-0004/})).toContainText('表面粗さ計');
    await look(page, 'ledgers-25-own');
    expect(faults).toEqual([]);
});
