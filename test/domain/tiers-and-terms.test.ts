import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  assignLicense,
  createLicenseRule,
  releaseLicense,
  updateLicense,
} from '../../src/domain/license/license.operations.js';
import { explainSeats } from '../../src/domain/license/seat-decision.js';
import { deprovisionMember, provisionMember } from '../../src/domain/member/member.operations.js';
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

const hour = 3_600_000;

describe('tiers of one product', () => {
  /** Silver for everyone; gold, which is better, for a group. */
  async function tiers({ silver, gold }: { silver: number; gold: number }) {
    const scene = await makeLicenseScene(database);
    const silverId = await scene.buy('silver', silver, { product: 'suite' });
    const goldId = await scene.buy('gold', gold, { product: 'suite' });
    const teamId = await scene.group('Golden');
    await createLicenseRule(scene.owner(), { licenseId: silverId });
    await createLicenseRule(scene.owner(), { licenseId: goldId, kind: 'GROUP', teamId, priority: 10 });
    const arrive = async (name: string) => (await provisionMember(scene.connection(), draft(name))).id;
    return { ...scene, silverId, goldId, teamId, arrive };
  }

  test('a member has one of them: the better one is given and the lower one returned in one transaction', async () => {
    const scene = await tiers({ silver: 1, gold: 1 });
    const ada = await scene.arrive('ada');
    await scene.arrive('byron');

    await scene.join(scene.teamId, ada);

    expect(await scene.open()).toEqual(['gold ada ASSIGNED', 'silver byron ASSIGNED']);
    expect(await scene.ended()).toEqual(['silver ada ASSIGNED TIER_CHANGED', 'silver byron WAITLISTED FULFILLED']);
    expect(
      await database.rows(
        `select count(distinct correlation_id)::int from license_assignment where organization_id = $1 and state = 'ASSIGNED' and ended_at is null`,
        [scene.organization.id],
      ),
    ).toEqual([{ count: 1 }]);
  });

  test('while the better one is full the lower one is kept; when it is served the lower one goes to the next', async () => {
    const scene = await tiers({ silver: 2, gold: 1 });
    const [ada, byron] = [await scene.arrive('ada'), await scene.arrive('byron')];
    await scene.join(scene.teamId, ada, byron);
    const waiting = await scene.open();
    await scene.arrive('curie');
    await scene.arrive('darwin');
    const full = await scene.open();

    await scene.setActive(ada, false);

    expect(waiting).toEqual(['gold ada ASSIGNED', 'gold byron WAITLISTED', 'silver byron ASSIGNED']);
    expect(full.slice(2)).toEqual(['silver byron ASSIGNED', 'silver curie ASSIGNED', 'silver darwin WAITLISTED']);
    expect(await scene.open()).toEqual(['gold byron ASSIGNED', 'silver curie ASSIGNED', 'silver darwin ASSIGNED']);
  });

  test('who is due the lower one again falls back to it', async () => {
    const scene = await tiers({ silver: 2, gold: 1 });
    const ada = await scene.arrive('ada');
    await scene.join(scene.teamId, ada);

    await scene.leave(scene.teamId, ada);

    expect(await scene.open()).toEqual(['silver ada ASSIGNED']);
  });

  test('who never held the lower one is told that the better one counts, and whose wait ended that it was a wait', async () => {
    const scene = await tiers({ silver: 0, gold: 1 });
    const ada = (await provisionMember(scene.connection(), draft('ada', { active: false }))).id;
    const byron = await scene.arrive('byron');
    await scene.join(scene.teamId, ada);
    await scene.setActive(ada, true);
    await scene.setActive(byron, false);

    const decisions = await explainSeats(scene.owner(), [ada, byron]);

    expect(decisions.filter(({ license }) => license.id === scene.silverId).map(({ text }) => text)).toEqual([
      'Has never held a seat of silver: rules give one tier of suite, and for this member it is gold.',
      expect.stringMatching(/^Holds no seat of silver: the last wait for one ended at .*, because the member was susp/),
    ]);
  });

  test('a tier given by hand stays beside the one that rules give', async () => {
    const scene = await tiers({ silver: 2, gold: 2 });
    const ada = await scene.arrive('ada');
    await assignLicense(scene.owner(), { licenseId: scene.goldId, memberId: ada });

    await scene.setActive(ada, true);

    expect(await scene.open()).toEqual(['gold ada ASSIGNED', 'silver ada ASSIGNED']);
  });

  test('the product of a license with rules is not changed', async () => {
    const scene = await tiers({ silver: 2, gold: 2 });

    const change = updateLicense(scene.owner(), { licenseId: scene.goldId, product: 'other' });

    await expect(change).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'product' });
  });
});

