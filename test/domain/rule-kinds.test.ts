import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  assignLicense,
  createLicenseRule,
  deleteLicenseRule,
  releaseLicense,
  updateLicenseRule,
} from '../../src/domain/license/license.operations.js';
import { listAssignments } from '../../src/domain/license/license.queries.js';
import { explainSeats } from '../../src/domain/license/seat-decision.js';
import { createMember, provisionMember } from '../../src/domain/member/member.operations.js';
import { addTeamMembers, archiveTeam, createTeam, restoreTeam } from '../../src/domain/team/team.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { draft } from './drafts.js';
import { makeLicenseScene } from './license-scene.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(async () => {
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

async function people<Name extends string>(
  scene: Awaited<ReturnType<typeof makeLicenseScene>>,
  ...names: Name[]
): Promise<Record<Name, string>> {
  const ids = {} as Record<Name, string>;
  for (const name of names) ids[name] = (await provisionMember(scene.connection(), draft(name))).id;
  return ids;
}

/** A license whose seats go to the members of a group, in which there is nobody yet. */
async function groupLicense(seats: number, overagePolicy: 'WAITLIST' | 'REJECT' = 'WAITLIST') {
  const scene = await makeLicenseScene(database);
  const licenseId = await scene.buy('pro', seats, { overagePolicy });
  const teamId = await scene.group('Pros');
  const rule = await createLicenseRule(scene.owner(), { licenseId, kind: 'GROUP', teamId });
  return { ...scene, scene, licenseId, teamId, rule };
}

