import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { provisionMember } from '../../src/domain/member/member.operations.js';
import { draft } from '../domain/drafts.js';
import { makeLicenseScene } from '../domain/license-scene.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { statementsOf } from '../support/statements.js';
import { type AdminApi, serveAdminApi } from './admin-api.js';
import { CreateLicenseRuleDocument, PreviewLicenseRuleDocument } from './client/generated.js';

let database: TestDatabase;
let api: AdminApi;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
});

afterAll(async () => {
  await api.close();
  await database.close();
});

/** Six people in a group, and a license of four seats without a rule. */
async function sixPros() {
  const scene = await makeLicenseScene(database);
  const ids: string[] = [];
  for (let n = 0; n < 6; n++) ids.push((await provisionMember(scene.connection(), draft(`pro${n}`))).id);
  const licenseId = await scene.buy('pro', 4, { product: 'suite', releaseDelay: 60 });
  const teamId = await scene.group('Pros', ids);
  const ask = api.as(scene.organization.adminToken);
  return { ...scene, ids, licenseId, teamId, ask, rule: { licenseId, kind: 'GROUP' as const, teamId } };
}

test('a rule for a group is previewed, with names, and then does that', async () => {
  const { ask, rule, open } = await sixPros();

  const preview = await ask(PreviewLicenseRuleDocument, { input: { create: rule }, first: 2, outcome: 'WAITS' });
  const created = await ask(CreateLicenseRuleDocument, { input: rule });

  expect(preview.data?.previewLicenseRule).toMatchObject({ gains: 4, waits: 2, lacks: 0, loses: 0, keeps: 0 });
  expect(preview.data?.previewLicenseRule.members).toMatchObject({
    totalCount: 2,
    nodes: [
      { outcome: 'WAITS', member: { userName: 'pro4' }, license: { sku: 'pro' } },
      { outcome: 'WAITS', member: { userName: 'pro5' }, license: { sku: 'pro' } },
    ],
  });
  expect(created.data?.createLicenseRule.userErrors).toEqual([]);
  expect(await open()).toEqual([
    ...[0, 1, 2, 3].map((n) => `pro pro${n} ASSIGNED`),
    'pro pro4 WAITLISTED',
    'pro pro5 WAITLISTED',
  ]);
});

test('the pages of a preview name everybody once, in one order, with what would become of each', async () => {
  const { ask, rule } = await sixPros();
  const named: string[] = [];
  let after: string | null | undefined;
  for (let page = 0; page < 3; page++) {
    const { data } = await ask(PreviewLicenseRuleDocument, { input: { create: rule }, first: 2, after });
    const { nodes, pageInfo } = data!.previewLicenseRule.members;
    named.push(...nodes.map(({ member, outcome }) => `${member.userName} ${outcome}`));
    after = pageInfo.endCursor;
  }

  expect(named).toEqual([...[0, 1, 2, 3].map((n) => `pro${n} GAINS`), 'pro4 WAITS', 'pro5 WAITS']);
});

test('a preview costs the same number of statements, however many it names', async () => {
  const { ask, rule } = await sixPros();
  const names = (first: number) => () => ask(PreviewLicenseRuleDocument, { input: { create: rule }, first });

  await names(2)();
  const [two, five] = [await statementsOf(names(2)), await statementsOf(names(5))];

  expect(five.length).toBe(two.length);
});

test('licenses, rules and decisions tell tiers, delays, progress and what is on its way back', async () => {
  const { ask, rule, ids, setActive } = await sixPros();
  await ask(CreateLicenseRuleDocument, { input: rule });
  await setActive(ids[0]!, false);

  const { data, errors } = await ask(`{
    organization {
      licenses(filter: { sku: { eq: "pro" } }) { nodes { product releaseDelay frozen rules { kind status total applied team { name } } } }
      member(id: "${ids[0]}") { seatDecision { licenses { state text pendingRelease { dueAt reason } license { sku } } } }
    }
  }`);

  const organization = (data as { organization: Record<string, never> }).organization as unknown as {
    licenses: { nodes: object[] };
    member: { seatDecision: { licenses: { license: { sku: string } }[] } };
  };
  expect(errors).toEqual([]);
  expect(organization.licenses.nodes).toEqual([
    {
      product: 'suite',
      releaseDelay: 60,
      frozen: null,
      rules: [{ kind: 'GROUP', status: 'APPLIED', total: 6, applied: 6, team: { name: 'Pros' } }],
    },
  ]);
  expect(organization.member.seatDecision.licenses.find(({ license }) => license.sku === 'pro')).toMatchObject({
    state: 'ASSIGNED',
    text: expect.stringContaining('it returns on'),
    pendingRelease: { reason: 'SUSPENDED' },
  });
});

test.each([
  [{}, 'input'],
  [{ delete: { ruleId: 'nothing' } }, 'ruleId'],
  [{ create: { licenseId: 'nothing' } }, 'licenseId'],
])('a preview of %j is refused and names the field', async (input, field) => {
  const { ask } = await sixPros();

  const { errors } = await ask(PreviewLicenseRuleDocument, { input });

  expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ field }) })]);
});
