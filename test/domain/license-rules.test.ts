import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  assignLicense,
  createLicense,
  createLicenseRule,
  updateLicense,
} from '../../src/domain/license/license.operations.js';
import type { LicenseTerms } from '../../src/domain/license/new-license.js';
import { explainSeats } from '../../src/domain/license/seat-decision.js';
import {
  createMember,
  deprovisionMember,
  provisionMember,
  updateMember,
} from '../../src/domain/member/member.operations.js';
import { draftOf } from '../../src/domain/member/member-draft.js';
import { settleScimConflict } from '../../src/domain/scim-connection/scim-conflict.operations.js';
import { listScimConflicts } from '../../src/domain/scim-connection/scim-conflict.queries.js';
import { createScimConnection } from '../../src/domain/scim-connection/scim-connection.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { contextOf, makeOrganization, type TestOrganization } from '../support/organization.js';
import { draft } from './drafts.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(async () => {
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const buy = (organization: TestOrganization, seats: number, more: Partial<LicenseTerms> = {}) =>
  createLicense(organization.asOwner(), {
    sku: 'extra',
    name: 'Extra',
    seats,
    overagePolicy: 'WAITLIST',
    overageLimit: 0,
    startsAt: null,
    expiresAt: null,
    price: null,
    ...more,
  });

const holders = async (licenseId: string) =>
  (
    await database.rows<{ line: string }>(
      `select member.user_name || ' ' || seat.state as line from license_assignment seat join member on member.id = seat.member_id
      where seat.license_id = $1 and seat.ended_at is null order by seat.state, seat.requested_at, member.id`,
      [licenseId],
    )
  ).map(({ line }) => line);

test('a new rule gives seats to the active members of the identity provider who are here, then places in the queue', async () => {
  const organization = await makeOrganization(database.orm);
  for (const name of ['ada', 'byron', 'curie']) await provisionMember(organization.asConnection(), draft(name));
  await provisionMember(organization.asConnection(), draft('off', { active: false }));
  await createMember(organization.asOwner(), { draft: draft('by hand'), role: 'MEMBER' });
  const license = await buy(organization, 2);

  await createLicenseRule(organization.asOwner(), { licenseId: license.id });
  await provisionMember(organization.asConnection(), draft('darwin'));

  expect(await holders(license.id)).toEqual([
    'ada ASSIGNED',
    'byron ASSIGNED',
    'curie WAITLISTED',
    'darwin WAITLISTED',
  ]);
});

test('a new rule leaves a seat that was given by hand as it is', async () => {
  const organization = await makeOrganization(database.orm);
  const ada = await provisionMember(organization.asConnection(), draft('ada'));
  const license = await buy(organization, 2);
  await assignLicense(organization.asOwner(), { licenseId: license.id, memberId: ada.id });

  await createLicenseRule(organization.asOwner(), { licenseId: license.id });

  expect(
    await database.rows('select source, ended_at from license_assignment where license_id = $1', [license.id]),
  ).toEqual([{ source: 'MANUAL', ended_at: null }]);
});

test('on a full license that refuses, a new rule writes the lacking seats down and says why', async () => {
  const organization = await makeOrganization(database.orm);
  const ada = await provisionMember(organization.asConnection(), draft('ada'));
  const byron = await provisionMember(organization.asConnection(), draft('byron'));
  const license = await buy(organization, 1, { overagePolicy: 'REJECT' });

  await createLicenseRule(organization.asOwner(), { licenseId: license.id });

  const decisions = await explainSeats(organization.asOwner(), [ada.id, byron.id]);
  expect(decisions.filter((decision) => decision.license.id === license.id).map(({ state }) => state)).toEqual([
    'ASSIGNED',
    'REFUSED',
  ]);
});

test('a refusal that was written down ends when the member is given a seat by hand', async () => {
  const organization = await makeOrganization(database.orm);
  const ada = await provisionMember(organization.asConnection(), draft('ada'));
  const byron = await provisionMember(organization.asConnection(), draft('byron'));
  const license = await buy(organization, 1, { overagePolicy: 'REJECT' });
  await createLicenseRule(organization.asOwner(), { licenseId: license.id });
  await deprovisionMember(organization.asConnection(), { memberId: ada.id });

  await assignLicense(organization.asOwner(), { licenseId: license.id, memberId: byron.id });

  expect(await holders(license.id)).toEqual(['byron ASSIGNED']);
});