describe('a rule for a group', () => {
  test('puts those whom it concerns into the queue by its priority, and the queue is listed so, page by page', async () => {
    const { scene, licenseId, teamId } = await groupLicense(0);
    const { ada, byron, curie } = await people(scene, 'ada', 'byron', 'curie');
    const firstServed = await scene.group('First served');
    await createLicenseRule(scene.owner(), { licenseId, kind: 'GROUP', teamId: firstServed, priority: 5 });
    await scene.join(teamId, byron, ada);
    await scene.join(firstServed, curie);

    const queue: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const page = await listAssignments(scene.owner(), {
        licenseId,
        ended: 'LEFT_OUT',
        order: 'QUEUE',
        first: 1,
        after,
      });
      queue.push(...page.rows.map(({ memberId }) => memberId));
      more = page.hasNextPage;
      after = page.cursor(page.rows[0]!);
    }

    expect(queue[0]).toBe(curie);
    expect(queue.slice(1).sort()).toEqual([ada, byron].sort());
  });

  test('gives those who are in it a seat, those who come one, and takes it from those who leave', async () => {
    const scene = await makeLicenseScene(database);
    const { ada, byron, curie } = await people(scene, 'ada', 'byron', 'curie');
    const licenseId = await scene.buy('pro', 2);
    const teamId = await scene.group('Pros', [ada]);
    await createLicenseRule(scene.owner(), { licenseId, kind: 'GROUP', teamId });
    const first = await scene.open();

    await scene.join(teamId, byron, curie);
    const joined = await scene.open();
    await scene.leave(teamId, ada);

    expect(first).toEqual(['pro ada ASSIGNED']);
    expect(joined).toEqual(['pro ada ASSIGNED', 'pro byron ASSIGNED', 'pro curie WAITLISTED']);
    expect(await scene.open()).toEqual(['pro byron ASSIGNED', 'pro curie ASSIGNED']);
    expect(await scene.ended()).toContain('pro ada ASSIGNED NO_LONGER_DUE');
  });

  test('writes the difference of a whole-group update', async () => {
    const { scene, teamId, open } = await groupLicense(5);
    const { ada, byron, curie } = await people(scene, 'ada', 'byron', 'curie');
    await scene.join(teamId, ada, byron);

    await scene.replace(teamId, byron, curie);

    expect(await open()).toEqual(['pro byron ASSIGNED', 'pro curie ASSIGNED']);
    expect(await scene.ended()).toEqual(['pro ada ASSIGNED NO_LONGER_DUE']);
  });

  test('never takes a seat that was given by hand', async () => {
    const { scene, teamId, licenseId, open } = await groupLicense(5);
    const { ada } = await people(scene, 'ada');
    await assignLicense(scene.owner(), { licenseId, memberId: ada });

    await scene.join(teamId, ada);
    await scene.leave(teamId, ada);

    expect(await open()).toEqual(['pro ada ASSIGNED']);
    expect(await scene.ended()).toEqual([]);
  });

  test('gives its own seat to whom the one by hand is taken from', async () => {
    const { scene, teamId, licenseId, open } = await groupLicense(5);
    const { ada } = await people(scene, 'ada');
    await assignLicense(scene.owner(), { licenseId, memberId: ada });
    await scene.join(teamId, ada);

    await releaseLicense(scene.owner(), { licenseId, memberId: ada });

    expect(await open()).toEqual(['pro ada ASSIGNED']);
    expect(await scene.ended()).toEqual(['pro ada ASSIGNED RELEASED']);
  });

  test('sleeps while the team is archived, and wakes when it is restored', async () => {
    const { scene, teamId, open } = await groupLicense(5);
    const { ada } = await people(scene, 'ada');
    await scene.join(teamId, ada);

    await archiveTeam(scene.connection(), { teamId });
    const archived = await open();
    await restoreTeam(scene.owner(), { teamId });

    expect(archived).toEqual([]);
    expect(await open()).toEqual(['pro ada ASSIGNED']);
  });

  test('counts places that the identity provider gave only, and those of a team that it takes over', async () => {
    const scene = await makeLicenseScene(database);
    const { ada, byron } = await people(scene, 'ada', 'byron');
    const licenseId = await scene.buy('pro', 5);
    const team = await createTeam(scene.owner(), { name: 'Pros', memberIds: [ada] });
    await createLicenseRule(scene.owner(), { licenseId, kind: 'GROUP', teamId: team.id });
    const byHand = await scene.open();

    await scene.group('Pros', [ada]);
    await addTeamMembers(scene.owner(), { teamId: team.id, memberIds: [byron] });

    expect(byHand).toEqual([]);
    expect(await scene.open()).toEqual(['pro ada ASSIGNED']);
  });

  test('is asked again when a suspended member of it comes back', async () => {
    const { scene, teamId, open } = await groupLicense(5);
    const { ada } = await people(scene, 'ada');
    await scene.join(teamId, ada);

    await scene.setActive(ada, false);
    const suspended = await open();
    await scene.setActive(ada, true);

    expect(suspended).toEqual([]);
    expect(await open()).toEqual(['pro ada ASSIGNED']);
  });

  test('is written on a full license that refuses, and the lacking seat with its reason', async () => {
    const { scene, teamId, licenseId, open } = await groupLicense(1, 'REJECT');
    const { ada, byron } = await people(scene, 'ada', 'byron');

    await scene.join(teamId, ada, byron);
    const [decision] = (await explainSeats(scene.owner(), [byron])).filter(({ license }) => license.id === licenseId);
    await scene.setActive(byron, false);

    expect(decision).toMatchObject({ state: 'REFUSED', text: expect.stringContaining('Lacks a seat of pro') });
    await expect(scene.setActive(byron, true)).rejects.toMatchObject({ code: 'NO_SEAT_AVAILABLE' });
    expect(await open()).toEqual(['pro ada ASSIGNED']);
  });

  test('of a team that no identity provider keeps or may take over is refused', async () => {
    const scene = await makeLicenseScene(database, { teamAdoption: false });
    const licenseId = await scene.buy('pro', 5);
    const team = await createTeam(scene.owner(), { name: 'By hand' });

    const rule = createLicenseRule(scene.owner(), { licenseId, kind: 'GROUP', teamId: team.id });

    await expect(rule).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'teamId' });
  });
});

