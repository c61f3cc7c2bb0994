import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '../../src/database/orm.js';
import { createLicense, createLicenseRule } from '../../src/domain/license/license.operations.js';
import {
  discardScimBrake,
  type FurtherRemovals,
  releaseScimBrake,
  tellOwnersOfBrake,
} from '../../src/domain/scim-connection/brake.operations.js';
import { listHeldRequests, readBrakes } from '../../src/domain/scim-connection/brake.queries.js';
import { updateScimConnection } from '../../src/domain/scim-connection/lifecycle.operations.js';
import { getScimConnection } from '../../src/domain/scim-connection/scim-connection.queries.js';
import { testSecrets } from '../sso/sso-scene.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { contextOf, makeOrganization, type TestOrganization } from '../support/organization.js';
import { doReleased } from '../support/released-requests.js';
import { type ScimAnswer, type ScimClient, serveScim } from '../support/scim-server.js';
import { created, GROUP, patchOf, person, unique } from './conformance/facade.js';

/** 1,000 in test:long. */
const people = Number(process.env.MUSTER_BRAKE_MEMBERS ?? 100);

let database: TestDatabase;
let further: MikroORM;
let servers: Awaited<ReturnType<typeof serveScim>>[];

beforeAll(async () => {
  database = await openTestDatabase();
  further = await openOrm({ location: database.address, poolSize: 10 });
  servers = [await serveScim(database.orm), await serveScim(further)];
});

afterAll(async () => {
  for (const server of servers) await server.close();
  const broken = await violations(database);
  await further.close();
  await database.close();
  expect(broken).toEqual([]);
});

/** An organization whose connection has a brake, with so many members, and a client of each of two processes. */
async function scene(members: number, wish: { readonly brake?: 'ON' | 'OFF' } = {}) {
  const organization = await makeOrganization(database.orm, { seats: 10_000, brake: 'ON', ...wish });
  const [one, other] = servers.map((server) => server.client(organization)) as [ScimClient, ScimClient];
  const users = await inLanes(Array.from({ length: members }), async () => (await created(one, '/Users', person())).id);
  return { organization, one, other, users: users as string[] };
}

