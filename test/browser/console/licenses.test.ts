import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { updateLicense, updateLicenseRule } from '../../../src/domain/license/license.operations.js';
import { listLicenseRules } from '../../../src/domain/license/license.queries.js';
import { createMember, provisionMember } from '../../../src/domain/member/member.operations.js';
import { draft } from '../../domain/drafts.js';
import { writeIntervals } from '../../domain/interval-rows.js';
import { inBrowser } from '../chromium.js';
import { type ConsoleScene, openConsole } from './console-scene.js';

let scene: ConsoleScene;
let page: Page;
let address: string;

const marchAndApril = { startedAt: new Date('2026-03-01T00:00:00Z'), endedAt: new Date('2026-05-01T00:00:00Z') };

inBrowser('licenses in the console', () => {
  beforeAll(async () => {
    scene = await openConsole({ seats: 2 });
    const { organization, database } = scene;
    address = `/licenses/${organization.licenseId}`;
    await database.rows(`update license set starts_at = '2026-01-01', created_at = '2026-01-01' where id = $1`, [
      organization.licenseId,
    ]);
    await updateLicense(organization.asOwner(), {
      licenseId: organization.licenseId,
      price: { amount: '12.50', currency: 'EUR', period: 'MONTH' },
    });
    await database.rows(
      `update license_term set valid_from = valid_from - interval '1 year', unit_price = 12.5, currency = 'EUR', billing_period = 'MONTH'
      where license_id = $1`,
      [organization.licenseId],
    );
    const then = await createMember(organization.asOwner(), { draft: draft('grace@acme.test'), role: 'MEMBER' });
    await writeIntervals(database, organization, [{ ...marchAndApril, memberId: then.id, department: 'Navy' }]);
    for (const name of ['ada', 'byron', 'curie']) await provisionMember(organization.asConnection(), draft(name));
    ({ page } = await scene.open('/licenses'));
  });

  afterAll(() => scene.close());

  test('the list tells how the seats are used, and a license who waits, and why', async () => {
    await page.getByRole('img', { name: '2 of 2 seats taken, 0 reserved' }).waitFor();

    await page.getByRole('link', { name: 'Enterprise' }).click();
    await page.getByText('At the peak 2 seats were held').waitFor();
    await page.getByRole('tab', { name: 'Queue' }).click();

    await page.getByRole('row', { name: /1 curie waits .* rule: everyone/ }).waitFor();
    expect(page.url()).toContain(`${address}?tab=queue`);
  });

  test('who held a seat at the end of a day stands in the address, and comes as a file', async () => {
    await page.goto(`${scene.muster.origin}${address}?tab=holders`);
    await page.getByRole('link', { name: 'ada' }).waitFor();
    await page.getByLabel('Search').fill('BYR');
    await page.getByText('1 to 1 of 1').waitFor();
    await page.getByRole('link', { name: 'byron' }).waitFor();
    await page.getByText('only those whom the search finds').waitFor();
    await page.locator('a[download][href*="member=BYR"]', { hasText: 'as NDJSON' }).waitFor();
    const [found] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'as NDJSON' }).click(),
    ]);
    expect(await readFile(await found.path(), 'utf8')).toMatch(/^[^\n]*"user_name":"byron"[^\n]*\n\{"end":\{"rows":1,/);
    await page.getByLabel('Search').fill('');
    await page.getByText('1 to 2 of 2').waitFor();
    await page.getByLabel('By what right').selectOption({ index: 1 });
    await page.locator('a[download][href*="source=MANUAL"]', { hasText: 'as NDJSON' }).waitFor();
    await page.getByLabel('By what right').selectOption({ index: 0 });

    await page.getByLabel('At the end of a day').fill('2026-04-30');

    await page.getByText('1 seat was held or reserved at the end of April 30, 2026').waitFor();
    await page.getByRole('row', { name: /grace@acme\.test a seat .* Navy/ }).waitFor();
    await page.goto(`${scene.muster.origin}${address}?tab=holders&on=2026-05-01&zone=UTC`);
    await page.getByRole('heading', { name: 'Nobody held a seat then' }).waitFor();
    await page.goBack();
    await page.getByRole('row', { name: /grace/ }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'as CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^license-assignments-.*\.csv$/);
  });

  test('cost is told to the cent, with what nobody can be attributed, and the rows add up to the total', async () => {
    await page.goto(`${scene.muster.origin}${address}?tab=cost&since=2026-04-01&until=2026-04-30&zone=UTC`);

    await page.getByRole('row', { name: /^Navy 30.00/ }).waitFor();
    await page.getByRole('row', { name: /^Held by nobody 30.00/ }).waitFor();
    await page.getByText('Days are those of the time zone UTC.').waitFor();
    await page.goto(`${scene.muster.origin}${address}?tab=cost&since=2026-04-01&until=2026-04-01&zone=UTC`);
    await page.getByRole('row', { name: 'Navy 1.00 0.41 EUR' }).waitFor();
    await page.getByRole('row', { name: 'Held by nobody 1.00 0.42 EUR' }).waitFor();
    await page.getByRole('row', { name: 'Total 2.00 0.83 EUR' }).waitFor();
  });

  test('a seat that is given by hand waits in the queue when all are taken, and can be taken back', async () => {
    await page.goto(`${scene.muster.origin}${address}?tab=queue`);
    await page.getByRole('button', { name: 'Give a seat' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Member', { exact: true }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('grace');
    await page.getByRole('option', { name: 'grace@acme.test' }).click();

    await dialog.getByRole('button', { name: 'Give a seat' }).click();

    await page.getByText('grace@acme.test waits: all seats are taken.').waitFor();
    await page.getByRole('button', { name: 'Take back the seat of grace@acme.test' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    await page.getByRole('row', { name: /grace/ }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: /Take back the seat of curie/ }).count()).toBe(0);
  });

  test('a rule shows who gains, waits and loses before it is made or deleted', async () => {
    await page.goto(`${scene.muster.origin}${address}?tab=rules`);
    await page.getByRole('button', { name: 'Delete the rule: Everyone' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('3 people lose theirs').waitFor();
    await dialog.getByRole('row', { name: 'curie loses it (Enterprise)' }).waitFor();

    await dialog.getByRole('button', { name: 'Delete the rule' }).click();

    await page.getByText('There is no rule').waitFor();
    await page.getByText('0 taken').waitFor();
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await dialog.getByRole('button', { name: 'Show what would change' }).click();
    await dialog.getByText('2 people get a seat').waitFor();
    await dialog.getByText('1 person waits for one').waitFor();
    await dialog.getByRole('button', { name: 'Add the rule' }).dblclick();
    await page.getByRole('row', { name: /100 Everyone .* applied/ }).waitFor();
    await page.getByText('2 taken').waitFor();
  });

  test('a rule that somebody else has changed meanwhile is compared before it is changed or deleted', async () => {
    const { asOwner, licenseId } = scene.organization;
    const [rule] = await listLicenseRules(asOwner(), [licenseId]);
    await page.goto(`${scene.muster.origin}${address}?tab=rules`);
    await page.getByRole('button', { name: 'Change the rule: Everyone' }).click();
    await page.getByLabel('Priority').fill('70');
    await updateLicenseRule(asOwner(), { ruleId: rule!.id, priority: 30 });
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.getByRole('dialog').getByText('1 to 3 of 3').waitFor();

    await page.getByRole('button', { name: 'Change the rule', exact: true }).click();

    const compared = page.getByRole('dialog', { name: 'Somebody else has changed this meanwhile' });
    await compared.getByRole('row', { name: 'Priority 70 30' }).waitFor();
    await compared.getByRole('button', { name: 'Save mine over theirs' }).click();
    await page.getByRole('row', { name: /70 Everyone .* applied/ }).waitFor();

    await page.getByRole('button', { name: 'Delete the rule: Everyone' }).click();
    await updateLicenseRule(asOwner(), { ruleId: rule!.id, priority: 40 });
    await page.getByRole('button', { name: 'Delete the rule', exact: true }).click();
    await compared.getByRole('row', { name: 'Priority deleted 40' }).waitFor();
    await compared.getByRole('button', { name: 'Delete the rule all the same' }).waitFor();
    expect(await compared.getByRole('button', { name: 'Save mine over theirs' }).count()).toBe(0);
    await compared.getByRole('button', { name: 'Keep the rule' }).click();
    await page.getByRole('row', { name: /40 Everyone .* applied/ }).waitFor();
  });

  test('terms that somebody else has changed meanwhile are compared before they are saved', async () => {
    const { asOwner, licenseId } = scene.organization;
    await page.goto(scene.muster.origin + address);
    await page.getByRole('button', { name: 'Change terms' }).click();
    await page.getByLabel('Seats bought').fill('5');
    await updateLicense(asOwner(), { licenseId, name: 'Enterprise & more' });

    await page.getByRole('button', { name: 'Save' }).click();

    const compared = page.getByRole('dialog', { name: 'Somebody else has changed this meanwhile' });
    await compared.getByRole('row', { name: 'Name Enterprise Enterprise & more' }).waitFor();
    await compared.getByRole('button', { name: 'Save mine over theirs' }).click();
    await page.getByText('5 bought').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Enterprise', exact: true }).waitFor();
  });

  test('the last day is told as it was entered, and why an expired license gives no seat with its time in words', async () => {
    const { asOwner, licenseId } = scene.organization;
    await page.goto(scene.muster.origin + address);
    await page.getByRole('button', { name: 'Change terms' }).click();
    const terms = page.getByRole('dialog', { name: 'Change terms' });
    await terms.getByLabel('Last day').fill('2030-06-30');
    await terms.getByLabel('Currency').fill('usd');
    await terms.getByLabel('Seats bought').pressSequentially('0'.repeat(9));
    await terms.getByLabel('Days that a seat stays').fill('99999999');
    await page.mouse.click(5, 5);
    await page.getByRole('button', { name: 'Save' }).click();
    await terms.getByText('From 0 to 366 days.').waitFor();
    await terms.getByLabel('Seats bought').fill('5');
    await terms.getByLabel('Days that a seat stays').fill('3');

    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Ends Jun 30, 2030').waitFor();
    await page.getByText('12.50 USD a seat and month').waitFor();
    await updateLicense(asOwner(), { licenseId, expiresAt: new Date('2026-07-01T00:00:00Z') });

    await page.getByText(/^No seat is given now: it expired at Jul 1, 2026, 12:00\sAM: who held/).waitFor();
    await updateLicense(asOwner(), { licenseId, expiresAt: null });
  });

  test('analysts see it all and change nothing', async () => {
    const { page: theirs } = await scene.open(`${address}?tab=rules`, 'ANALYST');

    await theirs.getByRole('row', { name: /Everyone/ }).waitFor();

    for (const name of ['Change terms', 'Give a seat', 'Add a rule', /Delete the rule/])
      expect(await theirs.getByRole('button', { name }).count()).toBe(0);
    await theirs.close();
  });

  test('the preview of a rule that concerns more than fifty people has pages, and begins anew for one outcome', async () => {
    for (let n = 1; n <= 48; n++) await provisionMember(scene.organization.asConnection(), draft(`synced ${n}`));
    await page.goto(`${scene.muster.origin}${address}?tab=rules`);
    await page.getByRole('button', { name: 'Change the rule: Everyone' }).click();
    await page.getByLabel('Priority').fill('60');
    await page.getByRole('button', { name: 'Show what would change' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 to 50 of 51').waitFor();

    await dialog.getByRole('button', { name: 'Next' }).click();

    await dialog.getByText('51 to 51 of 51').waitFor();
    await dialog.getByRole('row', { name: 'synced 48 waits (Enterprise)' }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Show').selectOption('waits');
    await dialog.getByText('1 to 46 of 46').waitFor();
    await dialog.getByLabel('Show').selectOption('All');
    await dialog.getByText('1 to 50 of 51').waitFor();
  });
});
