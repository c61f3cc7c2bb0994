import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  assignLicense,
  createLicense,
  releaseLicense,
  updateLicense,
} from '../../src/domain/license/license.operations.js';
import {
  createMember,
  deactivateMember,
  provisionMember,
  reactivateMember,
  updateMember,
} from '../../src/domain/member/member.operations.js';
import { draftOf } from '../../src/domain/member/member-draft.js';
import { archiveTeam, createTeam, restoreTeam } from '../../src/domain/team/team.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { makeOrganization, type OrganizationWish, type TestOrganization } from '../support/organization.js';
import { draft } from './drafts.js';
import { countsOf, openSeats, rowCounts } from './seat-rows.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(async () => {
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

/** An organization of so many seats, and the people provisioned into it in this order. */
async function provisioned(wish: OrganizationWish, ...names: string[]) {
  const organization = await makeOrganization(database.orm, wish);
  const members: Record<string, string> = {};
  for (const name of names) members[name] = (await provisionMember(organization.asConnection(), draft(name))).id;
  return { organization, members };
}

const setActive = (organization: TestOrganization, memberId: string, active: boolean) =>
  updateMember(organization.asConnection(), { memberId, revise: (member) => ({ ...draftOf(member), active }) });

const day = 24 * 60 * 60 * 1000;

describe('with a waiting list', () => {
  test('who finds no seat waits, and the first to wait is served in the transaction that frees a seat', async () => {
    const { organization, members } = await provisioned({ seats: 2 }, 'ada', 'byron', 'curie', 'darwin');

    const before = await openSeats(database, organization.id);
    await setActive(organization, members.ada!, false);

    expect(before).toEqual(['ada ASSIGNED', 'byron ASSIGNED', 'curie WAITLISTED', 'darwin WAITLISTED']);
    expect(await openSeats(database, organization.id)).toEqual([
      'byron ASSIGNED',
      'curie ASSIGNED',
      'darwin WAITLISTED',
    ]);
    expect(
      await database.rows(
        `select string_agg(distinct action, ' ' order by action) as actions, count(distinct xmin::text) as transactions from audit_entry
        where organization_id = $1 and correlation_id = (
          select correlation_id from audit_entry where organization_id = $1 and action = 'member.suspended')`,
        [organization.id],
      ),
    ).toEqual([
      {
        actions: 'license_assignment.assigned license_assignment.released member.suspended',
        transactions: '1',
      },
    ]);
  });

  test('a lower priority is served first, and within one the earlier request', async () => {
    const { organization, members } = await provisioned({ seats: 1 }, 'ada', 'byron', 'curie', 'darwin');
    await database.rows('update license_assignment set priority = 50 where member_id = any($1)', [
      [members.curie, members.darwin],
    ]);

    const served: string[] = [];
    for (const leaver of ['ada', 'curie', 'darwin']) {
      await setActive(organization, members[leaver]!, false);
      served.push((await openSeats(database, organization.id))[0]!);
    }

    expect(served).toEqual(['curie ASSIGNED', 'darwin ASSIGNED', 'byron ASSIGNED']);
  });

  test('nobody passes those who wait: a new request queues behind them', async () => {
    const { organization, members } = await provisioned({ seats: 1 }, 'ada', 'byron');
    await setActive(organization, members.ada!, false);

    await setActive(organization, members.ada!, true);

    expect(await openSeats(database, organization.id)).toEqual(['byron ASSIGNED', 'ada WAITLISTED']);
  });

  test('who is suspended while waiting leaves the queue, and nobody is served for it', async () => {
    const { organization, members } = await provisioned({ seats: 1 }, 'ada', 'byron', 'curie');

    await setActive(organization, members.byron!, false);

    expect(await openSeats(database, organization.id)).toEqual(['ada ASSIGNED', 'curie WAITLISTED']);
    expect(await countsOf(database, organization.licenseId)).toMatchObject({ assigned: 1, waitlisted: 1 });
  });

  test('more seats serve the queue at once', async () => {
    const { organization } = await provisioned({ seats: 1 }, 'ada', 'byron', 'curie', 'darwin');

    await updateLicense(organization.asOwner(), { licenseId: organization.licenseId, seats: 3 });

    expect(await openSeats(database, organization.id)).toEqual([
      'ada ASSIGNED',
      'byron ASSIGNED',
      'curie ASSIGNED',
      'darwin WAITLISTED',
    ]);
  });
});

