import {expect, test} from '@playwright/test';
import {listen, look, signIn} from './look';

// In the sample company: 佐藤 健一 is 総括者; a plan waits for his confirmation, a notice for his reading, an action for the check of its effect.
const company = 'tohto';
test.skip(Boolean(process.env.TOKEN), 'needs the sample company');

test('a draft that waits is confirmed, another is returned, and a third is drafted', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/approvals`);
    await expect(page.getByRole('heading', {name: '内部監査の実施計画（令和8年度）'})).toBeVisible();
    await look(page, 'approvals');
    await page.getByRole('button', {name: '内部監査の実施計画（令和8年度）を確認'}).click();
    await expect(page.getByText('確認しました。').first()).toBeVisible();
    await expect(page.getByRole('heading', {name: '内部監査の実施計画（令和8年度）'})).toBeHidden();

    await page.getByRole('link', {name: '川崎 第1取扱室の入口カメラの増設'}).first().click();
    await look(page, 'approval-waiting');
    await page.getByRole('button', {name: /差し戻す/}).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', {name: '差し戻す'}).click();
    await expect(form.getByText('理由を入力してください')).toBeVisible();
    await form.getByLabel('理由').fill('工事の立会者を決めてください。');
    await look(page, 'approval-return');
    await form.getByRole('button', {name: '差し戻す'}).click();
    await expect(form).toBeHidden();
    await expect(page.getByText('佐藤 健一さんが差し戻しました。')).toBeVisible();
    await look(page, 'approval-returned');

    await page.goto(`/c/${company}/approvals`);
    await page.getByRole('button', {name: '起案する'}).click();
    await form.getByLabel('件名').fill('来客用の名札の更新');
    await form.getByLabel('要旨').fill('名札の色を改め、立入りの区分が離れて見ても分かるようにする。');
    await look(page, 'approval-draft');
    await form.getByRole('button', {name: '起案する'}).click();
    await expect(form).toBeHidden();
    // One's own draft is not for oneself to approve.
    await page.getByRole('link', {name: '来客用の名札の更新'}).click();
    await expect(page.getByRole('button', {name: '取り下げる'})).toBeVisible();
    await expect(page.getByRole('button', {name: /を承認/})).toHaveCount(0);
    await look(page, 'approval-own');
    expect(faults).toEqual([]);
});

test('a notice is read, another is issued to a role and its readers are in sight', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/notices`);
    await look(page, 'notices');
    await page.getByRole('button', {name: '夜間の入退室の手順を読みました'}).click();
    await expect(page.getByText('確認を記録しました。').first()).toBeVisible();

    await page.getByRole('button', {name: '周知する'}).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('件名').fill('停電点検のお知らせ');
    await form.getByText('役割', {exact: true}).click();
    await form.getByText('事務局', {exact: true}).click();
    await look(page, 'notice-issue');
    await form.getByRole('button', {name: '周知する'}).click();
    await expect(form).toBeHidden();
    await page.getByRole('link', {name: '停電点検のお知らせ'}).click();
    await expect(page.getByRole('row', {name: /阿部 真由美/})).toContainText('未確認');
    await page.getByRole('button', {name: '阿部 真由美さんの紙の署名を記録'}).click();
    await expect(page.getByRole('row', {name: /阿部 真由美/})).toContainText('紙');
    await look(page, 'notice');
    expect(faults).toEqual([]);
});

test('an action is opened and planned; the effect of another is checked and closes it', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/actions`);
    await expect(page.getByText('期限を過ぎた処置が')).toBeVisible();
    await look(page, 'actions');
    await page.getByRole('button', {name: '処置を起こす'}).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', {name: '処置を起こす'}).click();
    await expect(form.getByText('この項目は必ず入力してください。')).toBeVisible();
    await form.getByLabel('件名').fill('掲示板の体制図が古い');
    await form.getByRole('combobox', {name: '担当者'}).fill('阿部');
    await page.getByRole('option', {name: '阿部 真由美'}).click();
    await look(page, 'action-open');
    await form.getByRole('button', {name: '処置を起こす'}).click();
    await expect(form).toBeHidden();
    await page.getByRole('link', {name: '掲示板の体制図が古い'}).click();
    await page.getByRole('button', {name: '原因・計画'}).click();
    await form.getByLabel('原因').fill('差替えの担当を決めていなかった。');
    await form.getByLabel('是正の計画').fill('任命のたびに事務局が差し替える。');
    await form.getByRole('button', {name: '記録する'}).click();
    await expect(form).toBeHidden();
    await look(page, 'action');

    await page.goto(`/c/${company}/actions`);
    await page.getByRole('link', {name: '連絡カードが古いままの者がいる'}).click();
    await page.getByRole('button', {name: '効果を確認する'}).click();
    await form.getByLabel('確認した内容').fill('横須賀の全員が新しいカードを持っていた。');
    await look(page, 'action-effect');
    await form.getByRole('button', {name: '記録する'}).click();
    await expect(form).toBeHidden();
    await expect(page.getByText('効果あり・終結')).toBeVisible();
    expect(faults).toEqual([]);
});
