import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { createMember } from '../../src/domain/member/member.operations.js';
import type { IdentityProvider } from '../../src/domain/scim-connection/scim-connection.entity.js';
import { rehearse } from '../../src/rehearsal.js';
import { draft } from '../domain/drafts.js';
import { tableImages } from '../scim/conformance/table-images.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type OrganizationWish } from '../support/organization.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const rehearsalOf = async (provider: IdentityProvider, wish: OrganizationWish) => {
  const organization = await makeOrganization(database.orm, wish);
  await createMember(organization.asOwner(), { draft: draft('ada'), role: 'MEMBER' });
  const before = await tableImages(database);
  const rehearsal = await rehearse(database.orm, pino({ level: 'silent' }), {
    organizationId: organization.id,
    provider,
  });
  return { rehearsal, before, after: await tableImages(database) };
};

test.each(['okta', 'pingfederate'] as const)(
  'the cycle of %s is told step by step, and no row is changed',
  async (provider) => {
    const { rehearsal, before, after } = await rehearsalOf(provider, { seats: 1_000 });

    expect(rehearsal.steps.filter(({ ok }) => !ok)).toEqual([]);
    expect(rehearsal).toMatchObject({ provider, ok: true });
    expect(rehearsal.steps.length).toBeGreaterThan(10);
    expect(after).toEqual(before);
  },
);

test('what the organization’s licenses refuse is told as the identity provider would meet it, and no row is changed', async () => {
  const { rehearsal, before, after } = await rehearsalOf('okta', { seats: 0, overagePolicy: 'REJECT' });

  const failed = rehearsal.steps.filter(({ ok }) => !ok);
  expect(rehearsal.ok).toBe(false);
  expect(JSON.stringify(failed)).toMatch(/403/);
  expect(after).toEqual(before);
});

test('an unknown organization is NOT_FOUND', async () => {
  const request = { organizationId: 'unknown', provider: 'okta' } as const;

  await expect(rehearse(database.orm, pino({ level: 'silent' }), request)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
