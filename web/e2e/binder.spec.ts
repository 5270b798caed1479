import {execFileSync} from 'node:child_process';
import {expect, test} from '@playwright/test';
import {listen, look, signIn} from './look';

const company = process.env.COMPANY ?? '';
test.skip(!company, 'needs the sample company');

test('the binder of a day is made as a job, and its files are those that were recorded', async ({page}, info) => {
    const faults = listen(page);
    await signIn(page);
    await page.goto(`/c/${company}/binder`);
    const table = page.getByRole('table');
    await expect(table).toContainText('監査-2026-09-30');
    await look(page, 'binder');

    await page.getByRole('button', {name: '監査用一式を作る'}).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('備考').fill('受査の予行');
    await look(page, 'binder-make');
    await form.getByRole('button', {name: '作る', exact: true}).click();
    await expect(form.getByText('監査用一式を作りました。')).toBeVisible({timeout: 60_000});
    await look(page, 'binder-made');

    const pdf = await form.getByRole('link', {name: 'PDF を開く'}).getAttribute('href');
    const paper = await (await page.request.get(pdf!)).body();
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    const saving = page.waitForEvent('download');
    await form.getByRole('link', {name: '検証用 zip を保存'}).click();
    const bundle = info.outputPath('binder.zip');
    await (await saving).saveAs(bundle);
    // Whoever gets the bundle checks it without this server.
    if (process.env.ISHIZUE) expect(execFileSync(process.env.ISHIZUE, ['verify', '--bundle', bundle]).toString()).toContain('署名と合っています');

    await form.getByRole('button', {name: '閉じる', exact: true}).last().click();
    await expect(table.getByRole('row')).toHaveCount(3);
    await look(page, 'binders');
    expect(faults).toEqual([]);
});
