// @ts-check

/** @typedef {Awaited<ReturnType<typeof import('./traffic.mjs').watchTraffic>>} Watch */

/**
 * Goes through the console as an administrator does, and tells of each step what it cost.
 *
 * @param {import('playwright-core').Page} page
 * @param {Watch} traffic
 * @param {string} origin
 * @param {{ licenseId: string }} organization
 * @returns {Promise<string[][]>}
 */
export async function walk(page, traffic, origin, { licenseId }) {
  const row = (/** @type {string} */ text) => page.getByRole('cell').filter({ hasText: text }).first().waitFor();
  const heading = (/** @type {string} */ name) => page.getByRole('heading', { level: 1, name }).waitFor();
  const answered = (/** @type {Promise<void>} */ click) =>
    Promise.all([page.waitForResponse((answer) => answer.url().endsWith('/graphql')), click]);
  const open = (/** @type {string} */ path) => page.goto(origin + path);

  /** @type {[step: string, act: () => Promise<unknown>][]} */
  const steps = [
    [
      'sign in, and the overview',
      async () => {
        await page.getByRole('button', { name: 'Sign in' }).click();
        await page.getByText('bought').waitFor();
      },
    ],
    ['members, opened', () => open('/members').then(() => row('owner@example.com'))],
    [
      'members, sorted by name',
      async () => {
        await answered(page.getByRole('button', { name: 'Name', exact: true }).click());
        await row('Given Family 1');
      },
    ],
    [
      'members, the next page',
      async () => {
        await answered(page.getByRole('button', { name: 'Next', exact: true }).click());
        await page.getByText('51 to 100').waitFor();
      },
    ],
    [
      'members, searched',
      async () => {
        await page.getByRole('searchbox').fill('user77777@');
        await row('user77777@example.com');
      },
    ],
    [
      'a member',
      () =>
        page
          .getByRole('link', { name: /77777/ })
          .first()
          .click()
          .then(() => heading('Given Family 77777')),
    ],
    ['teams, opened', () => open('/teams').then(() => row('Team'))],
    [
      'teams, searched',
      async () => {
        await page.getByRole('searchbox').fill('Team 4321');
        await row('Team 4321');
      },
    ],
    ['a license', () => open(`/licenses/${licenseId}`).then(() => heading('Enterprise'))],
    ['activity', () => open('/activity').then(() => heading('Activity'))],
    ['SCIM', () => open('/scim').then(() => heading('SCIM'))],
  ];

  const lines = [];
  for (const [step, act] of steps) {
    const { requests, statements, bytes, scriptBytes, mostRows, milliseconds } = await traffic.of(act);
    const kilobytes = (/** @type {number} */ count) => (count / 1000).toFixed(1);
    lines.push([
      step,
      `${requests}`,
      `${statements}`,
      kilobytes(bytes),
      kilobytes(scriptBytes),
      `${mostRows}`,
      milliseconds.toFixed(0),
    ]);
  }
  return lines;
}