describe('with refusal', () => {
  const wish = { seats: 1, overagePolicy: 'REJECT' } as const;

  test('the creation of an active member is refused and writes nothing; an inactive one is created', async () => {
    const { organization } = await provisioned(wish, 'ada');
    const before = await rowCounts(database, organization.id);

    const refused = provisionMember(organization.asConnection(), draft('byron'));

    await expect(refused).rejects.toMatchObject({ code: 'NO_SEAT_AVAILABLE' });
    expect(await rowCounts(database, organization.id)).toEqual(before);
    await expect(
      provisionMember(organization.asConnection(), draft('byron', { active: false })),
    ).resolves.toMatchObject({ status: 'SUSPENDED' });
  });

  test('a reactivation is refused and writes nothing', async () => {
    const { organization, members } = await provisioned(wish, 'ada');
    await setActive(organization, members.ada!, false);
    await provisionMember(organization.asConnection(), draft('byron'));
    const before = await rowCounts(database, organization.id);

    const refused = setActive(organization, members.ada!, true);

    await expect(refused).rejects.toMatchObject({ code: 'NO_SEAT_AVAILABLE' });
    expect(await rowCounts(database, organization.id)).toEqual(before);
  });

  test('an administrator who assigns by hand is refused too', async () => {
    const { organization } = await provisioned(wish, 'ada');
    const guest = await createMember(organization.asOwner(), { draft: draft('guest'), role: 'MEMBER' });

    const refused = assignLicense(organization.asOwner(), { licenseId: organization.licenseId, memberId: guest.id });

    await expect(refused).rejects.toMatchObject({ code: 'NO_SEAT_AVAILABLE' });
  });

  test('the change of a profile goes through while the license is full', async () => {
    const { organization, members } = await provisioned(wish, 'ada');

    const renamed = await updateMember(organization.asConnection(), {
      memberId: members.ada!,
      revise: (member) => ({ ...draftOf(member), displayName: 'Ada' }),
    });

    expect(renamed).toMatchObject({ displayName: 'Ada', version: 2 });
  });
});

describe('with allowed overage', () => {
  const wish = { seats: 1, overagePolicy: 'ALLOW', overageLimit: 2 } as const;

  test('seats beyond the purchase are marked, and one more is refused', async () => {
    const { organization } = await provisioned(wish, 'ada', 'byron', 'curie');

    const beyond = provisionMember(organization.asConnection(), draft('darwin'));

    await expect(beyond).rejects.toMatchObject({ code: 'NO_SEAT_AVAILABLE' });
    expect(await openSeats(database, organization.id)).toEqual([
      'ada ASSIGNED',
      'byron ASSIGNED over',
      'curie ASSIGNED over',
    ]);
  });

  test('when the policy becomes a waiting list nobody is evicted and the next one waits', async () => {
    const { organization } = await provisioned(wish, 'ada', 'byron', 'curie');

    const license = await updateLicense(organization.asOwner(), {
      licenseId: organization.licenseId,
      overagePolicy: 'WAITLIST',
    });
    await provisionMember(organization.asConnection(), draft('darwin'));

    expect(license).toMatchObject({ overageLimit: 0, ceiling: 3, assigned: 3 });
    expect(await openSeats(database, organization.id)).toContain('darwin WAITLISTED');
  });
});

