import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { createMember } from '../../src/domain/member/member.operations.js';
import { type Rehearsal, Rehearsals } from '../../src/rehearsal.js';
import { draft } from '../domain/drafts.js';
import { type AdminApi, serveAdminApi } from '../graphql/admin-api.js';
import { RehearseScimDocument } from '../graphql/client/generated.js';
import { tableImages } from '../scim/conformance/table-images.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { contextOf, makeOrganization, type OrganizationWish } from '../support/organization.js';

let database: TestDatabase;
let rehearsals: Rehearsals;
let api: AdminApi;

beforeAll(async () => {
  database = await openTestDatabase();
  rehearsals = new Rehearsals({ orm: database.orm, log: pino({ level: 'silent' }) });
  api = await serveAdminApi(database.orm);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const organizationOf = async (wish: OrganizationWish) => {
  const organization = await makeOrganization(database.orm, wish);
  await createMember(organization.asOwner(), { draft: draft('ada'), role: 'MEMBER' });
  return organization;
};

const failedSteps = ({ steps }: Rehearsal) => steps.filter(({ ok }) => !ok);

test.each(['OKTA', 'ENTRA', 'PINGFEDERATE', 'GENERIC'] as const)(
  'over GraphQL the cycle of %s is told step by step, with what the identity provider reads, and no row is changed',
  async (identityProvider) => {
    const organization = await organizationOf({ seats: 1_000 });
    const before = await tableImages(database);

    const { data, errors } = await api.as(organization.adminToken)(RehearseScimDocument, {
      input: { identityProvider },
    });

    expect(errors).toEqual([]);
    const { rehearsal, userErrors } = data!.rehearseScim;
    expect(userErrors).toEqual([]);
    expect(rehearsal!.steps.filter(({ ok }) => !ok)).toEqual([]);
    expect(rehearsal!.ok).toBe(true);
    expect(rehearsal!.steps.length).toBeGreaterThanOrEqual(identityProvider === 'GENERIC' ? 5 : 10);
    const exchanges = rehearsal!.steps.flatMap((step) => step.exchanges);
    expect(exchanges).toContainEqual({
      method: 'POST',
      path: '/Users',
      status: 201,
      answer: expect.stringMatching(/^the user .+, active$/),
    });
    expect(exchanges.filter(({ answer }) => answer === '')).toEqual([]);
    expect(await tableImages(database)).toEqual(before);
  },
);

test('what the organization’s licenses refuse is told as the identity provider would meet it, and no row is changed', async () => {
  const organization = await organizationOf({ seats: 0, overagePolicy: 'REJECT' });
  const before = await tableImages(database);

  const rehearsal = await rehearsals.rehearse(organization.asOwner(), 'generic');

  expect(rehearsal.ok).toBe(false);
  expect(failedSteps(rehearsal).flatMap(({ exchanges }) => exchanges)).toContainEqual(
    expect.objectContaining({ method: 'POST', path: '/Users', status: 403, answer: expect.stringMatching(/seat/) }),
  );
  expect(await tableImages(database)).toEqual(before);
});

test('of one organization one rehearsal plays at a time; a second one is told so, and can be tried again', async () => {
  const organization = await organizationOf({ seats: 1_000 });
  const rehearse = () => rehearsals.rehearse(organization.asOwner(), 'generic');

  const [first, second] = await Promise.allSettled([rehearse(), rehearse()]);

  expect(first.status).toBe('fulfilled');
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'RATE_LIMITED' } });
  await expect(rehearse()).resolves.toMatchObject({ ok: true });
});

test('an unknown organization is NOT_FOUND', async () => {
  const nowhere = contextOf(database.orm, { kind: 'system', id: 'test' }, '00000000-0000-0000-0000-000000000000');

  await expect(rehearsals.rehearse(nowhere, 'okta')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