describe('a rule for an entitlement', () => {
  test('compares without regard to case, gives with the profile and takes with it', async () => {
    const scene = await makeLicenseScene(database);
    const licenseId = await scene.buy('pro', 5);
    await createLicenseRule(scene.owner(), { licenseId, kind: 'ENTITLEMENT', entitlement: 'Pro User' });

    const ada = await provisionMember(
      scene.connection(),
      draft('ada', { profile: { entitlements: [{ value: 'PRO USER' }] } }),
    );
    const { byron } = await people(scene, 'byron');
    const created = await scene.open();
    await scene.entitle(byron, 'other', 'pro user');
    const entitled = await scene.open();
    await scene.entitle(ada.id, 'other');

    expect(created).toEqual(['pro ada ASSIGNED']);
    expect(entitled).toEqual(['pro ada ASSIGNED', 'pro byron ASSIGNED']);
    expect(await scene.open()).toEqual(['pro byron ASSIGNED']);
  });

  test('refuses the creation of an active user on a full license that refuses, and writes the change of a profile', async () => {
    const scene = await makeLicenseScene(database);
    const licenseId = await scene.buy('pro', 0, { overagePolicy: 'REJECT' });
    await createLicenseRule(scene.owner(), { licenseId, kind: 'ENTITLEMENT', entitlement: 'pro' });
    const { byron } = await people(scene, 'byron');

    const refusal = await provisionMember(
      scene.connection(),
      draft('ada', { profile: { entitlements: [{ value: 'pro' }] } }),
    ).catch((error: unknown) => error);
    const changed = await scene.entitle(byron, 'pro');

    expect(refusal).toMatchObject({ code: 'NO_SEAT_AVAILABLE' });
    expect(changed.version).toBe(2);
    expect(await scene.open()).toEqual(['pro byron REFUSED']);
  });
});

describe('of several rules for one license', () => {
  test('the lowest priority counts, then the older one, and the assignment names it', async () => {
    const { scene, licenseId, teamId } = await groupLicense(5);
    const rule = { licenseId, kind: 'ENTITLEMENT', entitlement: 'pro' } as const;
    const entitlement = await createLicenseRule(scene.owner(), rule);
    const ada = await provisionMember(
      scene.connection(),
      draft('ada', { profile: { entitlements: [{ value: 'pro' }] } }),
    );
    const { byron } = await people(scene, 'byron');
    await scene.entitle(byron, 'pro');
    await updateLicenseRule(scene.owner(), { ruleId: entitlement.id, priority: 101 });
    await scene.setActive(byron, false);
    await scene.join(teamId, ada.id, byron);
    await scene.setActive(byron, true);

    const rows = await database.rows<{ name: string; source: string }>(
      `select user_name as name, source from license_assignment seat join member on member.id = seat.member_id
      where license_id = $1 and ended_at is null order by 1`,
      [licenseId],
    );

    expect(rows).toEqual([
      { name: 'ada', source: 'SCIM_ENTITLEMENT' },
      { name: 'byron', source: 'SCIM_GROUP' },
    ]);
  });

  test('who is due by another one keeps the same seat', async () => {
    const { scene, licenseId, teamId, rule } = await groupLicense(5);
    const { ada, byron } = await people(scene, 'ada', 'byron');
    await scene.join(teamId, ada, byron);
    await createLicenseRule(scene.owner(), { licenseId, priority: 500 });

    await scene.leave(teamId, ada);
    await deleteLicenseRule(scene.owner(), { ruleId: rule.id });

    expect(await scene.open()).toEqual(['pro ada ASSIGNED', 'pro byron ASSIGNED']);
    expect(await scene.ended()).toEqual([]);
  });

  test('those who wait move up when their rule is to be served first, and keep the time of their request', async () => {
    const { scene, licenseId, teamId, rule } = await groupLicense(0);
    const { ada, byron } = await people(scene, 'ada', 'byron');
    await scene.entitle(ada, 'pro');
    await createLicenseRule(scene.owner(), { licenseId, kind: 'ENTITLEMENT', entitlement: 'pro' });
    await scene.join(teamId, byron);
    const before = await scene.open();

    await updateLicenseRule(scene.owner(), { ruleId: rule.id, priority: 5 });

    expect(before).toEqual(['pro ada WAITLISTED', 'pro byron WAITLISTED']);
    expect(await scene.open()).toEqual(['pro byron WAITLISTED', 'pro ada WAITLISTED']);
    expect(
      await database.rows('select count(distinct requested_at)::int from license_assignment where member_id = $1', [
        byron,
      ]),
    ).toEqual([{ count: 1 }]);
  });
});