describe('when fewer seats are bought than are held', () => {
  test('nobody is evicted, the number held is the ceiling, and from there it may only fall', async () => {
    const { organization, members } = await provisioned({ seats: 4 }, 'ada', 'byron', 'curie', 'darwin');

    await updateLicense(organization.asOwner(), { licenseId: organization.licenseId, seats: 2 });
    await provisionMember(organization.asConnection(), draft('euler'));
    const steps = [await countsOf(database, organization.licenseId)];
    for (const leaver of ['ada', 'byron', 'curie']) {
      await setActive(organization, members[leaver]!, false);
      steps.push(await countsOf(database, organization.licenseId));
    }

    expect(steps).toEqual([
      { seats: 2, ceiling: 4, assigned: 4, waitlisted: 1 },
      { seats: 2, ceiling: 3, assigned: 3, waitlisted: 1 },
      { seats: 2, ceiling: 0, assigned: 2, waitlisted: 1 },
      { seats: 2, ceiling: 0, assigned: 2, waitlisted: 0 },
    ]);
    expect(await openSeats(database, organization.id)).toEqual(['darwin ASSIGNED', 'euler ASSIGNED']);
  });

  test('each purchase is history', async () => {
    const { organization } = await provisioned({ seats: 4 }, 'ada');

    await updateLicense(organization.asOwner(), { licenseId: organization.licenseId, seats: 9 });
    await updateLicense(organization.asOwner(), { licenseId: organization.licenseId, seats: 9 });

    expect(
      await database.rows('select seats from license_term where license_id = $1 order by valid_from, id', [
        organization.licenseId,
      ]),
    ).toEqual([{ seats: 4 }, { seats: 9 }]);
  });
});

describe('outside its term', () => {
  test('an expired license gives no seat; renewed it serves those who waited', async () => {
    const { organization } = await provisioned({ seats: 5 }, 'ada');
    const { licenseId } = organization;
    await updateLicense(organization.asOwner(), { licenseId, expiresAt: new Date(Date.now() - 1) });

    await provisionMember(organization.asConnection(), draft('byron'));
    const expired = await openSeats(database, organization.id);
    await updateLicense(organization.asOwner(), { licenseId, expiresAt: new Date(Date.now() + day) });

    expect(expired).toEqual(['ada ASSIGNED', 'byron WAITLISTED']);
    expect(await openSeats(database, organization.id)).toEqual(['ada ASSIGNED', 'byron ASSIGNED']);
  });

  test('a license that has not begun gives no seat', async () => {
    const organization = await makeOrganization(database.orm);
    const license = await createLicense(organization.asOwner(), {
      sku: 'later',
      name: 'Later',
      seats: 5,
      overagePolicy: 'WAITLIST',
      overageLimit: 0,
      startsAt: new Date(Date.now() + day),
      expiresAt: null,
      price: null,
    });

    await assignLicense(organization.asOwner(), { licenseId: license.id, memberId: organization.owner.id });

    expect(await countsOf(database, license.id)).toMatchObject({ assigned: 0, waitlisted: 1 });
  });
});

