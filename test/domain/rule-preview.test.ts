import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  assignLicense,
  createLicenseRule,
  deleteLicenseRule,
  updateLicenseRule,
} from '../../src/domain/license/license.operations.js';
import { listOpenAssignments } from '../../src/domain/license/license.queries.js';
import { countRuleChange, listRuleChange, type RuleChange } from '../../src/domain/license/rule-preview.queries.js';
import { provisionMember } from '../../src/domain/member/member.operations.js';
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

const world = fc.record({
  seats: fc.tuple(fc.nat(6), fc.nat(6)),
  policies: fc.tuple(fc.constantFrom('WAITLIST', 'REJECT'), fc.constantFrom('WAITLIST', 'REJECT')),
  tiers: fc.boolean(),
  grouped: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  entitled: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  byHand: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  rules: fc.array(
    fc.record({ license: fc.nat(1), kind: fc.constantFrom('EVERYONE', 'GROUP', 'ENTITLEMENT'), priority: fc.nat(5) }),
    { minLength: 1, maxLength: 4 },
  ),
  change: fc.record({
    kind: fc.constantFrom('CREATE', 'UPDATE', 'DELETE'),
    license: fc.nat(1),
    of: fc.constantFrom('EVERYONE', 'GROUP', 'ENTITLEMENT'),
    priority: fc.nat(5),
  }),
});

/** Found by this test: who moves to the other tier leaves a seat for somebody who was refused it. */
const moverLeavesASeat: typeof world extends fc.Arbitrary<infer World> ? World : never = {
  seats: [5, 5],
  policies: ['REJECT', 'REJECT'],
  tiers: true,
  grouped: [false, true, true, true, true, false, true],
  entitled: [true, false, true, false, false, true, false],
  byHand: [false, false, false, false, false, true, false],
  rules: [
    { license: 1, kind: 'EVERYONE', priority: 3 },
    { license: 1, kind: 'GROUP', priority: 1 },
    { license: 0, kind: 'ENTITLEMENT', priority: 3 },
  ],
  change: { kind: 'DELETE', license: 1, of: 'EVERYONE', priority: 3 },
};

test('what a change of a rule does is what its preview has said, of each member', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ seats, policies, tiers, grouped, entitled, byHand, rules, change }) => {
      const scene = await makeLicenseScene(database, { seats: 0 });
      const ids: string[] = [];
      for (const [n, isEntitled] of entitled.entries()) {
        const profile = isEntitled ? { entitlements: [{ value: 'pro' }] } : {};
        ids.push((await provisionMember(scene.connection(), draft(`person${n}`, { profile }))).id);
      }
      const teamId = await scene.group(
        'Pros',
        ids.filter((_, n) => grouped[n]),
      );
      const licenses: string[] = [];
      for (const n of [0, 1] as const)
        licenses.push(
          await scene.buy(`l${n}`, seats[n], { overagePolicy: policies[n], product: tiers ? 'suite' : null }),
        );
      for (const [n, memberId] of ids.entries())
        if (byHand[n] && n % 3 === 0)
          await assignLicense(scene.owner(), { licenseId: licenses[0]!, memberId }).catch(() => undefined);
      const draftOf = (license: number, kind: (typeof change)['of'], priority: number) => ({
        licenseId: licenses[license]!,
        kind,
        priority,
        ...(kind === 'GROUP' && { teamId }),
        ...(kind === 'ENTITLEMENT' && { entitlement: 'pro' }),
      });
      const made: string[] = [];
      for (const { license, kind, priority } of rules)
        await createLicenseRule(scene.owner(), draftOf(license, kind, priority)).then(
          ({ id }) => made.push(id),
          () => undefined,
        );
      const wanted = draftOf(change.license, change.of, change.priority);
      const thought: RuleChange =
        change.kind === 'CREATE'
          ? { kind: 'CREATE', draft: wanted }
          : change.kind === 'UPDATE'
            ? { kind: 'UPDATE', edit: { ruleId: made[0]!, priority: change.priority } }
            : { kind: 'DELETE', ruleId: made[0]! };
      const counts = await countRuleChange(scene.owner(), thought);
      const { rows } = await listRuleChange(scene.owner(), { change: thought });

      if (thought.kind === 'CREATE') {
        const done = await createLicenseRule(scene.owner(), thought.draft).then(
          () => true,
          () => false,
        );
        if (!done) return;
      } else if (thought.kind === 'UPDATE') await updateLicenseRule(scene.owner(), thought.edit);
      else await deleteLicenseRule(scene.owner(), { ruleId: thought.ruleId });

      const open = await listOpenAssignments(scene.owner(), ids);
      const found = rows.map(({ id, licenseId, outcome }) => {
        const seat = open.find((one) => one.memberId === id && one.licenseId === licenseId);
        const state = seat?.state ?? 'NONE';
        if (outcome === 'KEEPS') return { id, outcome: seat ? 'KEEPS' : state };
        if (outcome === 'LOSES') return { id, outcome: seat?.licenseRuleId ? state : 'LOSES' };
        return { id, outcome: { ASSIGNED: 'GAINS', WAITLISTED: 'WAITS', REFUSED: 'LACKS' }[state as string] ?? state };
      });
      expect(found).toEqual(rows.map(({ id, outcome }) => ({ id, outcome })));
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      expect(await violations(database, scene.organization.id)).toEqual([]);
    }),
    {
      numRuns: Number(process.env.MUSTER_PREVIEWS ?? 25),
      endOnFailure: true,
      includeErrorInReport: true,
      examples: [[moverLeavesASeat]],
    },
  );
});