test('a deleted rule gives its seats back, and they go to those who wait', async () => {
  const { scene, teamId, rule, licenseId } = await groupLicense(1);
  const { ada, byron } = await people(scene, 'ada', 'byron');
  await scene.entitle(byron, 'pro');
  await scene.join(teamId, ada);
  await createLicenseRule(scene.owner(), { licenseId, kind: 'ENTITLEMENT', entitlement: 'pro' });

  const deleted = await deleteLicenseRule(scene.owner(), { ruleId: rule.id });

  expect(deleted).toMatchObject({ status: 'APPLIED', version: 2, deletedAt: expect.any(Date) });
  expect(await scene.open()).toEqual(['pro byron ASSIGNED']);
  expect(await scene.ended()).toEqual(['pro ada ASSIGNED RULE_CHANGED', 'pro byron WAITLISTED FULFILLED']);
});

test('members whom no identity provider keeps get nothing by rules', async () => {
  const scene = await makeLicenseScene(database);
  const licenseId = await scene.buy('pro', 5);
  await createLicenseRule(scene.owner(), { licenseId, kind: 'ENTITLEMENT', entitlement: 'pro' });

  await createMember(scene.owner(), {
    draft: draft('by hand', { profile: { entitlements: [{ value: 'pro' }] } }),
    role: 'MEMBER',
  });

  expect(await scene.open()).toEqual([]);
});

test.each([
  [{ kind: 'GROUP' }, 'INVALID_VALUE', 'teamId'],
  [{ kind: 'ENTITLEMENT' }, 'INVALID_VALUE', 'entitlement'],
  [{ kind: 'EVERYONE', entitlement: 'pro' }, 'INVALID_VALUE', 'entitlement'],
  [{ kind: 'EVERYONE', teamId: '00000000-0000-7000-8000-000000000001' }, 'INVALID_VALUE', 'teamId'],
  [{ kind: 'GROUP', teamId: '00000000-0000-7000-8000-000000000001' }, 'NOT_FOUND', 'teamId'],
  [{ kind: 'ENTITLEMENT', entitlement: 'a\0b' }, 'INVALID_VALUE', 'entitlement'],
  [{ scimConnectionId: 'nobody' }, 'NOT_FOUND', 'scimConnectionId'],
  [{ priority: -1 }, 'INVALID_VALUE', 'priority'],
] as const)('a rule %j is refused and names the field', async (rule, code, field) => {
  const scene = await makeLicenseScene(database);
  const licenseId = await scene.buy('pro', 5);

  const refused = createLicenseRule(scene.owner(), { licenseId, ...rule });

  await expect(refused).rejects.toMatchObject({ code, field });
});

test('the same rule twice is a conflict, and a changed one a stale version', async () => {
  const { scene, licenseId, teamId, rule } = await groupLicense(1);

  const again = () => createLicenseRule(scene.owner(), { licenseId, kind: 'GROUP', teamId });
  const stale = () => updateLicenseRule(scene.owner(), { ruleId: rule.id, expectedVersion: 9, priority: 1 });

  await expect(again()).rejects.toMatchObject({ code: 'CONFLICT', field: 'teamId' });
  await expect(stale()).rejects.toMatchObject({ code: 'STALE_VERSION' });
});
