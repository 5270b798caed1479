import {expect, test} from '@playwright/test';
import {listen, look, signIn} from './look';

// On the sample company: the chart with its vacancy, handlers and pledges, the import of a list.
const company = process.env.COMPANY ?? '';
test.skip(!company, 'needs the sample company');

test('the chart shows who leads whom, and the post that is vacant', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/organization`);
    await expect(page.getByRole('img', {name: /管理の系統の図.*任命されていない役割：管理者/})).toBeVisible();
    await look(page, 'sample-organization');
    await page.goto(`/c/${company}/organization?as_of=2026-08-31`);
    await expect(page.getByText('小川 和夫').first()).toBeVisible();
    expect(faults).toEqual([]);
});

test('handlers by contract, and whose pledge is signed', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/organization/handlers`);
    await expect(page.getByRole('link', {name: '髙﨑 亮'}).first()).toBeVisible();
    await look(page, 'handlers');
    await page.getByRole('tab', {name: /誓約書台帳/}).click();
    await expect(page.getByRole('link', {name: '用紙'}).first()).toBeVisible();
    await look(page, 'pledges');

    // The signed paper's scan: a text is refused before it is sent, a PDF is attached and can be saved again.
    await page.getByRole('button', {name: /佐藤 健一の誓約書のスキャンを付ける/}).click();
    const dialog = page.getByRole('dialog');
    const file = (name: string, text: string) => ({name, mimeType: 'application/octet-stream', buffer: Buffer.from(text)});
    await dialog.locator('input[type=file]').setInputFiles(file('誓約書.txt', 'x'));
    await expect(dialog.getByText(/このファイルの種類は使えません/)).toBeVisible();
    await dialog.locator('input[type=file]').setInputFiles(file('誓約書.pdf', '%PDF-1.4\n'));
    await look(page, 'pledge-scan');
    await dialog.getByRole('button', {name: 'スキャンを付ける'}).click();
    await expect(page.getByRole('link', {name: '佐藤 健一の誓約書のスキャンを保存する'})).toBeVisible();
    await look(page, 'pledges-scanned');
    expect(faults).toEqual([]);
});

test('a list is checked before it is imported; nothing is lost', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/organization/people`);
    await page.getByRole('button', {name: 'Excelから取り込む'}).click();
    const dialog = page.getByRole('dialog');
    const list = (text: string) => ({name: '名簿.csv', mimeType: 'text/csv', buffer: Buffer.from(text)});
    await dialog.locator('input[type=file]').setInputFiles(list('氏名,フリガナ,社員番号\n試験 花子,abc,9001\n'));
    await expect(dialog.getByText('B2：')).toBeVisible();
    await look(page, 'import-faulty');
    await dialog.getByRole('button', {name: '別のファイルを選ぶ'}).click();
    // A list that carries a marking asks for a second confirmation.
    await dialog.locator('input[type=file]').setInputFiles(list('【部内限り】\n氏名,フリガナ,社員番号\n試験 次郎,シケン ジロウ,9002\n'));
    await dialog.getByRole('button', {name: 'この内容で取り込む'}).click();
    await expect(dialog.getByText('ファイルの1行目に「部内限り」の表示があります。')).toBeVisible();
    await look(page, 'import-marked');
    await dialog.getByRole('button', {name: '別のファイルを選ぶ'}).click();
    await dialog.locator('input[type=file]').setInputFiles(list('氏名,フリガナ,社員番号,備考\n試験 花子,シケン ハナコ,9001,x\n鈴木 達也,,1101,\n'));
    await expect(dialog.getByText('新しい人 1名、変わる人 0名、同じ 1名')).toBeVisible();
    await look(page, 'import');
    await dialog.getByRole('button', {name: 'この内容で取り込む'}).click();
    await expect(page.getByRole('link', {name: '試験 花子'})).toBeVisible();
    expect(faults).toEqual([]);
});

test('what keeps the organization up: the chart goes to approval, suitability and a call test are recorded', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/organization/upkeep`);
    await expect(page.getByText('今の内容と違う').first()).toBeVisible();
    await look(page, 'upkeep');

    await page.getByRole('button', {name: '体制図の承認を求める', exact: true}).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('申し送り').fill('横須賀の管理者の異動による。');
    await look(page, 'upkeep-submit');
    await form.getByRole('button', {name: '承認を求める'}).click();
    await expect(form).toBeHidden();
    await expect(page.getByText('体制図 第3版').or(page.getByRole('heading', {name: '決裁欄'})).first()).toBeVisible();

    await page.getByRole('button', {name: '適格性の確認を記録'}).click();
    await form.getByRole('combobox', {name: '確認者'}).fill('前田');
    await page.getByRole('option', {name: /前田 篤/}).click();
    await form.getByLabel('確認の方法').fill('身上申告書と上長の面談');
    await look(page, 'upkeep-suitability');
    await form.getByRole('button', {name: '記録する'}).click();
    await expect(form).toBeHidden();
    await expect(page.getByRole('row', {name: /長谷川 優/})).toContainText('前田 篤');

    await page.getByRole('button', {name: '通話試験を記録'}).click();
    await form.getByRole('button', {name: /前田 篤の結果/}).click();
    await page.getByRole('option', {name: '通じなかった'}).click();
    await form.getByRole('button', {name: '記録する'}).click();
    await expect(form.getByText('理由を入力してください')).toBeVisible();
    await look(page, 'upkeep-calls');
    await form.getByLabel(/前田 篤に通じなかった理由/).fill('夜間の番号が変わっていた');
    await form.getByRole('button', {name: '記録する'}).click();
    await expect(form).toBeHidden();
    expect(faults).toEqual([]);
});
