import {expect, test} from '@playwright/test';
import {found, listen, look, signIn} from './look';

test.skip(!process.env.TOKEN, 'needs the first-run token of an empty installation');

test('who asked for the sample company chooses between two, and sees which is the sample', async ({page, request}) => {
    const faults = listen(page);
    await found(request, 'shiken', true);
    await signIn(page, 'founder');
    await expect(page.getByRole('heading', {level: 1, name: '会社を選ぶ'})).toBeVisible();
    await look(page, 'companies');
    await page.getByRole('link', {name: '株式会社東都電子 見本'}).click();
    const header = page.getByRole('banner');
    await expect(header).toContainText('見本の日付');
    await expect(header).toContainText('令和8年10月1日（木）');

    // Years of the western calendar, for those who prefer them.
    await header.getByRole('button', {name: /のメニュー/}).click();
    await page.getByRole('menuitemradio', {name: '西暦'}).click();
    await expect(header).toContainText('2026年10月1日（木）');
    await header.getByRole('button', {name: /のメニュー/}).click();
    await page.getByRole('menuitem', {name: '会社を切り替える'}).click();
    await page.getByRole('link', {name: '株式会社試験精機'}).click();
    await expect(header).toContainText('株式会社試験精機');
    await look(page, 'home-of-the-other');
    expect(faults).toEqual([]);
});
