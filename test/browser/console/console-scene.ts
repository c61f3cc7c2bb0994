import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Role } from '../../../src/domain/member/member.entity.js';
import { createMember } from '../../../src/domain/member/member.operations.js';
import { draft } from '../../domain/drafts.js';
import { browserOf } from '../../sso/sign-in.js';
import { openTestDatabase, type TestDatabase } from '../../support/database.js';
import { violations } from '../../support/invariants.js';
import { type MusterServer, serveMuster } from '../../support/muster-server.js';
import { makeOrganization, type OrganizationWish, type TestOrganization } from '../../support/organization.js';
import { launchChromium, openWatchedPage, type WatchedPage } from '../chromium.js';

/** A server, a browser, and an organization whose people open the console. */
export interface ConsoleScene {
  readonly database: TestDatabase;
  readonly muster: MusterServer;
  readonly organization: TestOrganization;
  readonly browser: Browser;
  /** Opens an address of the console as the owner, or as a new member of another role. */
  open(path: string, as?: Role): Promise<WatchedPage & { readonly context: BrowserContext }>;
  /** Ends it all; an invariant that was broken meanwhile fails. */
  close(): Promise<void>;
}

/** Opens it, with an organization of the wish, or the one that is made. */
export async function openConsole(
  wish: OrganizationWish | ((database: TestDatabase) => Promise<TestOrganization>) = {},
): Promise<ConsoleScene> {
  const database = await openTestDatabase();
  const [muster, browser] = await Promise.all([serveMuster(database.orm), launchChromium()]);
  const organization = await (typeof wish === 'function' ? wish(database) : makeOrganization(database.orm, wish));
  let members = 0;
  return {
    database,
    muster,
    organization,
    browser,
    async open(path, as = 'OWNER') {
      const name = `${as.toLowerCase()}-${++members}`;
      const member =
        as === 'OWNER'
          ? organization.owner
          : await createMember(organization.asOwner(), { draft: draft(`${name}@${organization.slug}.test`), role: as });
      const { token } = await browserOf(muster.origin, organization, member);
      const watched = await openWatchedPage(browser);
      const context = watched.page.context();
      await context.addCookies([{ name: 'muster_session', value: token, url: muster.origin }]);
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: muster.origin });
      await watched.page.goto(muster.origin + path);
      return { ...watched, context };
    },
    async close() {
      await browser.close();
      await muster.close();
      const broken = await violations(database);
      await database.close();
      if (broken.length > 0) throw new Error(`Broken invariants: ${JSON.stringify(broken)}`);
    },
  };
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a page lacks for people with disabilities, by axe-core: WCAG 2.2 A and AA, and good practice. */
export async function accessibilityFaults({ page }: Pick<WatchedPage, 'page'>): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations)`,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
}

/** How wide the page is once it has taken in the window's new size. */
export const settledWidth = (page: Page, wanted: number): Promise<unknown> =>
  settled(page, 'document.documentElement.scrollWidth', wanted);

/** What a page answers to an expression, asked until it is what is wanted, for ten seconds at most. */
export async function settled(page: Page, expression: string, wanted: unknown): Promise<unknown> {
  for (let tries = 0; tries < 100 && (await page.evaluate(expression)) !== wanted; tries++)
    await page.waitForTimeout(100);
  return page.evaluate(expression);
}