/** Does something for each, eight at a time. */
async function inLanes<Item, Result>(items: readonly Item[], act: (item: Item, n: number) => Promise<Result>) {
  const results: Result[] = [];
  const entries = items.entries();
  const lane = async () => {
    for (const [n, item] of entries) results[n] = await act(item, n);
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  return results;
}

const suspension = patchOf({ op: 'replace', path: 'active', value: false });
const reactivation = patchOf({ op: 'replace', path: 'active', value: true });
const suspend = (scim: ScimClient, id: string) => scim('PATCH', `/Users/${id}`, suspension);
const statuses = (answers: readonly ScimAnswer[]) =>
  Object.fromEntries(
    Map.groupBy(answers, ({ status }) => status)
      .entries()
      .map(([status, { length }]) => [status, length]),
  );

const statusOf = async ({ asOwner, connectionId }: TestOrganization) =>
  (await getScimConnection(asOwner(), connectionId)).status;
const brakeOf = async ({ asOwner, connectionId }: TestOrganization) =>
  (await readBrakes(asOwner(), [connectionId]))[0]!;
const release = ({ asOwner, connectionId }: TestOrganization, further: FurtherRemovals = 'COUNTED') =>
  releaseScimBrake(asOwner(), { connectionId, further });
const count = async (organization: TestOrganization, text: string) =>
  (await database.rows<{ n: number }>(`select count(*)::int as n from ${text}`, [organization.id]))[0]!.n;
const suspended = (organization: TestOrganization) =>
  count(organization, `member where organization_id = $1 and status = 'SUSPENDED'`);
const told = (organization: TestOrganization, action: string) =>
  count(organization, `audit_entry where organization_id = $1 and action = '${action}'`);

describe('a mass deactivation', () => {
  test(`of ${people} people by two processes stops at the number, and is resumed without a lost or doubled change`, async () => {
    const { organization, one, other, users } = await scene(people);
    const limit = Math.max(10, Math.floor(people / 20));

    const answers = await inLanes(users, (id, n) => suspend(n % 2 ? one : other, id));
    const stopped = await brakeOf(organization);
    const atTheStop = await suspended(organization);
    const refused = answers.filter(({ status }) => status === 503);
    await release(organization);
    const again = await inLanes(users.slice(0, people / 2), (id, n) => suspend(n % 2 ? one : other, id));
    await doReleased(database.orm);

    expect(statuses(answers)).toEqual({ 200: limit, 503: people - limit });
    expect(atTheStop).toBe(limit);
    expect(stopped).toMatchObject({ hits: limit, limit, heldRequests: people - limit, heldMembers: people - limit });
    expect(refused.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true);
    expect(statuses(again)).toEqual({ 200: people / 2 });
    expect(await suspended(organization)).toBe(people);
    expect(await told(organization, 'member.suspended')).toBe(people);
    expect(await count(organization, 'scim_held_request where organization_id = $1')).toBe(0);
    expect(await statusOf(organization)).toBe('ENABLED');
  });

  test('of a small organization stops at ten, deletions and suspensions counted together and a member once', async () => {
    const { organization, one, users } = await scene(14);

    const first = await inLanes(users.slice(0, 6), (id) => suspend(one, id));
    const deleted = await inLanes(users.slice(2, 10), (id) => one('DELETE', `/Users/${id}`));
    const eleventh = await one('DELETE', `/Users/${users[10]}`);

    expect(statuses([...first, ...deleted])).toEqual({ 200: 6, 204: 8 });
    expect(eleventh.status).toBe(503);
    expect(await statusOf(organization)).toBe('PAUSED_FOR_REVIEW');
    expect((await one('GET', `/Users/${users[10]}`)).status).toBe(200);
  });

  test('is counted operation by operation in a bulk request', async () => {
    const { one, users } = await scene(13);
    const operation = (id: string) => ({ method: 'DELETE', path: `/Users/${id}` });

    const { body } = await one('POST', '/Bulk', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
      Operations: users.map(operation),
    });

    expect(body.Operations.map(({ status }: { status: string }) => status)).toEqual([
      ...Array(10).fill('204'),
      ...Array(3).fill('503'),
    ]);
  });

  test('goes through where the brake is off', async () => {
    const { one, users } = await scene(15, { brake: 'OFF' });

    const answers = await inLanes(users, (id) => suspend(one, id));

    expect(statuses(answers)).toEqual({ 200: 15 });
  });

  test('goes through from when an administrator switches the brake off, which first asks for a decision about what it holds back', async () => {
    const { organization, one, users } = await scene(15);
    const { connectionId, asOwner } = organization;
    const switchBrake = (brake: 'ON' | 'OFF') => updateScimConnection(asOwner(), { connectionId, brake });
    const first = await inLanes(users, (id) => suspend(one, id));

    await expect(switchBrake('OFF')).rejects.toMatchObject({ code: 'GATE_OPEN', field: 'brake' });
    await discardScimBrake(asOwner(), { connectionId });
    await switchBrake('OFF');
    const second = await inLanes(users, (id) => suspend(one, id));
    await switchBrake('ON');

    expect(statuses(first)).toEqual({ 200: 10, 503: 5 });
    expect(statuses(second)).toEqual({ 200: 15 });
    expect(
      await database.rows(
        `select actor_kind, changes -> 'brake' as brake from audit_entry where organization_id = $1 and action = 'scim_connection.updated' order by id`,
        [organization.id],
      ),
    ).toEqual([
      { actor_kind: 'member', brake: ['ON', 'OFF'] },
      { actor_kind: 'member', brake: ['OFF', 'ON'] },
    ]);
  });

  test('is forgotten after an hour', async () => {
    const { organization, one, users } = await scene(14);
    await inLanes(users.slice(0, 10), (id) => suspend(one, id));
    await database.rows(`update scim_brake_hit set at = at - interval '61 minutes' where organization_id = $1`, [
      organization.id,
    ]);

    const later = await inLanes(users.slice(10), (id) => suspend(one, id));

    expect(statuses(later)).toEqual({ 200: 4 });
    expect(await brakeOf(organization)).toMatchObject({ hits: 4, limit: 10 });
  });
});

