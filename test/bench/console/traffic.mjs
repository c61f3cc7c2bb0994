// @ts-check
import { built } from '../built.mjs';

/**
 * @typedef {object} Traffic what one step cost
 * @property {number} requests
 * @property {number} statements of SQL that the server sent
 * @property {number} bytes of answers' bodies as they travelled; none of a file that the browser has kept
 * @property {number} scriptBytes those of scripts
 * @property {number} mostRows in any list of an answer of the admin API
 * @property {number} milliseconds until what was waited for was there and the browser had nothing left to do
 */

/**
 * Counts what a page asks of the server in this process.
 *
 * @param {import('playwright-core').Page} page
 */
export async function watchTraffic(page) {
  const { statementChannel } = await built('database/prepared-client');
  /** @type {import('playwright-core').Response[]} */
  let answers = [];
  let statements = 0;
  page.on('response', (answer) => void answers.push(answer));
  statementChannel.subscribe(() => void statements++);

  return {
    /**
     * @param {() => Promise<unknown>} step resolves once what it waits for is there
     * @returns {Promise<Traffic>}
     */
    async of(step) {
      answers = [];
      statements = 0;
      const start = performance.now();
      await step();
      await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve))');
      const milliseconds = performance.now() - start;
      await page.waitForLoadState('networkidle');
      const seen = answers;
      const sizes = await Promise.all(seen.map((answer) => answer.request().sizes()));
      const isScript = (/** @type {number} */ index) => seen[index]?.request().resourceType() === 'script';
      const sum = (/** @type {(index: number) => boolean} */ counts) =>
        sizes.reduce(
          (bytes, { responseBodySize }, index) => bytes + (counts(index) ? Math.max(responseBodySize, 0) : 0),
          0,
        );
      const lists = await Promise.all(seen.filter((answer) => answer.url().endsWith('/graphql')).map(mostRowsOf));
      return {
        requests: seen.length,
        statements,
        bytes: sum(() => true),
        scriptBytes: sum(isScript),
        mostRows: Math.max(0, ...lists),
        milliseconds,
      };
    },
  };
}

/** @param {import('playwright-core').Response} answer */
async function mostRowsOf(answer) {
  let most = 0;
  const look = (/** @type {unknown} */ value) => {
    if (Array.isArray(value)) most = Math.max(most, value.length);
    if (typeof value === 'object' && value !== null) for (const below of Object.values(value)) look(below);
  };
  look(await answer.json());
  return most;
}
