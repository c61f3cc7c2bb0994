import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '../../src/database/orm.js';
import { doLicenseWork } from '../../src/domain/license/due-work.operations.js';
import { createLicenseRule, deleteLicenseRule } from '../../src/domain/license/license.operations.js';
import { findLicenseRules } from '../../src/domain/license/license.queries.js';
import type { LicenseRule } from '../../src/domain/license/license-rule.entity.js';
import { countRuleChange } from '../../src/domain/license/rule-preview.queries.js';
import { deprovisionMember, provisionMember } from '../../src/domain/member/member.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { contextOf, type TestOrganization } from '../support/organization.js';
import { draft } from './drafts.js';
import { makeLicenseScene } from './license-scene.js';
import { countsOf } from './seat-rows.js';

const people = Number(process.env.MUSTER_RULE_MEMBERS ?? 2500);

let database: TestDatabase;
let second: MikroORM;

beforeAll(async () => {
  database = await openTestDatabase();
  second = await openOrm({ location: database.address, poolSize: 4 });
});

afterAll(async () => {
  await database.rows('analyze');
  const broken = await violations(database);
  await second.close();
  await database.close();
  expect(broken).toEqual([]);
});

/** Active members that the connection keeps, put there by SQL. */
async function seedMembers({ id, connectionId }: TestOrganization): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(
    `insert into member (organization_id, id, version, status, role, managed_by, scim_connection_id, user_name, user_name_key, active,
      email_keys, entitlement_keys, profile, created_at, updated_at)
    select $1, gen_random_uuid(), 1, 'ACTIVE', 'MEMBER', 'SCIM', $2, 'seed' || n, 'seed' || n, true, '{}', '{}', '{}', now(), now()
    from generate_series(1, $3) n returning id`,
    [id, connectionId, people],
  );
  return rows.map((row) => row.id);
}

const stateOf = async (organization: TestOrganization, { id }: LicenseRule) =>
  (await findLicenseRules(organization.asOwner(), [id]))[0]!;

/** One process's part of the work: a batch of a rule, in the name of the request that changed it. */
const applyBatch = (orm: MikroORM, organization: TestOrganization, { correlationId }: LicenseRule) =>
  doLicenseWork(
    { ...contextOf(orm, { kind: 'system', id: 'license-worker' }, organization.id), correlationId },
    { job: 'APPLY_RULES' },
  );

test(`a rule for ${people} members commits at once and is applied in batches by two processes, as previewed`, async () => {
  const scene = await makeLicenseScene(database, { seats: 0 });
  const { organization } = scene;
  const [leaver] = await seedMembers(organization);
  const seats = Math.floor(people / 2);
  const licenseId = await scene.buy('pro', seats);
  const preview = await countRuleChange(scene.owner(), { kind: 'CREATE', draft: { licenseId } });

  const rule = await createLicenseRule(scene.owner(), { licenseId });
  const untouched = await countsOf(database, licenseId);
  await applyBatch(database.orm, organization, rule);
  const midway = await stateOf(organization, rule);
  await provisionMember(scene.connection(), draft('newcomer'));
  await deprovisionMember(scene.connection(), { memberId: leaver! });
  while ((await stateOf(organization, rule)).status === 'APPLYING')
    await Promise.all([database.orm, second].map((orm) => applyBatch(orm, organization, rule)));

  expect(preview).toEqual({ GAINS: seats, WAITS: people - seats, LACKS: 0, LOSES: 0, KEEPS: 0 });
  expect(rule).toMatchObject({ status: 'APPLYING', total: people + 1, applied: 0 });
  expect(untouched).toMatchObject({ assigned: 0, waitlisted: 0 });
  expect(midway).toMatchObject({ status: 'APPLYING', applied: 1000 });
  expect(await countsOf(database, licenseId)).toMatchObject({ assigned: seats, waitlisted: people - seats });
  expect(
    await database.rows(
      `select count(distinct correlation_id)::int from license_assignment where license_id = $1 and started_by = 'system:license-worker'`,
      [licenseId],
    ),
  ).toEqual([{ count: 1 }]);
  await database.rows('analyze');
  expect(await violations(database, organization.id)).toEqual([]);

  const loss = await countRuleChange(scene.owner(), { kind: 'DELETE', ruleId: rule.id });
  const deleted = await deleteLicenseRule(scene.owner(), { ruleId: rule.id });
  while ((await stateOf(organization, rule)).status === 'APPLYING')
    await Promise.all([database.orm, second].map((orm) => applyBatch(orm, organization, deleted)));

  expect(loss).toMatchObject({ LOSES: people, KEEPS: 0 });
  expect(await countsOf(database, licenseId)).toMatchObject({ assigned: 0, waitlisted: 0 });
});

test(`${people} members who join a group at once get their seats in that request`, async () => {
  const scene = await makeLicenseScene(database, { seats: 0 });
  const members = await seedMembers(scene.organization);
  const seats = Math.floor(people / 2);
  const licenseId = await scene.buy('pro', seats);
  const teamId = await scene.group('All');
  await createLicenseRule(scene.owner(), { licenseId, kind: 'GROUP', teamId });

  await scene.join(teamId, ...members.slice(0, people));
  const joined = await countsOf(database, licenseId);
  await scene.replace(teamId);

  expect(joined).toMatchObject({ assigned: seats, waitlisted: people - seats });
  expect(await countsOf(database, licenseId)).toMatchObject({ assigned: 0, waitlisted: 0 });
});
