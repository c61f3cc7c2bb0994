import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import { openOrm } from '../../src/database/orm.js';
import { DomainError } from '../../src/domain/errors.js';
import {
  assignLicense,
  createLicense,
  createLicenseRule,
  releaseLicense,
  updateLicense,
} from '../../src/domain/license/license.operations.js';
import {
  createMember,
  deactivateMember,
  deprovisionMember,
  editMember,
  provisionMember,
  reactivateMember,
  updateMember,
} from '../../src/domain/member/member.operations.js';
import { draftOf } from '../../src/domain/member/member-draft.js';
import { addTeamMembers, createTeam, provisionTeam, updateTeam } from '../../src/domain/team/team.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { contextOf, makeOrganization, type TestOrganization } from '../support/organization.js';
import { draft } from './drafts.js';

let database: TestDatabase;
let servers: MikroORM[];

beforeAll(async () => {
  database = await openTestDatabase();
  servers = [database.orm, await openOrm({ location: database.address, poolSize: 10 })];
});

afterAll(async () => {
  const broken = await violations(database);
  await servers[1]!.close();
  await database.close();
  expect(broken).toEqual([]);
});

/** What an ordinary storm may be refused; anything else is a fault. */
const expected = new Set([
  'NOT_FOUND',
  'CONFLICT',
  'INVALID_VALUE',
  'NO_SEAT_AVAILABLE',
  'LAST_OWNER',
  'MANAGED_BY_IDP',
]);

interface Field {
  readonly organization: TestOrganization;
  readonly members: readonly string[];
  readonly teamId: string;
  readonly groupId: string;
  readonly extraId: string;
}

async function prepare(overagePolicy: 'WAITLIST' | 'REJECT'): Promise<Field> {
  const organization = await makeOrganization(database.orm, { seats: 6, overagePolicy });
  const members: string[] = [];
  for (let n = 0; n < 8; n++)
    members.push((await provisionMember(organization.asConnection(), draft(`scim${n}`, { active: n < 6 }))).id);
  for (let n = 0; n < 4; n++)
    members.push((await createMember(organization.asOwner(), { draft: draft(`hand${n}`), role: 'OWNER' })).id);
  const team = await createTeam(organization.asOwner(), { name: 'Team' });
  const group = await provisionTeam(organization.asConnection(), { name: 'Group', externalId: null, memberIds: [] });
  const extra = await createLicense(organization.asOwner(), {
    sku: 'extra',
    name: 'Extra',
    seats: 3,
    overagePolicy,
    overageLimit: 0,
    startsAt: null,
    expiresAt: null,
    price: null,
  });
  return { organization, members, teamId: team.id, groupId: group.id, extraId: extra.id };
}

const gust = fc.record({
  kind: fc.constantFrom(
    'suspend',
    'restore',
    'suspend',
    'restore',
    'hold',
    'release',
    'assign',
    'assignExtra',
    'unassign',
    'resize',
    'rule',
    'leave',
    'arrive',
    'demote',
    'join',
    'sync',
  ),
  who: fc.nat(11),
  other: fc.nat(11),
  seats: fc.integer({ min: 2, max: 9 }),
  server: fc.nat(1),
});
type Gust = typeof gust extends fc.Arbitrary<infer G> ? G : never;

async function blow({ kind, who, other, seats, server }: Gust, field: Field, n: number): Promise<unknown> {
  const { organization, members } = field;
  const on = (by: 'asOwner' | 'asConnection') => contextOf(servers[server]!, organization[by]().actor, organization.id);
  const memberId = members[who]!;
  const licenseId = seats % 2 ? organization.licenseId : field.extraId;
  const setActive = (active: boolean) =>
    updateMember(on('asConnection'), { memberId, revise: (member) => ({ ...draftOf(member), active }) });
  switch (kind) {
    case 'suspend':
      return setActive(false);
    case 'restore':
      return setActive(true);
    case 'hold':
      return deactivateMember(on('asOwner'), { memberId });
    case 'release':
      return reactivateMember(on('asOwner'), { memberId });
    case 'assign':
      return assignLicense(on('asOwner'), { licenseId, memberId });
    case 'assignExtra':
      return assignLicense(on('asOwner'), { licenseId: field.extraId, memberId });
    case 'unassign':
      return releaseLicense(on('asOwner'), { licenseId, memberId });
    case 'resize':
      return updateLicense(on('asOwner'), { licenseId, seats });
    case 'rule':
      return createLicenseRule(on('asOwner'), { licenseId: field.extraId, priority: seats });
    case 'leave':
      return n % 9 === 0 ? deprovisionMember(on('asConnection'), { memberId }) : setActive(false);
    case 'arrive':
      return provisionMember(on('asConnection'), draft(`late${n}`));
    case 'demote':
      return editMember(on('asOwner'), { memberId, draft: {}, role: seats % 2 ? 'MEMBER' : 'OWNER' });
    case 'join':
      return addTeamMembers(on('asOwner'), { teamId: field.teamId, memberIds: [memberId, members[other]!] });
    case 'sync':
      return updateTeam(on('asConnection'), {
        teamId: field.groupId,
        revise: ({ name, externalId }) => ({ name, externalId }),
        membership: [{ kind: 'replace', memberIds: [members[who % 8]!, members[other % 8]!] }],
      });
  }
}

test.each(['WAITLIST', 'REJECT'] as const)(
  'a storm of changes on two servers over a license with %s ends in order, and no lost race escapes',
  async (overagePolicy) => {
    await fc.assert(
      fc.asyncProperty(fc.array(gust, { minLength: 120, maxLength: 120 }), async (gusts) => {
        const field = await prepare(overagePolicy);

        const outcomes: PromiseSettledResult<unknown>[] = [];
        for (let start = 0; start < gusts.length; start += 16)
          outcomes.push(
            ...(await Promise.allSettled(gusts.slice(start, start + 16).map((one, n) => blow(one, field, start + n)))),
          );

        const faults = outcomes.flatMap((outcome) =>
          outcome.status === 'rejected' && !(outcome.reason instanceof DomainError && expected.has(outcome.reason.code))
            ? [String(outcome.reason)]
            : [],
        );
        expect(faults).toEqual([]);
        expect(await violations(database, field.organization.id)).toEqual([]);
      }),
      { numRuns: 3, endOnFailure: true, verbose: 1 },
    );
  },
);
