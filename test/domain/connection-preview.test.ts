import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Context } from '../../src/domain/context.js';
import { DomainError } from '../../src/domain/errors.js';
import { assignLicense, createLicenseRule } from '../../src/domain/license/license.operations.js';
import { listOpenAssignments } from '../../src/domain/license/license.queries.js';
import { inviteMember } from '../../src/domain/member/invitation.operations.js';
import type { Member } from '../../src/domain/member/member.entity.js';
import {
  createMember,
  deactivateMember,
  provisionMember,
  updateMember,
} from '../../src/domain/member/member.operations.js';
import { findMembers, getMember, listMembers } from '../../src/domain/member/member.queries.js';
import { draftOf } from '../../src/domain/member/member-draft.js';
import {
  countConnectionChange,
  listMembersOfChange,
  listSeatsOfChange,
  listTeamsOfChange,
  type PlannedSeat,
  resolveConnectionChange,
} from '../../src/domain/scim-connection/connection-preview.queries.js';
import { disableScim, pauseScim } from '../../src/domain/scim-connection/lifecycle.operations.js';
import { settleScimConflict } from '../../src/domain/scim-connection/scim-conflict.operations.js';
import { listScimConflicts } from '../../src/domain/scim-connection/scim-conflict.queries.js';
import { createScimConnection } from '../../src/domain/scim-connection/scim-connection.operations.js';
import { transferScimMembers } from '../../src/domain/scim-connection/transfer.operations.js';
import { createTeam, provisionTeam } from '../../src/domain/team/team.operations.js';
import { findTeams, getTeam } from '../../src/domain/team/team.queries.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { contextOf } from '../support/organization.js';
import { seed } from '../support/property-runs.js';
import { verifiedDomain } from '../support/verified-domain.js';
import { draft } from './drafts.js';
import { makeLicenseScene } from './license-scene.js';
import { invitationTools } from './scene.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(async () => {
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const kinds = ['MANUAL', 'INVITED', 'HELD', 'OWNER', 'OLD', 'OLD_OFF', 'OTHER'] as const;

