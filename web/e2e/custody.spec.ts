import {expect, test, type Page} from '@playwright/test';
import {listen, look, signIn} from './look';

// On the sample company, 2026-10-01: an item is lent, refused, returned late, and another destroyed.
const company = process.env.COMPANY ?? '';
test.setTimeout(60_000);
test.skip(!company, 'needs the sample company');

const dialogOf = (page: Page) => page.getByRole('dialog');

/** Chooses a person by name. */
async function choose(page: Page, label: string, name: string) {
    await dialogOf(page).getByRole('combobox', {name: label}).fill(name);
    await page.getByRole('option', {name}).first().click();
}

test('the inventory, one item with its life, and a loan that is refused before it is made', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/custody`);
    await expect(page.getByText('保-R8-0001')).toBeVisible();
    await look(page, 'custody-items');
    await page.getByRole('link', {name: '保-R8-0003'}).click();
    await expect(page.getByText('期限後の返却')).toBeVisible();
    await look(page, 'custody-item');
    await page.getByRole('button', {name: '貸出（閲覧）', exact: true}).click();
    await choose(page, '借受者', '加藤 浩');
    await choose(page, '許可者', '高橋 美咲');
    await dialogOf(page).getByRole('textbox', {name: '時刻', exact: true}).fill('09:00');
    await dialogOf(page).getByRole('button', {name: '記録する'}).click();
    await expect(dialogOf(page).getByText('の取扱者に指定されていません', {exact: false}).first()).toBeVisible();
    await expect(dialogOf(page).getByText('目的を記入してください。', {exact: false}).first()).toBeVisible();
    await look(page, 'custody-lend-refused');
    expect(faults).toEqual([]);
});

test('an item is destroyed with its witness, and nothing more can be done with it', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/custody`);
    await page.getByRole('link', {name: '保-R8-0002'}).click();
    await page.getByRole('button', {name: '処置の許可', exact: true}).click();
    await choose(page, '実施者', '鈴木');
    await choose(page, '許可者', '高橋 美咲');
    await dialogOf(page).getByRole('textbox', {name: '時刻', exact: true}).fill('09:00');
    await dialogOf(page).getByRole('textbox', {name: '理由'}).fill('改訂版の受領により用済み');
    await dialogOf(page).getByRole('button', {name: '記録する'}).click();
    await page.getByRole('button', {name: '破棄', exact: true}).click();
    await choose(page, '実施者', '鈴木');
    await choose(page, '許可者', '高橋 美咲');
    await choose(page, '立会者・確認者', '中村');
    await dialogOf(page).getByRole('textbox', {name: '時刻', exact: true}).fill('10:00');
    await dialogOf(page).getByRole('textbox', {name: '数量'}).fill('11');
    await dialogOf(page).getByRole('button', {name: '方法'}).click();
    await page.getByRole('option', {name: '細断'}).click();
    await look(page, 'custody-destroy');
    await dialogOf(page).getByRole('button', {name: '記録する'}).click();
    await expect(dialogOf(page).getByText('復元できないことの確認がありません。', {exact: false}).first()).toBeVisible();
    await dialogOf(page).getByText('復元できないことを確かめた').click();
    await dialogOf(page).getByRole('button', {name: '記録する'}).click();
    await expect(dialogOf(page)).toBeHidden();
    await expect(page.getByRole('button', {name: '貸出（閲覧）'})).toHaveCount(0);
    await expect(page.getByText('今はできないことと、その理由')).toBeVisible();
    await look(page, 'custody-ended');
    expect(faults).toEqual([]);
});

test('接受: what the thing is, on what grounds, who took it in', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/custody`);
    await page.getByRole('button', {name: '接受を記録'}).click();
    await dialogOf(page).getByRole('textbox', {name: '件名', exact: true}).fill('見本');
    await look(page, 'custody-receive');
    await dialogOf(page).getByRole('button', {name: '記録する'}).click();
    await expect(dialogOf(page).getByText('記録できませんでした。').first()).toBeVisible();
    await expect(dialogOf(page).getByRole('textbox', {name: '件名', exact: true})).toHaveValue('見本');
    expect(faults).toEqual([]);
});

test('複製: the new copy is listed by itself, and a medium has its own page', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/custody`);
    await page.getByRole('link', {name: '保-R8-0003'}).click();
    await page.getByRole('button', {name: '複製', exact: true}).click();
    await choose(page, '実施者', '鈴木');
    await choose(page, '許可者', '高橋 美咲');
    await dialogOf(page).getByRole('textbox', {name: '理由'}).fill('検図のため設計審査会で使用');
    await dialogOf(page).getByRole('textbox', {name: '使用機器'}).fill('複-01');
    await dialogOf(page).getByRole('textbox', {name: '時刻', exact: true}).fill('10:00');
    await look(page, 'custody-copy');
    await dialogOf(page).getByRole('button', {name: '記録する'}).click();
    await expect(dialogOf(page)).toBeHidden();
    await expect(page.getByText('作-R8-0003')).toBeVisible();
    await look(page, 'custody-copied');
    await page.goto(`/c/${company}/custody/media`);
    await look(page, 'custody-media');
    await page.getByRole('link', {name: '媒-001'}).click();
    await expect(page.getByText('使-R8-0001').first()).toBeVisible();
    await look(page, 'custody-medium');
    await page.getByRole('button', {name: '在庫照合', exact: true}).click();
    await look(page, 'custody-medium-count');
    await dialogOf(page).getByRole('button', {name: '記録する'}).click();
    await expect(dialogOf(page).getByText('記録できませんでした。').first()).toBeVisible();
    expect(faults).toEqual([]);
});