describe('while a connection is paused for review', () => {
  test('reads, creates, profile changes and reactivations go on, and removals are held back', async () => {
    const { organization, one, users } = await paused();

    const answers = {
      read: await one('GET', '/Users?count=1'),
      create: await one('POST', '/Users', person()),
      change: await one('PATCH', `/Users/${users[12]}`, patchOf({ op: 'replace', path: 'title', value: 'Chief' })),
      reactivate: await one('PATCH', `/Users/${users[0]}`, reactivation),
      suspend: await suspend(one, users[13]!),
      repeat: await suspend(one, users[13]!),
      remove: await one('DELETE', `/Users/${users[0]}`),
    };

    expect(Object.fromEntries(Object.entries(answers).map(([name, { status }]) => [name, status]))).toEqual({
      read: 200,
      create: 201,
      change: 200,
      reactivate: 200,
      suspend: 503,
      repeat: 503,
      remove: 503,
    });
    expect(answers.suspend.body.detail).toMatch(/administrator/);
    const held = await listHeldRequests(organization.asOwner(), { connectionId: organization.connectionId });
    expect(held.rows.map(({ kind, resourceId, tries }) => [kind, resourceId, tries])).toEqual([
      ['MEMBER_UPDATE', users[11], 1],
      ['MEMBER_UPDATE', users[13], 2],
      ['MEMBER_REMOVAL', users[0], 1],
    ]);
  });

  test('the owners are told once, by e-mail', async () => {
    const { organization } = await paused();
    const system = () => contextOf(database.orm, { kind: 'system', id: 'test' }, organization.id);
    const tell = () => tellOwnersOfBrake(system(), { connectionId: organization.connectionId, secrets: testSecrets });

    const mails = [await tell(), await tell()];

    expect(mails).toEqual([1, 0]);
    expect(await database.rows('select recipient from mail where organization_id = $1', [organization.id])).toEqual([
      { recipient: organization.owner.userName },
    ]);
    expect(await told(organization, 'scim_connection.paused_for_review')).toBe(1);
  });

  test('somebody whom the identity provider wants back is not suspended by a release', async () => {
    const { organization, one, users } = await paused();
    await suspend(one, users[12]!);
    await one('DELETE', `/Users/${users[13]}`);

    await one('PATCH', `/Users/${users[12]}`, reactivation);
    await one('PATCH', `/Users/${users[13]}`, reactivation);
    await release(organization);
    await one('PATCH', `/Users/${users[11]}`, reactivation);
    await doReleased(database.orm);

    const active = await inLanes(users.slice(11), async (id) => (await one('GET', `/Users/${id}`)).body.active);
    expect(active).toEqual([true, true, true]);
  });

  test('what else a held request said is done by its release, unless a later one said otherwise', async () => {
    const { organization, one, users } = await paused();
    const put = { ...person('leaver@example.test'), active: false, title: 'Leaver', nickName: 'Lea' };
    await one('PUT', `/Users/${users[12]}`, put);

    await one('PATCH', `/Users/${users[12]}`, patchOf({ op: 'replace', path: 'displayName', value: 'Someone' }));
    await release(organization);
    await doReleased(database.orm);

    const { body } = await one('GET', `/Users/${users[12]}`);
    expect(body).toMatchObject({
      userName: 'leaver@example.test',
      title: 'Leaver',
      nickName: 'Lea',
      displayName: 'Someone',
      active: false,
    });
  });

  test('a released request that cannot be done says why; released again and failed again, it says the newest reason', async () => {
    const { organization, one, users } = await paused();
    const { asOwner, connectionId, id } = organization;
    const userName = unique('taken');
    await one('PUT', `/Users/${users[12]}`, { ...person(userName), active: false });
    const holder = await created(one, '/Users', person(userName));
    const problem = async () => {
      await release(organization);
      await doReleased(database.orm);
      return (await listHeldRequests(asOwner(), { connectionId })).rows[0]!.problem;
    };

    const first = await problem();
    await one('DELETE', `/Users/${holder.id}`);
    await database.rows(
      `update member set role = case id when $2 then 'OWNER' else 'MEMBER' end where organization_id = $1`,
      [id, users[12]],
    );
    await database.rows(`update scim_connection set status = 'PAUSED_FOR_REVIEW' where id = $1`, [connectionId]);
    const second = await problem();

    expect(first).toMatch(/userName exists already/);
    expect(second).toMatch(/owner/);
  });

  test('discarding forgets what was held back, and keeps the count of the hour', async () => {
    const { organization, one, users } = await paused();

    await discardScimBrake(organization.asOwner(), { connectionId: organization.connectionId });
    await doReleased(database.orm);
    const afterwards = await statusOf(organization);
    const next = await suspend(one, users[12]!);

    expect(afterwards).toBe('ENABLED');
    expect((await one('GET', `/Users/${users[11]}`)).body.active).toBe(true);
    expect(next.status).toBe(503);
    expect(await statusOf(organization)).toBe('PAUSED_FOR_REVIEW');
  });

  test('a release can let everything further through for a day', async () => {
    const { organization, one } = await paused();
    const more = await inLanes(Array.from({ length: 12 }), async () => (await created(one, '/Users', person())).id);

    await release(organization, 'LET_THROUGH_FOR_A_DAY');
    const answers = await inLanes(more, (id) => suspend(one, id));

    expect(statuses(answers)).toEqual({ 200: 12 });
    expect((await brakeOf(organization)).letThroughUntil).not.toBeNull();
  });

  test('there is nothing to release or discard where it is not', async () => {
    const { organization } = await scene(0);
    const { connectionId, asOwner } = organization;

    for (const attempt of [() => release(organization), () => discardScimBrake(asOwner(), { connectionId })])
      await expect(attempt()).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'connectionId' });
  });

  /** Ten of fourteen members are suspended, the suspension of the twelfth is held back. */
  async function paused() {
    const made = await scene(14);
    await inLanes(made.users.slice(0, 10), (id) => suspend(made.one, id));
    await suspend(made.one, made.users[11]!);
    return made;
  }
});

