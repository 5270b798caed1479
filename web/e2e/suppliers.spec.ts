import {expect, test, type Page} from '@playwright/test';
import {listen, look, signIn} from './look';

// On the sample company, 2026-10-01: three subcontractors, one in full, one waiting, one ended.
const company = process.env.COMPANY ?? '';
test.setTimeout(90_000);
test.skip(!company, 'needs the sample company');

const dialogOf = (page: Page) => page.getByRole('dialog');
const record = (page: Page) => dialogOf(page).getByRole('button', {name: '記録する'}).click();

async function choose(page: Page, label: string, name: string) {
    await dialogOf(page).getByRole('combobox', {name: label}).fill(name);
    await page.getByRole('option', {name}).first().click();
}

test('the register and one subcontractor in full, whose end is refused while it holds anything', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/suppliers`);
    await expect(page.getByRole('row', {name: /見本電装株式会社/}).getByText('終了')).toBeVisible();
    await look(page, 'suppliers');
    await page.getByRole('link', {name: '見本精工株式会社'}).click();
    await expect(page.getByText('保護すべき情報を交付できます。')).toBeVisible();
    await look(page, 'supplier');
    await page.getByRole('button', {name: 'そのほか'}).click();
    await page.getByRole('menuitem', {name: '終了'}).click();
    await dialogOf(page).getByRole('textbox', {name: '理由'}).fill('加工を終えたため');
    await dialogOf(page).getByRole('button', {name: '終了', exact: true}).click();
    await expect(dialogOf(page).getByText('保有している情報が4件残っています', {exact: false})).toBeVisible();
    await expect(dialogOf(page).getByText('義務が終了後も続くことを相手に伝え', {exact: false}).first()).toBeVisible();
    await look(page, 'supplier-end-refused');
    expect(faults).toEqual([]);
});

test('nothing is handed over before every step is done; then it is', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/suppliers`);
    await page.getByRole('link', {name: '見本試験所株式会社'}).click();
    await expect(page.getByText('今は交付できません')).toBeVisible();
    await look(page, 'supplier-waiting');
    await page.getByRole('button', {name: '交付を記録'}).click();
    await dialogOf(page).getByRole('textbox', {name: '管理番号'}).fill('保-R8-0012-写1');
    await dialogOf(page).getByRole('textbox', {name: '送達の番号'}).fill('送-R8-0002');
    await choose(page, '交付を確かめた人', '高橋 美咲');
    await record(page);
    await expect(dialogOf(page).getByText('契約に次の定めがありません：再委託の制限、義務の存続', {exact: false})).toBeVisible();
    await expect(dialogOf(page).getByText('相手の実施手順を確かめていません', {exact: false})).toBeVisible();
    await look(page, 'supplier-hand-refused');
    await dialogOf(page).getByRole('button', {name: 'やめる'}).click();

    await page.getByRole('button', {name: '義務付けを記録'}).click();
    await dialogOf(page).getByRole('checkbox', {name: '再委託の制限'}).check({force: true});
    await dialogOf(page).getByRole('checkbox', {name: '義務の存続'}).check({force: true});
    await look(page, 'supplier-bind');
    await record(page);
    await page.getByRole('button', {name: '実施手順の確認を記録'}).click();
    await dialogOf(page).getByRole('textbox', {name: '相手の実施手順の版'}).fill('第1版');
    await choose(page, '行った人', '高橋 美咲');
    await record(page);
    await page.getByRole('button', {name: '是正の確認を記録'}).first().click();
    await dialogOf(page).getByRole('textbox', {name: '何がどう是正されたか'}).fill('入退の記録を現地で確かめた。');
    await choose(page, '行った人', '高橋 美咲');
    await record(page);
    await page.getByRole('button', {name: '官の確認を記録'}).click();
    await dialogOf(page).getByRole('textbox', {name: '確認の書類と番号'}).fill('確認の通知（令和8年10月1日）');
    await record(page);
    await expect(page.getByText('保護すべき情報を交付できます。')).toBeVisible();
    await page.getByRole('button', {name: '交付を記録'}).click();
    await dialogOf(page).getByRole('textbox', {name: '管理番号'}).fill('保-R8-0012-写1');
    await dialogOf(page).getByRole('textbox', {name: '送達の番号'}).fill('送-R8-0002');
    await choose(page, '交付を確かめた人', '高橋 美咲');
    await record(page);
    await expect(dialogOf(page)).toBeHidden();
    await expect(page.getByText('開示中').first()).toBeVisible();
    await look(page, 'supplier-disclosed');
    expect(faults).toEqual([]);
});

test('a new one: what is missing stands at its field, and what was typed stays', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/suppliers`);
    await page.getByRole('button', {name: '登録', exact: true}).click();
    await dialogOf(page).getByRole('textbox', {name: '会社名'}).fill('見本翻訳株式会社');
    await record(page);
    await expect(dialogOf(page).getByText('相手の責任者の氏名を入力してください。')).toBeVisible();
    await expect(dialogOf(page).getByRole('textbox', {name: '会社名'})).toHaveValue('見本翻訳株式会社');
    await look(page, 'supplier-register');
    expect(faults).toEqual([]);
});
