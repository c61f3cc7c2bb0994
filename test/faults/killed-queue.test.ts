import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createLicense, createLicenseRule, updateLicense } from '../../src/domain/license/license.operations.js';
import { SeededRandom } from '../../src/idp-simulator/seeded-random.js';
import { violations } from '../support/invariants.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { startTwoServers, type TwoServers } from './two-servers.js';
import { halfWrites } from './wholeness.js';

const seed = process.env.SEED ?? `${Date.now()}`;
const kills = Number(process.env.MUSTER_QUEUE_KILLS ?? 2);
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

let two: TwoServers;

beforeAll(async () => {
  two = await startTwoServers();
});

afterAll(() => two.close());

interface Field {
  readonly organization: TestOrganization;
  readonly members: readonly string[];
  readonly groupId: string;
}

/** 14 people for 4 seats of a license for everyone, and for 3 of one for a group, which return a second late. */
async function prepare(): Promise<Field> {
  const organization = await makeOrganization(two.database.orm, { seats: 4 });
  const scim = two.servers[0].scim(organization);
  const members: string[] = [];
  for (let n = 0; n < 14; n++) {
    const { body } = await scim('POST', '/Users', { schemas: [USER], userName: `person${n}`, active: true });
    members.push(body.id);
  }
  const { body: group } = await scim('POST', '/Groups', { schemas: [GROUP], displayName: 'Pros' });
  const license = await createLicense(organization.asOwner(), {
    sku: 'pro',
    name: 'Pro',
    seats: 3,
    overagePolicy: 'WAITLIST',
    overageLimit: 0,
    startsAt: null,
    expiresAt: null,
    price: null,
    releaseDelay: 1,
  });
  await createLicenseRule(organization.asOwner(), { licenseId: license.id, kind: 'GROUP', teamId: group.id });
  return { organization, members, groupId: group.id };
}

test(`of two processes that are killed ${kills} times the queue passes over nobody, doubles nobody and strands nobody (SEED=${seed})`, async () => {
  const field = await prepare();
  const random = new SeededRandom(seed);

  for (let kill = 1; kill <= kills; kill++) {
    const victim = random.below(2) as 0 | 1;
    const storm = Array.from({ length: 40 }, () => blow(field, random));
    await wait(random.below(250));
    await two.restart(victim);
    await Promise.all(storm);
  }
  await updateLicense(field.organization.asOwner(), { licenseId: field.organization.licenseId, seats: 6 });
  const left = await settled();

  expect(left).toEqual({ violations: [], half: [], late: [] });
});

/** One request to one of the processes; who is killed does not answer. */
async function blow({ organization, members, groupId }: Field, random: SeededRandom): Promise<void> {
  const scim = two.servers[random.below(2)]!.scim(organization);
  const member = members[random.below(members.length)]!;
  const [path, operation] = [
    [`/Users/${member}`, { op: 'replace', path: 'active', value: false }],
    [`/Users/${member}`, { op: 'replace', path: 'active', value: true }],
    [`/Groups/${groupId}`, { op: 'add', path: 'members', value: [{ value: member }] }],
    [`/Groups/${groupId}`, { op: 'remove', path: `members[value eq "${member}"]` }],
  ][random.below(4)] as [string, object];
  await wait(random.below(300));
  await scim('PATCH', path, { schemas: [PATCH], Operations: [operation] }).catch(() => undefined);
}

/** What is wrong once the workers that are left have had their time, but no longer than it may last. */
async function settled() {
  for (let patience = 100; ; patience--) {
    const late = await two.database.rows('select 1 from pending_release where due_at < now()');
    const found = { violations: await violations(two.database), half: await halfWrites(two.database), late };
    if (patience === 0 || Object.values(found).every((wrong) => wrong.length === 0)) return found;
    await wait(100);
  }
}