const world = fc.record({
  people: fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      isAtDomain: fc.boolean(),
      isEntitled: fc.boolean(),
      hasSeat: fc.boolean(),
      decision: fc.constantFrom('LINK', 'KEEP_APART', null, null),
    }),
    { minLength: 3, maxLength: 8 },
  ),
  licenses: fc.array(
    fc.record({
      seats: fc.nat(5),
      overagePolicy: fc.constantFrom('WAITLIST', 'REJECT'),
      rules: fc.subarray(['EVERYONE', 'ENTITLEMENT', 'OF_OLD'] as const),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  teams: fc.array(fc.constantFrom('MANUAL', 'OLD', 'BOTH'), { maxLength: 3 }),
  teamAdoption: fc.boolean(),
  change: fc.constantFrom('ENABLE', 'KEEP_AS_MANUAL', 'SUSPEND_MANAGED', 'TRANSFER'),
});

type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

/** An organization of such people: the connection OLD keeps some, one of another name others, and NEW nobody yet. */
async function build({ people, licenses, teams, teamAdoption, change }: World) {
  const scene = await makeLicenseScene(database, { seats: 0 });
  const { organization } = scene;
  const owner = organization.asOwner();
  const operator = () => contextOf(database.orm, { kind: 'operator', id: 'test' }, organization.id);
  const open = async (name: string) => {
    const { connection } = await createScimConnection(operator(), {
      name,
      identityProvider: 'okta',
      brake: 'OFF',
      teamAdoption,
      tokenLifetime: 'NEVER',
    });
    const actor = { kind: 'scim_connection', id: connection.id, teamAdoption } as const;
    return { id: connection.id, as: () => contextOf(database.orm, actor, organization.id) };
  };
  const old = { id: organization.connectionId, as: organization.asConnection };
  const [other, wanted] = [await open('Other'), await open('New')];
  const domain = await verifiedDomain(owner, `${organization.slug}.test`);
  const bought: string[] = [];
  for (const [n, { seats, overagePolicy }] of licenses.entries())
    bought.push(await scene.buy(`l${n}`, seats, { overagePolicy }));
  for (const [n, { kind, isAtDomain, isEntitled, hasSeat, decision }] of people.entries()) {
    const userName = `person${n}@${isAtDomain ? domain.name : `elsewhere-${organization.slug}.test`}`;
    const profile = isEntitled ? { entitlements: [{ value: 'pro' }] } : {};
    const made = draft(userName, { profile, externalId: null });
    const id = await makePerson(kind, made);
    if (kind === 'HELD') await deactivateMember(owner, { memberId: id });
    if (hasSeat && kind !== 'INVITED' && kind !== 'HELD')
      await assignLicense(owner, { licenseId: bought[n % bought.length]!, memberId: id }).catch(refused);
    if (decision && change === 'ENABLE') await decide(userName, decision);
  }
  for (const [n, { rules }] of licenses.entries())
    for (const rule of rules)
      await createLicenseRule(owner, {
        licenseId: bought[n]!,
        kind: rule === 'ENTITLEMENT' ? 'ENTITLEMENT' : 'EVERYONE',
        priority: rule === 'ENTITLEMENT' ? 1 : 100,
        ...(rule === 'ENTITLEMENT' && { entitlement: 'pro' }),
        ...(rule === 'OF_OLD' && { scimConnectionId: old.id }),
      });
  for (const [n, kind] of teams.entries()) {
    const name = `Team ${n}`;
    if (kind !== 'OLD') await createTeam(owner, { name });
    if (kind !== 'MANUAL') await provisionTeam(old.as(), { name, externalId: null, memberIds: [] }).catch(refused);
    if (kind === 'BOTH') await provisionTeam(wanted.as(), { name, externalId: null, memberIds: [] }).catch(refused);
  }
  if (change === 'ENABLE' && people.some(({ kind }) => kind === 'OLD_OFF'))
    await disableScim(owner, { connectionId: old.id, members: 'KEEP_AS_MANUAL' });
  return { scene, owner, old, wanted, domain };

  async function makePerson(kind: (typeof kinds)[number], made: ReturnType<typeof draft>): Promise<string> {
    if (kind === 'OTHER') return (await provisionMember(other.as(), made)).id;
    if (kind === 'OLD' || kind === 'OLD_OFF') return (await provisionMember(old.as(), made)).id;
    if (kind !== 'INVITED')
      return (await createMember(owner, { draft: made, role: kind === 'OWNER' ? 'OWNER' : 'MEMBER' })).id;
    const invited = await inviteMember(owner, { email: made.userName, role: 'MEMBER', tools: invitationTools });
    return invited.member.id;
  }

  /** A decision of an owner needs a conflict, which a create brings about where the member may not be adopted. */
  async function decide(userName: string, decision: 'LINK' | 'KEEP_APART') {
    await database.rows('update domain set verified_at = null where id = $1', [domain.id]);
    const refusal = await provisionMember(wanted.as(), draft(userName)).catch(refused);
    await database.rows('update domain set verified_at = created_at where id = $1', [domain.id]);
    if (refusal) return;
    const [conflict] = (await listScimConflicts(owner, {})).rows;
    await settleScimConflict(owner, { conflictId: conflict!.id, decision });
  }
}

const refused = (error: unknown): undefined => {
  if (!(error instanceof DomainError)) throw error;
};

/**
 * What the identity provider does once the connection is on: those who are visible it updates, all others at its domain it creates. Who loses a
 * seat comes first, as the preview supposes.
 */
async function push(
  ctx: Context,
  owner: Context,
  { isPushed, seats }: { isPushed: (member: Member) => boolean; seats: readonly PlannedSeat[] },
) {
  const { rows } = await listMembers(owner, { first: 250 });
  const losing = new Set(seats.flatMap(({ outcome, memberId }) => (outcome === 'LOSES' ? [memberId] : [])));
  const turn = ({ id, entitlementKeys }: Member) => (losing.has(id) ? 2 : entitlementKeys.length);
  const byPriority = rows.toSorted((a, b) => turn(b) - turn(a));
  for (const member of byPriority.filter(isPushed)) {
    const visible = await getMember(ctx, member.id).catch(refused);
    if (visible) await updateMember(ctx, { memberId: member.id, revise: draftOf });
    else await provisionMember(ctx, { ...draftOf(member), externalId: null }).catch(refused);
  }
}

test(`what a change of a connection does is what its preview has said, of each member, seat and team (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(world, async (wish) => {
      const { scene, owner, old, wanted, domain } = await build(wish);
      const { change: kind } = wish;
      const change = await resolveConnectionChange(owner, {
        connectionId: kind === 'ENABLE' ? wanted.id : old.id,
        ...((kind === 'KEEP_AS_MANUAL' || kind === 'SUSPEND_MANAGED') && { disable: kind }),
        ...(kind === 'TRANSFER' && { transferTo: wanted.id }),
      });
      const counts = await countConnectionChange(owner, change);
      const members = (await listMembersOfChange(owner, { change, first: 250 })).rows;
      const seats = (await listSeatsOfChange(owner, { change, first: 250 })).rows;
      const teams = (await listTeamsOfChange(owner, { change, first: 250 })).rows;
      const before = await findMembers(
        owner,
        members.map(({ id }) => id),
      );
      const seatsBefore = await listOpenAssignments(
        owner,
        seats.map(({ memberId }) => memberId),
      );
      const conflictsBefore = (await listScimConflicts(owner, {})).rows;
      const everySeat = () =>
        database.rows<{ seat: string }>(
          `select member_id || ' ' || license_id || ' ' || state as seat from license_assignment
          where organization_id = $1 and ended_at is null`,
          [scene.organization.id],
        );
      const everySeatBefore = new Set((await everySeat()).map(({ seat }) => seat));

      const linksOrConflicts = new Set(members.filter(({ outcome }) => outcome !== 'STAYS_MANUAL').map(({ id }) => id));
      if (kind === 'ENABLE')
        await push(wanted.as(), owner, {
          isPushed: (member) => member.emailDomain === domain.name || linksOrConflicts.has(member.id),
          seats,
        });
      else if (kind === 'TRANSFER') {
        await pauseScim(owner, { connectionId: old.id });
        await transferScimMembers(owner, { connectionId: old.id, toConnectionId: wanted.id });
      } else await disableScim(owner, { connectionId: old.id, members: kind });
      if (kind === 'ENABLE')
        for (const { id } of teams) {
          const { name } = (await findTeams(owner, [id]))[0]!;
          await provisionTeam(wanted.as(), { name, externalId: null, memberIds: [] }).catch(refused);
        }

      const after = new Map(
        (
          await findMembers(
            owner,
            members.map(({ id }) => id),
          )
        ).map((member) => [member.id, member]),
      );
      const conflicts = (await listScimConflicts(owner, {})).rows;
      const isRefused = (id: string) =>
        conflicts.some(
          ({ memberId, teamId, lastSeenAt }) =>
            (memberId === id || teamId === id) &&
            !conflictsBefore.some(
              (one) => one.memberId === memberId && one.lastSeenAt.getTime() === lastSeenAt.getTime(),
            ),
        );
      const becomes = (member: Member, was: Member) => {
        if (member.scimConnectionId === wanted.id && member.managedBy === 'SCIM')
          return kind === 'TRANSFER' ? 'MOVES' : 'LINKS';
        if (member.status === 'SUSPENDED' && was.status === 'ACTIVE') return 'SUSPENDS';
        const isOpen = conflicts.find(({ memberId }) => memberId === member.id)?.decision === null;
        return isRefused(member.id) && isOpen ? 'CONFLICTS' : 'STAYS_MANUAL';
      };
      expect(before.map((was) => [was.userName, becomes(after.get(was.id)!, was)]).sort()).toEqual(
        members.map(({ id, outcome }) => [after.get(id)!.userName, outcome]).sort(),
      );
      const open = await listOpenAssignments(
        owner,
        seats.map(({ memberId }) => memberId),
      );
      const seatOf = (rows: typeof open, memberId: string, licenseId: string) =>
        rows.find((one) => one.memberId === memberId && one.licenseId === licenseId);
      const found = seats.map(({ id, memberId, outcome }) => {
        const seat = seatOf(open, memberId, id);
        const was = seatOf(seatsBefore, memberId, id);
        if (outcome === 'KEEPS') return seat && was && ['KEEPS', seat.state === was.state];
        if (outcome === 'LOSES') return [seat ? seat.state : 'LOSES', was !== undefined];
        return [{ ASSIGNED: 'GAINS', WAITLISTED: 'WAITS', REFUSED: 'LACKS' }[seat?.state as string] ?? 'NONE', true];
      });
      const refusing = await database.rows<{ id: string }>(
        `select id from license where organization_id = $1 and overage_policy = 'REJECT'`,
        [scene.organization.id],
      );
      /** Of a license without a queue a seat goes to whoever is pushed first: how many get one is foretold, not who. */
      const comparable = (outcomes: readonly unknown[]) => {
        const byOrder = ({ id, outcome }: PlannedSeat) =>
          kind === 'ENABLE' && (outcome === 'GAINS' || outcome === 'LACKS') && refusing.some((one) => one.id === id);
        const named = seats.map((seat, n) => (byOrder(seat) ? null : outcomes[n]));
        const counted = seats.flatMap((seat, n) => (byOrder(seat) ? [`${seat.id} ${outcomes[n]}`] : []));
        return { named, counted: counted.sort() };
      };
      expect(comparable(found)).toEqual(comparable(seats.map(({ outcome }) => [outcome, true])));
      const everySeatAfter = new Set((await everySeat()).map(({ seat }) => seat));
      const changed = [...everySeatBefore.symmetricDifference(everySeatAfter)].map((seat) => seat.slice(0, 73));
      const foretold = seats
        .filter(({ outcome }) => outcome !== 'KEEPS')
        .map(({ id, memberId }) => `${memberId} ${id}`);
      expect(changed.filter((seat) => !foretold.includes(seat))).toEqual([]);
      for (const { id, outcome } of teams) {
        const team = await getTeam(owner, id);
        const isTheirs = team.scimConnectionId === wanted.id && team.managedBy === 'SCIM';
        expect([team.name, isTheirs]).toEqual([team.name, outcome === 'LINKS' || outcome === 'MOVES']);
      }
      const total = (part: Record<string, number>) => Object.values(part).reduce((sum, count) => sum + count, 0);
      expect([counts.members, counts.seats, counts.teams].map(total)).toEqual(
        [members, seats, teams].map((l) => l.length),
      );
      expect(await violations(database, scene.organization.id)).toEqual([]);
    }),
    {
      seed,
      ...(process.env.FC_PATH && { path: process.env.FC_PATH }),
      numRuns: Number(process.env.MUSTER_SCIM_PREVIEWS ?? 15),
      endOnFailure: true,
      includeErrorInReport: true,
    },
  );
});
