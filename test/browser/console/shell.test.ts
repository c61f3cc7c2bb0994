import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { revokeSessions } from '../../../src/domain/member/session.operations.js';
import { linkToken } from '../../sso/sign-in.js';
import { inBrowser } from '../chromium.js';
import { type ConsoleScene, openConsole } from './console-scene.js';

let scene: ConsoleScene;

inBrowser('the console', () => {
  beforeAll(async () => {
    scene = await openConsole({ seats: 5 });
  });

  afterAll(() => scene.close());

  test('leads whoever is not signed in to the sign-in page, and back to where they wanted to be', async () => {
    const page = await scene.browser.newPage();

    await page.goto(`${scene.muster.origin}/nowhere?q=1`);

    await page.getByLabel('Work e-mail address').waitFor();
    expect(new URL(page.url()).searchParams.get('returnTo')).toBe('/nowhere?q=1');
    await page.close();
  });

  test('shows the seats, and nothing but what comes from its own server', async () => {
    const { page, origins, complaints } = await scene.open('/');

    await page.getByRole('heading', { name: 'Overview' }).waitFor();

    await page.getByText('5 bought').waitFor();
    expect(await page.title()).toBe('Overview · Muster');
    expect({ origins: [...origins], complaints }).toEqual({ origins: [scene.muster.origin], complaints: [] });
    await page.close();
  });

  test('is sent with a nonce that no other answer has, and its scripts to be kept for a year', async () => {
    const { page } = await scene.open('/');
    const get = async (path: string) => page.context().request.get(scene.muster.origin + path);

    const pages = [await get('/'), await get('/')];

    const texts = await Promise.all(pages.map((answer) => answer.text()));
    const nonces = texts.map((text) => / nonce="([^"]+)"/.exec(text)![1]);
    expect(new Set(nonces).size).toBe(2);
    expect(pages[0]!.headers()['content-security-policy']).toBe(
      `default-src 'none';script-src 'self';style-src 'self' 'nonce-${nonces[0]}';img-src 'self' data:;connect-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'`,
    );
    const script = await get(/ src="(\/console-assets\/[^"]+\.js)"/.exec(texts[0]!)![1]!);
    expect(script.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
    await page.close();
  });

  test('loads less than 300 kB of JavaScript before its first page is there', async () => {
    const { page } = await scene.open('/healthz');
    const scripts: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.sizes().then((sizes) => sizes.responseBodySize));
    });

    await page.goto(scene.muster.origin);
    await page.getByText('5 bought').waitFor();

    const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(300_000);
    await page.close();
  });

  test('does not run a script that got into the page', async () => {
    const { page, complaints } = await scene.open('/');
    await page.getByRole('heading', { name: 'Overview' }).waitFor();

    await page.evaluate(`
      const script = document.createElement('script');
      script.textContent = 'document.title = "Broken in"';
      document.body.append(script);
    `);

    expect(await page.title()).toBe('Overview · Muster');
    expect(complaints).toEqual([expect.stringContaining('Content Security Policy')]);
    await page.close();
  });

  test('shows each role what it may see at every place of its navigation, and refuses nothing there', async () => {
    for (const role of ['BILLING', 'ANALYST', 'MEMBER'] as const) {
      const { page, complaints } = await scene.open('/', role);
      const places = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
      await places.first().waitFor();

      for (const place of await places.all()) {
        await place.click();
        await page.locator('#main:has(h1):not(:has([data-loading]))').waitFor();
        expect([role, await place.innerText(), await page.getByRole('alert').allInnerTexts()]).toEqual([
          role,
          await place.innerText(),
          [],
        ]);
      }

      expect(complaints).toEqual([]);
      await page.close();
    }
  });

  test('says at an unknown address that nothing is there, with a way home', async () => {
    const { page } = await scene.open('/nowhere');

    await page.getByRole('link', { name: 'Go to the overview' }).click();

    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await page.close();
  });

  test('waits where it is while the session is ended, and goes on once the member has signed in beside it', async () => {
    const { page, context } = await scene.open('/');
    await page.getByText('5 bought').waitFor();
    const { owner, asOwner } = scene.organization;

    await revokeSessions(asOwner(), { memberId: owner.id });
    await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await page.getByRole('button', { name: 'I am signed in again' }).click();
    await page.getByText('This browser is not signed in yet.').waitFor();
    const [beside] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Sign in in a new tab' }).click(),
    ]);
    await beside.goto(
      `${scene.muster.origin}/sso/link?token=${await linkToken(scene.database.orm, scene.organization)}`,
    );
    await beside.getByRole('button', { name: 'Sign in' }).click();

    await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor({ state: 'hidden' });
    await page.getByText('5 bought').waitFor();
    await page.close();
  });

  test('says that the server is gone, and comes back by itself', async () => {
    const { page, context } = await scene.open('/');
    await page.getByText('5 bought').waitFor();

    await context.setOffline(true);
    await page.getByText('The server does not answer.').waitFor();
    await context.setOffline(false);

    await page.getByText('The server does not answer.').waitFor({ state: 'hidden' });
    await page.close();
  });

  test('opened before a new build, loads itself anew once where a page of the old one is gone', async () => {
    const { page } = await scene.open('/');
    await page.getByText('5 bought').waitFor();
    let loads = 0;
    page.on('load', () => loads++);

    await page.route('**/console-assets/teams-page-*.js', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('link', { name: 'Teams', exact: true }).click();
    await page.getByText('This part could not be loaded').waitFor();
    expect(loads).toBe(1);
    await page.unrouteAll();
    await page.evaluate(`sessionStorage.setItem('muster-reloaded-from', 'an older build')`);
    await page.getByRole('button', { name: 'Reload the page' }).click();

    await page.getByText('There was a new version of the console').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Teams' }).waitFor();
    await page.close();
  });

  test('keeps what is typed on a page of which a part is gone with an old build', async () => {
    const { page } = await scene.open(`/scim/${scene.organization.connectionId}?tab=settings`);
    await page.route('**/console-assets/disable-dialog-*.js', (route) => route.fulfill({ status: 404 }));
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('Okta in Europe');

    await page.getByRole('switch', { name: /^Provision members by SCIM/ }).press('Space');

    await page.getByText('This part could not be loaded').waitFor();
    expect(await name.inputValue()).toBe('Okta in Europe');
    await page.close();
  });

  test('signs out', async () => {
    const { page, context } = await scene.open('/');

    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();

    await page.getByLabel('Work e-mail address').waitFor();
    expect(await context.cookies(scene.muster.origin)).toEqual([]);
    await page.close();
  });
});
