import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { provisionMember } from '../../../src/domain/member/member.operations.js';
import { configureSsoConnection } from '../../../src/domain/sso/sso-connection.operations.js';
import { createTeam } from '../../../src/domain/team/team.operations.js';
import { createWebhookEndpoint } from '../../../src/domain/webhook/webhook-endpoint.operations.js';
import { draft } from '../../domain/drafts.js';
import { newProviderKey } from '../../sso/saml-provider.js';
import { connect, organizationWithDomain, providerMetadata, testSecrets, testTools } from '../../sso/sso-scene.js';
import type { TestDatabase } from '../../support/database.js';
import { inBrowser } from '../chromium.js';
import { accessibilityFaults, type ConsoleScene, openConsole, settledWidth } from './console-scene.js';
import { consolePages, type Shown } from './pages.mjs';

let scene: ConsoleScene;
let page: Page;
let shown: Shown;

/** In `npm test` those that have most on them, in `npm run test:long` all. */
const fullest = ['sign-in', 'overview', 'members', 'license', 'connection', 'activity'];
const pages = consolePages.filter(([name]) => process.env.MUSTER_EVERY_PAGE === 'yes' || fullest.includes(name));

inBrowser('axe-core finds nothing', () => {
  beforeAll(async () => {
    scene = await openConsole(organizationWithEverything);
    ({ page } = await scene.open('/'));
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });

  afterAll(() => scene.close());

  test.each(pages)('on the page %s, in both colour schemes, and nothing is wider than a telephone', async (_, path) => {
    await page.goto(scene.muster.origin + path(shown));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[data-loading]').first().waitFor({ state: 'detached' });

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect({ colorScheme, faults: await accessibilityFaults({ page }) }).toEqual({ colorScheme, faults: [] });
    }
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await settledWidth(page, 390)).toBe(390);
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});

async function organizationWithEverything(database: TestDatabase) {
  const organization = await organizationWithDomain(database);
  const { asOwner, asConnection, licenseId, connectionId, email } = organization;
  const metadataXml = providerMetadata('urn:provider', 'https://idp.example/sso', [await newProviderKey()]);
  const { id: ssoConnectionId } = await connect(database, organization, { saml: { metadataXml } });
  const { id: draftId } = await configureSsoConnection(asOwner(), {
    name: 'Okta',
    preset: 'okta',
    domains: [],
    jit: 'OFF',
    saml: {},
    tools: testTools,
  });
  const request = { ...asConnection(), correlationId: randomUUID() };
  const { id: memberId } = await provisionMember(request, draft(email('ada')));
  const { id: teamId } = await createTeam(asOwner(), { name: 'Research', memberIds: [memberId] });
  const { endpoint } = await createWebhookEndpoint(asOwner(), {
    url: 'https://hooks.example/muster',
    eventTypes: [],
    format: 'STANDARD_WEBHOOK',
    tools: { secrets: testSecrets, refusalOf: async () => undefined },
  });
  const { correlationId: requestId } = request;
  shown = { memberId, teamId, licenseId, connectionId, ssoConnectionId, draftId, endpointId: endpoint.id, requestId };
  return organization;
}