describe('a release delay', () => {
  async function delayed() {
    const scene = await makeLicenseScene(database);
    const licenseId = await scene.buy('pro', 1, { releaseDelay: 3600 });
    await createLicenseRule(scene.owner(), { licenseId });
    const ada = (await provisionMember(scene.connection(), draft('ada'))).id;
    const byron = (await provisionMember(scene.connection(), draft('byron'))).id;
    return { ...scene, licenseId, ada, byron };
  }

  test('keeps the seat of who is suspended, and who comes back before keeps the same interval', async () => {
    const scene = await delayed();

    await scene.setActive(scene.ada, false);
    const suspended = await scene.open();
    await scene.setActive(scene.ada, true);
    await scene.pass();

    expect(suspended).toEqual(['pro ada ASSIGNED', 'pro byron WAITLISTED']);
    expect(await scene.work()).toEqual([]);
    expect(await scene.open()).toEqual(suspended);
    expect(await scene.ended()).toEqual([]);
  });

  test('ends the seat when it is over, and the next in the queue gets it', async () => {
    const scene = await delayed();
    await scene.setActive(scene.ada, false);
    const early = await scene.work();

    await scene.pass();
    const late = await scene.work();

    expect([early, late]).toEqual([[], ['END_RELEASES']]);
    expect(await scene.open()).toEqual(['pro byron ASSIGNED']);
    expect(await scene.ended()).toEqual(['pro ada ASSIGNED SUSPENDED', 'pro byron WAITLISTED FULFILLED']);
  });

  test('holds for who is removed and who is no longer due too', async () => {
    const scene = await makeLicenseScene(database);
    const licenseId = await scene.buy('pro', 2, { releaseDelay: 3600 });
    const ids = [];
    for (const name of ['ada', 'byron']) ids.push((await provisionMember(scene.connection(), draft(name))).id);
    const teamId = await scene.group('Pros', ids);
    await createLicenseRule(scene.owner(), { licenseId, kind: 'GROUP', teamId });

    await deprovisionMember(scene.connection(), { memberId: ids[0]! });
    await scene.leave(teamId, ids[1]!);
    const leaving = await scene.open();
    await scene.pass();
    await scene.work();

    expect(leaving).toEqual(['pro ada ASSIGNED', 'pro byron ASSIGNED']);
    expect(await scene.open()).toEqual([]);
    expect((await scene.ended()).sort()).toEqual([
      'pro ada ASSIGNED DEPROVISIONED',
      'pro byron ASSIGNED NO_LONGER_DUE',
    ]);
  });

  test('who gets into the group again before keeps the seat', async () => {
    const scene = await makeLicenseScene(database);
    const licenseId = await scene.buy('pro', 2, { releaseDelay: 3600 });
    const ada = (await provisionMember(scene.connection(), draft('ada'))).id;
    const teamId = await scene.group('Pros', [ada]);
    await createLicenseRule(scene.owner(), { licenseId, kind: 'GROUP', teamId });

    await scene.leave(teamId, ada);
    await scene.join(teamId, ada);
    await scene.pass();
    await scene.work();

    expect(await scene.open()).toEqual(['pro ada ASSIGNED']);
    expect(await scene.ended()).toEqual([]);
  });

  test('is told with the decision, and an administrator may take the seat at once', async () => {
    const scene = await delayed();
    await scene.setActive(scene.ada, false);

    const [decision] = (await explainSeats(scene.owner(), [scene.ada])).filter(
      ({ license }) => license.id === scene.licenseId,
    );
    await releaseLicense(scene.owner(), { licenseId: scene.licenseId, memberId: scene.ada });

    expect(decision).toMatchObject({
      state: 'ASSIGNED',
      text: expect.stringMatching(/; it returns on .*Z, because the member was suspended\.$/),
      pendingRelease: { dueAt: expect.any(Date), reason: 'SUSPENDED' },
    });
    expect(await scene.open()).toEqual(['pro byron ASSIGNED']);
  });
});

