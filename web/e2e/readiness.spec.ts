import {expect, test} from '@playwright/test';
import {listen, look, signIn} from './look';

const company = process.env.COMPANY ?? '';
test.skip(!company, 'needs the sample company');

test('home, the programme, what is ready for an audit, and the search', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}`);
    await expect(page.getByRole('heading', {name: 'やること'})).toBeVisible();
    await expect(page.getByRole('heading', {name: '体制づくりの進み具合'})).toBeVisible();
    await look(page, 'home');

    await page.getByRole('link', {name: '工程表を見る'}).click();
    await expect(page.getByRole('heading', {level: 1, name: '体制づくり工程表'})).toBeVisible();
    await look(page, 'programme');
    await page.getByRole('button', {name: '情報セキュリティ組織の編制'}).click();
    await expect(page.getByRole('tab', {name: /判定と証拠/})).toBeVisible();
    await look(page, 'programme-item');
    await page.getByRole('tab', {name: '進め方'}).click();
    await look(page, 'programme-item-guide');
    await page.getByRole('tab', {name: /助言/}).click();
    await page.getByRole('textbox', {name: /^助言/}).fill('次の訪問までに、代行者の任命書を用意してください。');
    await page.getByRole('button', {name: '助言を記録する'}).click();
    await expect(page.getByText('次の訪問までに、代行者の任命書を用意してください。').first()).toBeVisible();

    await page.goto(`/c/${company}/readiness`);
    await expect(page.getByRole('heading', {name: '要求事項', exact: true})).toBeVisible();
    await look(page, 'readiness');
    await page.getByRole('table').getByRole('link').first().click();
    await expect(page.getByRole('heading', {name: '判定と証拠'})).toBeVisible();
    await look(page, 'readiness-requirement');

    // By the number of a clause, as one would say it
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('規則');
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    await look(page, 'search');
    expect(faults).toEqual([]);
});
