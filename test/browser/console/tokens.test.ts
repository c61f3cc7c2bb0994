import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inBrowser } from '../chromium.js';
import { type ConsoleScene, openConsole } from './console-scene.js';

let scene: ConsoleScene;

inBrowser('API tokens in the console', () => {
  beforeAll(async () => {
    scene = await openConsole();
  });

  afterAll(() => scene.close());

  test('a double click makes one token, which is shown this once, and does what its scopes say', async () => {
    const { page } = await scene.open('/tokens');
    await page.getByRole('button', { name: 'Create a token' }).click();
    await page.getByLabel('What it is for').fill('<b>Payroll</b>');
    await page.getByLabel('Read the organization').check();
    await page.getByLabel('Read members').check();

    await page.getByRole('button', { name: 'Create token' }).dblclick();

    const token = await page.getByLabel('API token', { exact: true }).inputValue();
    await page.getByRole('button', { name: 'Copy API token' }).click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(token);
    expect(await page.getByRole('button', { name: 'Done' }).isDisabled()).toBe(true);
    await page.getByLabel('I have stored this token').check();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('row', { name: /<b>Payroll<\/b>.*works/ }).waitFor();
    expect(await page.getByRole('row', { name: /Payroll/ }).count()).toBe(1);
    expect(await page.content()).not.toContain(token);
    expect(await askAs(token, '{ organization { members { totalCount } } }')).toEqual([200, false]);
    expect(await askAs(token, '{ organization { domains { id } } }')).toEqual([200, true]);
    await page.close();
  });

  test('a revoked token is refused from then on', async () => {
    const { page } = await scene.open('/tokens');
    const { adminToken } = scene.organization;
    expect(await askAs(adminToken, '{ viewer { id } }')).toEqual([200, false]);

    await page.getByRole('button', { name: 'Revoke Administration' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();

    await page.getByRole('row', { name: /Administration.*revoked/ }).waitFor();
    expect((await askAs(adminToken, '{ viewer { id } }'))[0]).toBe(401);
    await page.close();
  });

  test('a name that is missing is asked for beside its field, and nothing is made', async () => {
    const { page } = await scene.open('/tokens');
    await page.getByRole('button', { name: 'Create a token' }).click();

    await page.getByRole('button', { name: 'Create token' }).click();

    await page.getByText('A token needs at least one scope.').waitFor();
    await page.getByLabel('Read members').check();
    await page.getByRole('button', { name: 'Create token' }).click();
    const name = page.getByLabel('What it is for');
    await name.and(page.locator('[aria-invalid=true]')).waitFor();
    expect(await scene.database.rows('select id from api_token')).toHaveLength(2);
    await page.close();
  });

  test('analysts neither find nor open them', async () => {
    const { page } = await scene.open('/tokens', 'ANALYST');

    await page.getByRole('heading', { name: 'This is not yours to see' }).waitFor();

    expect(await page.getByRole('link', { name: 'API tokens' }).count()).toBe(0);
    await page.close();
  });
});

/** The status of an answer, and whether it holds errors. */
async function askAs(token: string, query: string): Promise<[status: number, refused: boolean]> {
  const answer = await fetch(`${scene.muster.origin}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return [answer.status, 'errors' in ((await answer.json()) as object)];
}