describe('given by hand', () => {
  test('a seat lost by suspension is asked for again; one released by hand is not', async () => {
    const organization = await makeOrganization(database.orm);
    const { licenseId } = organization;
    const kept = await createMember(organization.asOwner(), { draft: draft('kept'), role: 'MEMBER' });
    const released = await createMember(organization.asOwner(), { draft: draft('released'), role: 'MEMBER' });
    for (const { id } of [kept, released]) await assignLicense(organization.asOwner(), { licenseId, memberId: id });
    await releaseLicense(organization.asOwner(), { licenseId, memberId: released.id });

    for (const { id } of [kept, released]) await deactivateMember(organization.asOwner(), { memberId: id });
    const suspended = await openSeats(database, organization.id);
    for (const { id } of [kept, released]) await reactivateMember(organization.asOwner(), { memberId: id });

    expect(suspended).toEqual([]);
    expect(await openSeats(database, organization.id)).toEqual(['kept ASSIGNED']);
  });

  test('a seat of a second license comes back with the one that the rule gives', async () => {
    const { organization, members } = await provisioned({ seats: 2 }, 'ada');
    const extra = await createLicense(organization.asOwner(), {
      sku: 'extra',
      name: 'Extra',
      seats: 1,
      overagePolicy: 'REJECT',
      overageLimit: 0,
      startsAt: null,
      expiresAt: null,
      price: null,
    });
    await assignLicense(organization.asOwner(), { licenseId: extra.id, memberId: members.ada! });

    await setActive(organization, members.ada!, false);
    const gone = await openSeats(database, organization.id);
    await setActive(organization, members.ada!, true);

    expect(gone).toEqual([]);
    expect(
      await database.rows(
        'select sku, source from license_assignment seat join license on license.id = seat.license_id where member_id = $1 and ended_at is null order by sku',
        [members.ada],
      ),
    ).toEqual([
      { sku: 'enterprise', source: 'SCIM_EVERYONE' },
      { sku: 'extra', source: 'MANUAL' },
    ]);
  });

  test('a second seat of the same license is a conflict', async () => {
    const { organization, members } = await provisioned({ seats: 2 }, 'ada');

    const again = assignLicense(organization.asOwner(), {
      licenseId: organization.licenseId,
      memberId: members.ada!,
    });

    await expect(again).rejects.toMatchObject({ code: 'CONFLICT', field: 'memberId' });
  });

  test('a suspended member can be given none', async () => {
    const { organization, members } = await provisioned({ seats: 2 }, 'ada');
    await setActive(organization, members.ada!, false);

    const gift = assignLicense(organization.asOwner(), {
      licenseId: organization.licenseId,
      memberId: members.ada!,
    });

    await expect(gift).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'memberId' });
  });

  test('a seat that a rule gave is not released by hand', async () => {
    const { organization, members } = await provisioned({ seats: 2 }, 'ada');

    const release = releaseLicense(organization.asOwner(), {
      licenseId: organization.licenseId,
      memberId: members.ada!,
    });

    await expect(release).rejects.toMatchObject({ code: 'MANAGED_BY_IDP' });
  });
});

test('an assignment keeps department, cost centre and teams as they were at the grant', async () => {
  const organization = await makeOrganization(database.orm, { seats: 1 });
  const ada = await provisionMember(
    organization.asConnection(),
    draft('ada', { department: 'Sales', costCenter: '7' }),
  );
  const byron = await provisionMember(organization.asConnection(), draft('byron', { department: 'Legal' }));
  const team = await createTeam(organization.asOwner(), { name: 'Poets', memberIds: [byron.id] });
  const gone = await createTeam(organization.asOwner(), { name: 'Gone', memberIds: [byron.id] });
  await archiveTeam(organization.asOwner(), { teamId: gone.id });

  await updateMember(organization.asConnection(), {
    memberId: ada.id,
    revise: (member) => ({ ...draftOf(member), department: 'Support', active: false }),
  });
  await restoreTeam(organization.asOwner(), { teamId: gone.id });

  expect(
    await database.rows(
      `select member_id, department, cost_center, team_ids from license_assignment
      where organization_id = $1 and state = 'ASSIGNED' order by id`,
      [organization.id],
    ),
  ).toEqual([
    { member_id: ada.id, department: 'Sales', cost_center: '7', team_ids: [] },
    { member_id: byron.id, department: 'Legal', cost_center: null, team_ids: [team.id] },
  ]);
});

test('an interval that has ended is never changed again', async () => {
  const { organization, members } = await provisioned({ seats: 1 }, 'ada', 'byron');
  const image = () =>
    database.rows<{ id: string }>(
      'select * from license_assignment where organization_id = $1 and ended_at is not null order by id',
      [organization.id],
    );
  await setActive(organization, members.ada!, false);
  const ended = await image();

  await setActive(organization, members.ada!, true);
  await setActive(organization, members.byron!, false);

  expect(ended).toHaveLength(2);
  expect((await image()).filter(({ id }) => ended.some((row) => row.id === id))).toEqual(ended);
});
