import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { createTeam } from '../../../src/domain/team/team.operations.js';
import { type Outgoing, openOutgoing } from '../../../src/outgoing/guarded-fetch.js';
import { eventJob } from '../../../src/worker/event.job.js';
import { webhookJob } from '../../../src/worker/webhook.job.js';
import { doOnce } from '../../../src/worker/worker.js';
import { testSecrets } from '../../sso/sso-scene.js';
import { openReceiver, type Receiver } from '../../worker/receiver.js';
import { inBrowser } from '../chromium.js';
import { type ConsoleScene, openConsole } from './console-scene.js';

let scene: ConsoleScene;
let receiver: Receiver;
let page: Page;
let outgoing: Outgoing;

const log = pino({ level: 'silent' });

inBrowser('webhooks in the console', () => {
  beforeAll(async () => {
    [scene, receiver] = await Promise.all([openConsole(), openReceiver()]);
    ({ page } = await scene.open('/webhooks'));
    outgoing = openOutgoing({ loopback: 'ALLOWED', patienceMs: 1_000, maxBytes: 4_000, larger: 'CUT' });
  });

  beforeEach(async () => {
    await page.goto(`${scene.muster.origin}/webhooks`);
  });

  afterAll(async () => {
    await scene.close();
    await outgoing.close();
    await receiver.close();
  });

  test('a private address is refused beside its field, and what was typed stays', async () => {
    await page.getByRole('button', { name: 'Add an endpoint' }).first().click();
    const address = page.getByLabel('Address');
    await address.fill('https://10.0.0.1/hooks');

    await page.getByRole('button', { name: 'Add the endpoint' }).click();

    await page
      .getByRole('dialog')
      .getByText(/does not lead to a public address/)
      .waitFor();
    expect(await address.getAttribute('aria-invalid')).toBe('true');
    expect(await address.inputValue()).toBe('https://10.0.0.1/hooks');
  });

  test('an endpoint shows its secret once, takes a test, and the delivery log tells the attempt', async () => {
    await page.getByRole('button', { name: 'Add an endpoint' }).first().click();
    await page.getByLabel('Address').fill(receiver.url);
    await page.getByLabel('Description').fill('<i>Billing</i>');
    await page.getByRole('textbox', { name: 'Events' }).fill('team.*');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Add the endpoint' }).dblclick();
    const secret = await page.getByLabel('Signing secret', { exact: true }).inputValue();
    await page.getByLabel('I have stored this secret').check();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('<i>Billing</i>').waitFor();

    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('A test is on its way').waitFor();
    await tell();

    await page.getByRole('row', { name: /webhook_endpoint\.tested.*delivered/ }).waitFor();
    expect(secret).toMatch(/^whsec_/);
    expect(await page.content()).not.toContain(secret);
    expect(receiver.taken().map(({ event }) => event.type)).toEqual(['webhook_endpoint.tested']);
    expect(await scene.database.rows('select id from webhook_endpoint')).toHaveLength(1);
  });

  test('a delivery is sent again by a press of its button', async () => {
    await page.getByRole('link', { name: receiver.url }).click();

    await page.getByRole('button', { name: 'Send again: webhook_endpoint.tested' }).click();

    await page.getByText('1 event is sent again.').waitFor();
    await tell();
    expect(receiver.taken()).toHaveLength(2);
    await page.getByRole('row', { name: /webhook_endpoint\.tested.*delivered/ }).waitFor();
  });

  test('a new secret is shown once and overlaps with the one before it', async () => {
    await page.getByRole('link', { name: receiver.url }).click();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Make a new secret' }).click();
    await page.getByLabel('Hours with both').fill('48');

    await page.getByRole('dialog').getByRole('button', { name: 'Make a new secret' }).dblclick();

    expect(await page.getByLabel('Signing secret', { exact: true }).inputValue()).toMatch(/^whsec_/);
    await page.getByLabel('I have stored this secret').check();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('Webhooks bear the signature of the secret before this one too, until').waitFor();
  });

  test('everything since a moment is sent again, what nobody was told of yet among it', async () => {
    await page.getByRole('link', { name: receiver.url }).click();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Send all again since' }).click();
    const dialog = page.getByRole('dialog');
    await createTeam(scene.organization.asOwner(), { name: 'Research', memberIds: [] });

    await dialog.getByLabel('Since').fill(minutesAgo(5));
    await dialog.getByRole('button', { name: 'Send again' }).click();

    await page.getByText(/events? (is|are) sent again\./).waitFor();
    await tell();
    await page
      .getByRole('row', { name: /team\.created.*delivered/ })
      .first()
      .waitFor();
    expect(receiver.taken().map(({ event }) => event.type)).toContain('team.created');
  });

  test('by keyboard, a dialog of the menu gives the focus back to the button of the menu, and one of a button to that', async () => {
    await page.getByRole('link', { name: receiver.url }).click();
    const menu = page.getByRole('button', { name: 'More' });
    for (const item of ['Send all again since', 'Make a new secret', 'Delete']) {
      await menu.press('Enter');
      await page.getByRole('menuitem', { name: item }).press('Enter');
      await page.locator('[role=dialog] :focus').waitFor();

      await page.keyboard.press('Escape');

      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.locator('button:focus', { hasText: 'More' }).waitFor();
    }
    await page.getByRole('button', { name: 'Change' }).press('Enter');
    await page.locator('[role=dialog] :focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('button:focus', { hasText: 'Change' }).waitFor();
  });

  test('an endpoint that is deleted after a question is gone', async () => {
    await page.getByRole('link', { name: receiver.url }).click();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();

    await page.getByRole('dialog').getByRole('button', { name: 'Delete the endpoint' }).click();

    await page.getByRole('heading', { name: 'There is no endpoint' }).waitFor();
  });
});

/** A moment in the browser's zone, which is that of the tests, as its field takes it. */
function minutesAgo(minutes: number): string {
  const at = new Date(Date.now() - minutes * 60_000);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What the worker does with what has happened. */
async function tell(): Promise<void> {
  await doOnce(scene.database.orm, log, eventJob);
  const how = { secrets: testSecrets, publicUrl: scene.muster.origin, fetch: outgoing.fetch };
  await doOnce(scene.database.orm, log, webhookJob(how, { schedule: [60_000], leaseMs: 5_000 }));
}