test('those whom a full license refused are given the seats that are bought for it, in order', async () => {
  const organization = await makeOrganization(database.orm);
  for (const name of ['ada', 'byron', 'curie']) await provisionMember(organization.asConnection(), draft(name));
  const license = await buy(organization, 0, { overagePolicy: 'REJECT' });
  await createLicenseRule(organization.asOwner(), { licenseId: license.id });

  await updateLicense(organization.asOwner(), { licenseId: license.id, seats: 2 });

  expect(await holders(license.id)).toEqual(['ada ASSIGNED', 'byron ASSIGNED', 'curie REFUSED']);
});

test('a rule of one connection holds for its members only', async () => {
  const organization = await makeOrganization(database.orm);
  const second = await createScimConnection(
    contextOf(database.orm, { kind: 'operator', id: 'test' }, organization.id),
    { name: 'Second', identityProvider: 'okta', brake: 'OFF', teamAdoption: true, tokenLifetime: 'NEVER' },
  );
  const asSecond = () =>
    contextOf(database.orm, { kind: 'scim_connection', id: second.connection.id, teamAdoption: true }, organization.id);
  await provisionMember(organization.asConnection(), draft('first here'));
  await provisionMember(asSecond(), draft('second here'));
  const license = await buy(organization, 5);

  await createLicenseRule(organization.asOwner(), { licenseId: license.id, scimConnectionId: second.connection.id });
  await provisionMember(organization.asConnection(), draft('first later'));
  await provisionMember(asSecond(), draft('second later'));

  expect(await holders(license.id)).toEqual(['second here ASSIGNED', 'second later ASSIGNED']);
});

test('of two rules for one license the one served first counts, and one seat is given', async () => {
  const organization = await makeOrganization(database.orm);
  const license = await buy(organization, 0);
  await createLicenseRule(organization.asOwner(), { licenseId: license.id, priority: 90 });
  await createLicenseRule(organization.asOwner(), {
    licenseId: license.id,
    scimConnectionId: organization.connectionId,
    priority: 10,
  });

  await provisionMember(organization.asConnection(), draft('ada'));

  expect(
    await database.rows('select state, priority from license_assignment where license_id = $1', [license.id]),
  ).toEqual([{ state: 'WAITLISTED', priority: 10 }]);
});

test('a license has one rule for everyone', async () => {
  const organization = await makeOrganization(database.orm);

  const second = createLicenseRule(organization.asOwner(), { licenseId: organization.licenseId });

  await expect(second).rejects.toMatchObject({ code: 'CONFLICT', field: 'licenseId' });
});

test('members who arrive, come back or leave while a rule is written are neither missed nor given too much', async () => {
  for (let round = 0; round < 12; round++) {
    const organization = await makeOrganization(database.orm, { seats: 100 });
    const away = await provisionMember(organization.asConnection(), draft('away', { active: false }));
    const here = await provisionMember(organization.asConnection(), draft('here'));
    const license = await buy(organization, 100);
    const setActive = (memberId: string, active: boolean) =>
      updateMember(organization.asConnection(), { memberId, revise: (member) => ({ ...draftOf(member), active }) });

    await Promise.all([
      provisionMember(organization.asConnection(), draft('one')),
      setActive(away.id, true),
      createLicenseRule(organization.asOwner(), { licenseId: license.id }),
      provisionMember(organization.asConnection(), draft('two')),
      setActive(here.id, false),
      provisionMember(organization.asConnection(), draft('three')),
    ]);

    expect((await holders(license.id)).sort()).toEqual([
      'away ASSIGNED',
      'one ASSIGNED',
      'three ASSIGNED',
      'two ASSIGNED',
    ]);
  }
});

test('a member who is linked while a rule is written is not missed', async () => {
  for (let round = 0; round < 12; round++) {
    const organization = await makeOrganization(database.orm, { seats: 100 });
    await createMember(organization.asOwner(), { draft: draft('ada'), role: 'MEMBER' });
    await expect(provisionMember(organization.asConnection(), draft('ada'))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const [conflict] = (await listScimConflicts(organization.asOwner(), {})).rows;
    await settleScimConflict(organization.asOwner(), { conflictId: conflict!.id, decision: 'LINK' });
    const license = await buy(organization, 100);

    await Promise.all([
      provisionMember(organization.asConnection(), draft('ada')),
      createLicenseRule(organization.asOwner(), { licenseId: license.id }),
    ]);

    expect(await holders(license.id)).toEqual(['ada ASSIGNED']);
  }
});
