import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { provisionMember } from '../../src/domain/member/member.operations.js';
import type { MembershipStep } from '../../src/domain/team/membership.js';
import { addTeamMembers, provisionTeam, updateTeam } from '../../src/domain/team/team.operations.js';
import { listPlaces } from '../../src/domain/team/team-members.queries.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { draft } from './drafts.js';

let database: TestDatabase;
let organization: TestOrganization;
let everybody: string[];

beforeAll(async () => {
  database = await openTestDatabase();
  organization = await makeOrganization(database.orm);
  everybody = [];
  for (const name of ['ada', 'byron', 'curie', 'darwin', 'euler', 'fermi'])
    everybody.push((await provisionMember(organization.asConnection(), draft(name, { displayName: name }))).id);
});

afterAll(async () => {
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const names = ['ada', 'byron', 'curie', 'darwin', 'euler', 'fermi'];

const some = fc.subarray([0, 1, 2, 3, 4, 5]);
const step = fc.oneof(
  some.map((who) => ({ kind: 'add' as const, who })),
  some.map((who) => ({ kind: 'remove' as const, who })),
  some.map((who) => ({ kind: 'replace' as const, who })),
  fc.constant({ kind: 'removeAll' as const, who: [] as number[] }),
  fc.nat(5).map((one) => ({ kind: 'removeMatching' as const, who: [one] })),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What the steps leave, by sets. */
function fold(start: readonly number[], steps: readonly Step[]): number[] {
  let members = new Set(start);
  for (const { kind, who } of steps) {
    if (kind === 'add') members = members.union(new Set(who));
    else if (kind === 'replace') members = new Set(who);
    else if (kind === 'removeAll') members = new Set();
    else members = members.difference(new Set(who));
  }
  return [...members].sort();
}

const toStep = ({ kind, who }: Step): MembershipStep => {
  if (kind === 'removeAll') return { kind };
  if (kind === 'removeMatching')
    return { kind, filter: { field: 'display', is: 'eq', value: names[who[0]!]!.toUpperCase() } };
  return { kind, memberIds: who.map((one) => everybody[one]!) };
};

test('steps on a team are set algebra, and the event tells the difference between before and after', async () => {
  let teams = 0;
  await fc.assert(
    fc.asyncProperty(some, fc.array(step, { minLength: 1, maxLength: 5 }), async (start, steps) => {
      const team = await provisionTeam(organization.asConnection(), {
        name: `Team ${teams++}`,
        externalId: null,
        memberIds: start.map((one) => everybody[one]!),
      });

      const after = await updateTeam(organization.asConnection(), {
        teamId: team.id,
        revise: ({ name, externalId }) => ({ name, externalId }),
        membership: steps.map(toStep),
      });

      const wanted = fold(start, steps);
      const places = await listPlaces(organization.asConnection(), [team.id]);
      expect(places.map(({ memberId }) => everybody.indexOf(memberId)).sort()).toEqual(wanted);
      const added = new Set(wanted).difference(new Set(start));
      const removed = new Set(start).difference(new Set(wanted));
      const events = await database.rows<{ added: string[]; removed: string[] }>(
        `select changes -> 'added' as added, changes -> 'removed' as removed from audit_entry
        where resource_id = $1 and action = 'team_membership.changed' and at >= $2 order by id offset $3`,
        [team.id, team.createdAt, start.length > 0 ? 1 : 0],
      );
      const told = (kind: 'added' | 'removed') =>
        events.flatMap((event) => event[kind].map((id) => everybody.indexOf(id))).sort();
      expect(told('added')).toEqual([...added].sort());
      expect(told('removed')).toEqual([...removed].sort());
      expect(after.version).toBe(added.size + removed.size > 0 ? 2 : 1);
    }),
    { numRuns: 60, verbose: 1 },
  );
});

test('changes of one team at the same time, by both faces, leave what one after the other would', async () => {
  const team = await provisionTeam(organization.asConnection(), { name: 'Busy', externalId: null, memberIds: [] });
  const change = (kind: 'add' | 'remove', member: string) =>
    updateTeam(organization.asConnection(), {
      teamId: team.id,
      revise: ({ name, externalId }) => ({ name, externalId }),
      membership: [{ kind, memberIds: [member] }],
    });

  await Promise.all(everybody.map((member) => change('add', member)));
  await Promise.all([
    ...everybody.slice(0, 3).map((member) => change('remove', member)),
    ...everybody.map((member) => addTeamMembers(organization.asOwner(), { teamId: team.id, memberIds: [member] })),
  ]);

  const places = await database.rows<{ source: string; count: number }>(
    'select source, count(*)::int from team_membership where team_id = $1 group by source order by source',
    [team.id],
  );
  expect(places).toEqual([
    { source: 'MANUAL', count: 6 },
    { source: 'SCIM', count: 3 },
  ]);
});