describe('a group that gives seats', () => {
  /** A group of fourteen whose members have a seat by it. */
  async function ruled() {
    const made = await scene(14);
    const owner = made.organization.asOwner;
    const license = await createLicense(owner(), {
      sku: unique('group'),
      name: 'Group',
      seats: 100,
      overagePolicy: 'WAITLIST',
      overageLimit: 0,
      startsAt: null,
      expiresAt: null,
      price: null,
    });
    const members = made.users.map((value) => ({ value }));
    const group = await created(made.one, '/Groups', { schemas: [GROUP], displayName: unique('Group'), members });
    await createLicenseRule(owner(), { licenseId: license.id, kind: 'GROUP', teamId: group.id as string });
    const seats = () =>
      count(
        made.organization,
        `license_assignment where organization_id = $1 and license_id = '${license.id}' and ended_at is null`,
      );
    return { ...made, path: `/Groups/${group.id}`, seats };
  }

  const removal = (...ids: string[]) =>
    patchOf({ op: 'remove', path: 'members', value: ids.map((value) => ({ value })) });

  test('whose members are removed by PATCH, PUT or DELETE counts by those who lose a seat, and is held back as a whole', async () => {
    const { organization, one, users, path, seats } = await ruled();

    const few = await one('PATCH', path, removal(...users.slice(0, 4)));
    const emptied = await one('PUT', path, { schemas: [GROUP], displayName: unique('Group'), members: [] });
    const gone = await one('DELETE', path);

    expect([few.status, emptied.status, gone.status]).toEqual([204, 503, 503]);
    expect(await seats()).toBe(10);
    expect(await brakeOf(organization)).toMatchObject({ hits: 4, heldRequests: 1, heldMembers: 10 });
  });

  test('is emptied by the release of several held requests, less those whom a later one has added', async () => {
    const { organization, one, users, path, seats } = await ruled();
    await one('PATCH', path, removal(...users.slice(0, 10)));

    const held = [
      await one('PATCH', path, removal(users[10]!)),
      await one('PATCH', path, removal(users[11]!, users[12]!)),
    ];
    const added = await one('PATCH', path, patchOf({ op: 'add', path: 'members', value: [{ value: users[12] }] }));
    await release(organization);
    await doReleased(database.orm);

    expect(statuses([...held, added])).toEqual({ 503: 2, 204: 1 });
    const { body } = await one('GET', path);
    expect(body.members.map(({ value }: { value: string }) => value).sort()).toEqual([users[12], users[13]].sort());
    expect(await seats()).toBe(2);
  });

  test('without a rule takes nobody’s seat, and does not count', async () => {
    const { organization, one, users } = await scene(14);
    const members = users.map((value) => ({ value }));
    const { id } = await created(one, '/Groups', { schemas: [GROUP], displayName: unique('Group'), members });

    const emptied = await one('PUT', `/Groups/${id}`, { schemas: [GROUP], displayName: unique('Group'), members: [] });

    expect(emptied.status).toBe(200);
    expect((await brakeOf(organization)).hits).toBe(0);
  });
});
