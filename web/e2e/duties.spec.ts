import {expect, test} from '@playwright/test';
import {listen, look, signIn} from './look';

// On the sample company of 2026-10-01: 持込機器記録の点検 of September was not done.
test.skip(!process.env.PASSWORD, 'needs the password of the sample company');

test('the year and its sides', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.getByRole('navigation', {name: '主メニュー'}).getByRole('link', {name: '年間計画'}).click();
    await expect(page.getByRole('heading', {level: 1, name: '年間計画'})).toBeVisible();
    await expect(page.getByRole('row', {name: /持込機器記録の点検/})).toContainText('期限超過');
    await look(page, 'duties-1-year');
    for (const tab of ['期限の一覧', '計画書', '業務日の暦']) {
        await page.getByRole('tab', {name: tab}).click();
        await expect(page.getByRole('tabpanel')).toBeVisible();
        await look(page, `duties-2-${tab}`);
    }
    expect(faults).toEqual([]);
});