describe('the term of a license', () => {
  test('its end is told once; who holds a seat keeps it, none is given, and a renewal serves the queue', async () => {
    const scene = await makeLicenseScene(database);
    const licenseId = await scene.buy('pro', 5);
    await createLicenseRule(scene.owner(), { licenseId });
    await provisionMember(scene.connection(), draft('ada'));
    await updateLicense(scene.owner(), { licenseId, expiresAt: new Date(Date.now() - 1) });
    const byron = await provisionMember(scene.connection(), draft('byron'));
    const jobs = [await scene.work(), await scene.work()];
    const expired = await scene.open();
    const decisions = await explainSeats(scene.owner(), [byron.id]);

    await updateLicense(scene.owner(), { licenseId, expiresAt: new Date(Date.now() + hour) });

    expect(jobs).toEqual([['EXPIRE'], []]);
    expect(expired).toEqual(['pro ada ASSIGNED', 'pro byron WAITLISTED']);
    expect(decisions.find(({ license }) => license.id === licenseId)?.text).toMatch(
      /no seat is given now: it expired at/,
    );
    expect(await scene.open()).toEqual(['pro ada ASSIGNED', 'pro byron ASSIGNED']);
    expect(
      await database.rows('select action from audit_entry where resource_id = $1 order by id', [licenseId]),
    ).toEqual(
      ['license.created', 'license.updated', 'license.expired', 'license.renewed'].map((action) => ({ action })),
    );
  });

  test('a license that would end before it starts is refused by its field', async () => {
    const scene = await makeLicenseScene(database);

    const startsAt = new Date(Date.now() + hour);

    await expect(scene.buy('pro', 1, { startsAt, expiresAt: startsAt })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      field: 'expiresAt',
    });
    await expect(scene.buy('pro', 1, { expiresAt: new Date(Date.now() - hour) })).rejects.toMatchObject({
      field: 'expiresAt',
    });
  });

  test('who is refused a seat of one that has not begun, or has ended, is told so and not to buy more', async () => {
    const scene = await makeLicenseScene(database);
    const startsAt = new Date(Date.now() + hour);
    const early = await scene.buy('early', 3, { overagePolicy: 'REJECT', startsAt });
    const late = await scene.buy('late', 3, { overagePolicy: 'REJECT' });
    await updateLicense(scene.owner(), { licenseId: late, expiresAt: new Date() });
    const memberId = (await provisionMember(scene.connection(), draft('ada'))).id;

    const attempt = (licenseId: string) => assignLicense(scene.owner(), { licenseId, memberId });

    await expect(attempt(early)).rejects.toThrow(
      `No seat of early is given now: it begins at ${startsAt.toISOString()}.`,
    );
    await expect(attempt(late)).rejects.toThrow(
      /^No seat of late is given now: it expired at .* until it is renewed\.$/,
    );
  });

  test('a queue is served when it begins', async () => {
    const scene = await makeLicenseScene(database);
    const licenseId = await scene.buy('pro', 1, { startsAt: new Date(Date.now() + hour) });
    await createLicenseRule(scene.owner(), { licenseId });
    await provisionMember(scene.connection(), draft('ada'));
    const early = [await scene.work(), await scene.open()];

    await database.rows('update license set starts_at = created_at where id = $1', [licenseId]);

    expect(early).toEqual([[], ['pro ada WAITLISTED']]);
    expect(await scene.work()).toEqual(['SERVE_QUEUES']);
    expect(await scene.open()).toEqual(['pro ada ASSIGNED']);
  });
});
