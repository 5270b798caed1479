import {expect, test} from '@playwright/test';
import {listen, look, signIn} from './look';

// On the sample company: what today's mail would say, from the home screen.
const company = process.env.COMPANY ?? '';
test.skip(!company, 'needs the sample company');

test('the mail of today is shown as it would be sent, with where it goes', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}`);
    await page.getByRole('link', {name: '通知メール'}).click();
    await expect(page.getByRole('heading', {level: 1, name: '通知メール'})).toBeVisible();
    await expect(page.getByText('k.sato@example.com')).toBeVisible();
    await expect(page.getByText('■ 期限を過ぎているもの')).toBeVisible();
    await expect(page.getByText('佐藤 健一 様')).toBeVisible();
    await look(page, 'mail');
    expect(faults).toEqual([]);
});
