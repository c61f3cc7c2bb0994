import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import express from 'express';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { newId } from '../../src/domain/ids.js';
import { createMember, deactivateMember, editMember } from '../../src/domain/member/member.operations.js';
import { operation } from '../../src/domain/operation.js';
import { replayWebhookDeliveries, sendTestWebhook } from '../../src/domain/webhook/delivery.operations.js';
import { readPublishedKeys } from '../../src/domain/webhook/published-keys.js';
import { issuerOf, keySetUrlOf } from '../../src/domain/webhook/security-event-issuer.js';
import { listWebhookDeliveries } from '../../src/domain/webhook/webhook-delivery.queries.js';
import {
  createWebhookEndpoint,
  rotateWebhookSecret,
  updateWebhookEndpoint,
} from '../../src/domain/webhook/webhook-endpoint.operations.js';
import { getWebhookEndpoint } from '../../src/domain/webhook/webhook-endpoint.queries.js';
import { type Outgoing, openOutgoing } from '../../src/outgoing/guarded-fetch.js';
import { securityEventKeysRouter } from '../../src/security-event-keys.js';
import { eventJob } from '../../src/worker/event.job.js';
import { retentionJob } from '../../src/worker/retention.job.js';
import { webhookJob } from '../../src/worker/webhook.job.js';
import { doOnce } from '../../src/worker/worker.js';
import { draft } from '../domain/drafts.js';
import { testSecrets } from '../sso/sso-scene.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { happen } from './happenings.js';
import { openReceiver, type Received, type Receiver } from './receiver.js';

const publicUrl = 'https://muster.test';
const log = pino({ level: 'silent' });

let database: TestDatabase;
let receiver: Receiver;
let outgoing: Outgoing;
let acme: TestOrganization;

beforeAll(async () => {
  database = await openTestDatabase();
  receiver = await openReceiver();
  outgoing = openOutgoing({ loopback: 'ALLOWED', patienceMs: 1_000, maxBytes: 4_000, larger: 'CUT' });
});

beforeEach(async () => {
  receiver.reply = () => 204;
  acme = await makeOrganization(database.orm);
  await tell();
  receiver.forget();
});

afterAll(async () => {
  await outgoing.close();
  await receiver.close();
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const tools = { secrets: testSecrets, refusalOf: (url: string) => outgoing.refusalOf(url) };
const schedule = [60_000, 60_000, 60_000];
const publish = () => doOnce(database.orm, log, eventJob);
const deliver = () =>
  doOnce(
    database.orm,
    log,
    webhookJob({ secrets: testSecrets, publicUrl, fetch: outgoing.fetch }, { schedule, leaseMs: 5_000 }),
  );

async function endpoint(eventTypes: string[] = [], url = receiver.url) {
  const made = await createWebhookEndpoint(acme.asOwner(), { url, eventTypes, format: 'STANDARD_WEBHOOK', tools });
  return { id: made.endpoint.id, secret: made.secret!.reveal() };
}

async function tell(): Promise<void> {
  await publish();
  await deliver();
}

/** Lets what is to be tried again be due. */
const pass = () =>
  database.rows(`update webhook_delivery set due_at = created_at where due_at is not null and organization_id = $1`, [
    acme.id,
  ]);

const deliveriesOf = async (endpointId: string) =>
  (await listWebhookDeliveries(acme.asOwner(), { endpointId })).rows.toReversed();

const verify = (secret: string, { body, headers }: Received) =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

test('a webhook says what happened to which resource, and is signed as Standard Webhooks has it', async () => {
  const { secret } = await endpoint(['member.*']);
  const ctx = acme.asOwner();

  const member = await createMember(ctx, { draft: { ...draft('ada'), displayName: 'Ada' }, role: 'MEMBER' });
  await editMember(acme.asOwner(), { memberId: member.id, draft: { displayName: 'Ada L.' } });
  await tell();

  const [created, updated] = receiver.received;
  expect(receiver.received).toHaveLength(2);
  expect(verify(secret, created!)).toEqual({
    type: 'member.created',
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
    data: {
      organizationId: acme.id,
      resource: { kind: 'member', id: member.id },
      changes: expect.objectContaining({ userName: { before: null, after: 'ada' } }),
      correlationId: ctx.correlationId,
    },
  });
  expect(updated!.event.data.changes.displayName).toEqual({ before: 'Ada', after: 'Ada L.' });
  expect(created!.headers['content-type']).toBe('application/json');
  expect(created!.headers['x-request-id']).toBe(ctx.correlationId);
  const audit = await database.rows<{ id: string }>(
    `select id from audit_entry where action = 'member.created' and resource_id = $1`,
    [member.id],
  );
  expect(created!.headers['webhook-id']).toBe(audit[0]!.id);
});

test('an endpoint is told of what it asks for, and of nothing from before it was made', async () => {
  await createMember(acme.asOwner(), { draft: draft('before'), role: 'MEMBER' });
  await publish();
  await endpoint(['resource.*', 'member.updated']);

  const { id } = await createMember(acme.asOwner(), { draft: draft('after'), role: 'MEMBER' });
  await editMember(acme.asOwner(), { memberId: id, draft: { displayName: 'After' } });
  await happen(acme.asOwner(), { ids: [newId()], name: 'a' });
  await tell();

  expect(receiver.received.map(({ event }) => event.type).sort()).toEqual(['member.updated', 'resource.updated']);
});

test('events of one resource are told one after another; one that fails holds up its own resource only', async () => {
  const { id } = await endpoint(['resource.updated']);
  const [stuck, free] = [newId(), newId()];
  receiver.reply = ({ event }) => (event.data.resource.id === stuck ? 500 : 200);

  for (const name of ['1', '2', '3']) await happen(acme.asOwner(), { ids: [stuck, free], name });
  await tell();
  await tell();
  const before = receiver.received.map(({ event, status }) => [
    event.data.resource.id === stuck ? 'stuck' : 'free',
    event.data.changes.name!.after,
    status,
  ]);
  receiver.reply = () => 204;
  await pass();
  await tell();

  expect(before.filter(([line]) => line === 'free')).toEqual([
    ['free', '1', 200],
    ['free', '2', 200],
    ['free', '3', 200],
  ]);
  expect(before.filter(([line]) => line === 'stuck')).toEqual([['stuck', '1', 500]]);
  const told = receiver.taken().filter(({ event }) => event.data.resource.id === stuck);
  expect(told.map(({ event }) => event.data.changes.name!.after)).toEqual(['1', '2', '3']);
  expect((await deliveriesOf(id)).map(({ state }) => state)).toEqual(Array(6).fill('DELIVERED'));
});

test('every attempt has the same id and body; the log has status, latency and the answer without secrets; the last one gives up', async () => {
  const { id, secret } = await endpoint(['resource.updated']);
  const thing = newId();
  receiver.reply = () => ({
    status: 503,
    text: `{"error":"busy","token":"hunter2","sent":"${secret}"}${'x'.repeat(9_000)}`,
  });

  await happen(acme.asOwner(), { ids: [thing], name: '1' });
  await happen(acme.asOwner(), { ids: [thing], name: '2' });
  for (let attempt = 1; attempt <= 4; attempt++) {
    await tell();
    await pass();
  }
  const [first, second] = await deliveriesOf(id);

  const tries = receiver.received.filter(({ event }) => event.data.changes.name!.after === '1');
  expect(new Set(tries.map(({ headers, body }) => `${headers['webhook-id']} ${body}`)).size).toBe(1);
  expect(tries).toHaveLength(4);
  expect(first).toMatchObject({ state: 'FAILED', attempts: 4, dueAt: null });
  expect(second).toMatchObject({ state: 'PENDING', attempts: 1 });
  expect(first!.attemptLog).toHaveLength(4);
  expect(first!.attemptLog[0]).toMatchObject({
    status: 503,
    latencyMs: expect.any(Number),
    problem: 'The receiver answered 503.',
  });
  expect(first!.attemptLog[0]!.response).toMatch(/^\{"error":"busy","token":\[redacted\],"sent":"\[redacted\]/);
  expect(first!.attemptLog[0]!.response!.length).toBeLessThanOrEqual(500);
});

test.each([
  ['closes the connection', () => 'CLOSED' as const, /closed the connection/],
  ['redirects', () => ({ status: 302, headers: { Location: 'http://10.0.0.1/' } }), /redirect/],
])('a receiver that %s has not taken it, and the log says so', async (_, reply, words) => {
  const { id } = await endpoint(['resource.updated']);
  receiver.reply = reply;

  await happen(acme.asOwner(), { ids: [newId()], name: '1' });
  await tell();

  const [delivery] = await deliveriesOf(id);
  expect(delivery).toMatchObject({ state: 'PENDING', attempts: 1 });
  expect(delivery!.attemptLog[0]).toMatchObject({ status: null, problem: expect.stringMatching(words) });
});

test('a receiver that asks for a pause with Retry-After gets it', async () => {
  const { id } = await endpoint(['resource.updated']);
  receiver.reply = () => ({ status: 429, headers: { 'Retry-After': '3600' } });

  await happen(acme.asOwner(), { ids: [newId()], name: '1' });
  await tell();

  const [delivery] = await deliveriesOf(id);
  expect(delivery!.dueAt!.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
});

test('while a secret is rotated webhooks bear both signatures, then the new one alone', async () => {
  const { id, secret } = await endpoint(['resource.updated']);

  const rotated = await rotateWebhookSecret(acme.asOwner(), { endpointId: id, overlapHours: 1, tools });
  await happen(acme.asOwner(), { ids: [newId()], name: '1' });
  await tell();
  await database.rows(`update webhook_endpoint set previous_secret_until = created_at where id = $1`, [id]);
  await happen(acme.asOwner(), { ids: [newId()], name: '2' });
  await tell();

  const [during, afterwards] = receiver.received;
  const fresh = rotated.secret.reveal();
  expect(fresh).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  for (const key of [secret, fresh]) expect(() => verify(key, during!)).not.toThrow();
  expect(() => verify(fresh, afterwards!)).not.toThrow();
  expect(() => verify(secret, afterwards!)).toThrow();
  const stored = await database.rows<{ text: string }>(
    `select endpoint::text as text from webhook_endpoint endpoint where id = $1`,
    [id],
  );
  for (const key of [secret, fresh]) {
    expect(stored[0]!.text).not.toContain(key.slice(6));
    expect(stored[0]!.text).not.toContain(Buffer.from(key).toString('hex'));
  }
});

test('a test goes to the endpoint that is tested, whatever it asks for, and to no other', async () => {
  const { id } = await endpoint(['resource.updated']);
  const other = await endpoint([]);
  await tell();
  receiver.forget();

  const { delivery } = await sendTestWebhook(acme.asOwner(), { endpointId: id });
  await tell();

  expect(receiver.received.map(({ headers, event }) => [event.type, headers['webhook-id']])).toEqual([
    ['webhook_endpoint.tested', delivery.eventId],
  ]);
  expect((await deliveriesOf(other.id)).map(({ eventType }) => eventType)).not.toContain('webhook_endpoint.tested');
});

describe('an endpoint', () => {
  const failedFor = (id: string, days: number) =>
    database.rows(`update webhook_endpoint set failing_since = now() - $2 * interval '1 day' where id = $1`, [
      id,
      days,
    ]);

  test('that has taken nothing for five days is disabled, and owners are told by mail and event', async () => {
    const { id } = await endpoint(['resource.updated']);
    receiver.reply = () => 500;
    await happen(acme.asOwner(), { ids: [newId()], name: '1' });
    await tell();
    await failedFor(id, 4.9);
    await pass();
    await tell();
    const before = await getWebhookEndpoint(acme.asOwner(), id);
    await failedFor(id, 5.1);
    await pass();

    await tell();
    const after = await getWebhookEndpoint(acme.asOwner(), id);
    const sent = receiver.received.length;
    await pass();
    await tell();

    expect(before.status).toBe('ENABLED');
    expect(after).toMatchObject({ status: 'DISABLED', disabledReason: 'FAILING' });
    expect(receiver.received).toHaveLength(sent);
    const mails = await database.rows(`select recipient from mail where organization_id = $1`, [acme.id]);
    expect(mails).toEqual([{ recipient: acme.owner.loginEmail }]);
    const events = await database.rows(
      `select 1 from outbox_event where type = 'webhook_endpoint.disabled' and resource_id = $1`,
      [id],
    );
    expect(events).toHaveLength(1);
  });

  test('that takes something again is no longer failing', async () => {
    const { id } = await endpoint(['resource.updated']);
    await failedFor(id, 6);

    await happen(acme.asOwner(), { ids: [newId()], name: '1' });
    await tell();

    expect(await getWebhookEndpoint(acme.asOwner(), id)).toMatchObject({ status: 'ENABLED', failingSince: null });
  });

  test('that answers 410 Gone is disabled at once', async () => {
    const { id } = await endpoint(['resource.updated']);
    receiver.reply = () => 410;

    await happen(acme.asOwner(), { ids: [newId()], name: '1' });
    await tell();

    expect(await getWebhookEndpoint(acme.asOwner(), id)).toMatchObject({ status: 'DISABLED', disabledReason: 'GONE' });
  });

  test('that was disabled goes on with what waits, and is sent what it missed by a replay, each resource in order', async () => {
    const { id } = await endpoint(['resource.updated']);
    const thing = newId();
    const since = new Date();
    receiver.reply = () => 500;
    await happen(acme.asOwner(), { ids: [thing], name: '1' });
    await tell();
    await updateWebhookEndpoint(acme.asOwner(), { endpointId: id, enabled: false, tools });
    await happen(acme.asOwner(), { ids: [thing], name: '2' });
    await tell();
    receiver.reply = () => 204;

    await updateWebhookEndpoint(acme.asOwner(), { endpointId: id, enabled: true, tools });
    await happen(acme.asOwner(), { ids: [thing], name: '3' });
    await publish();
    const { count } = await replayWebhookDeliveries(acme.asOwner(), { endpointId: id, since });
    await deliver();

    expect(count).toBe(3);
    expect(receiver.taken().map(({ event }) => event.data.changes.name!.after)).toEqual(['1', '2', '3']);
  });
});

test('a delivery that was given up is sent again under the same id, as one that was taken is', async () => {
  const { id } = await endpoint(['resource.updated']);
  await happen(acme.asOwner(), { ids: [newId()], name: '1' });
  await tell();
  const [delivery] = await deliveriesOf(id);

  await replayWebhookDeliveries(acme.asOwner(), { endpointId: id, deliveryId: delivery!.id });
  await deliver();

  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([delivery!.eventId, delivery!.eventId]);
  expect((await deliveriesOf(id))[0]).toMatchObject({ id: delivery!.id, state: 'DELIVERED', attempts: 1 });
});

test('events and deliveries of more than 14 days ago are forgotten; the audit log keeps what they told', async () => {
  const { id } = await endpoint(['resource.updated']);
  await happen(acme.asOwner(), { ids: [newId()], name: 'old' });
  await happen(acme.asOwner(), { ids: [newId()], name: 'new' });
  await tell();
  const [old] = await deliveriesOf(id);
  const ancient = `01900000${old!.eventId.slice(8)}`;
  for (const [table, key] of [
    ['audit_entry', 'id'],
    ['outbox_event', 'id'],
    ['webhook_delivery', 'event_id'],
  ])
    await database.rows(`update ${table} set ${key} = $2 where ${key} = $1`, [old!.eventId, ancient]);
  for (const table of ['audit_entry', 'outbox_event'])
    await database.rows(`update ${table} set at = at - interval '400 days' where id = $1`, [ancient]);

  await doOnce(database.orm, log, retentionJob);

  expect((await deliveriesOf(id)).map(({ eventId }) => eventId)).not.toContain(ancient);
  expect(await deliveriesOf(id)).toHaveLength(1);
  expect(await database.rows('select 1 from outbox_event where id = $1', [ancient])).toEqual([]);
  expect(await database.rows('select 1 from audit_entry where id = $1', [ancient])).toHaveLength(1);
});

describe('an endpoint is refused', () => {
  const draftOf = (change: object) => ({ url: receiver.url, format: 'STANDARD_WEBHOOK' as const, tools, ...change });
  const strict = openOutgoing({ loopback: 'REFUSED' });
  const guarded = { secrets: testSecrets, refusalOf: strict.refusalOf };

  afterAll(() => strict.close());

  test.each([
    ['a private address', { url: 'https://10.0.0.1/hook' }, 'url', /does not lead to a public address/],
    ['this machine', { url: 'https://localhost/hook', tools: guarded }, 'url', /does not lead to a public address/],
    ['plain HTTP', { url: 'http://93.184.216.34/hook', tools: guarded }, 'url', /must begin with https/],
    ['another scheme', { url: 'file:///etc/passwd' }, 'url', /must begin with https/],
    ['no address', { url: 'nonsense' }, 'url', /no URL/],
    ['a user name in the address', { url: 'https://ada:pw@example.com/' }, 'url', /user name or password/],
    ['an unknown event type', { eventTypes: ['member.created', 'member.exploded'] }, 'eventTypes', /member\.exploded/],
    [
      'an event that no token tells',
      { eventTypes: ['license.*'], format: 'SECURITY_EVENT_TOKEN' },
      'eventTypes',
      /license/,
    ],
    ['an audience of a webhook', { audience: 'x' }, 'audience', /Security Event Tokens/],
  ])('with %s', async (_, change, field, words) => {
    const made = createWebhookEndpoint(acme.asOwner(), draftOf(change));

    await expect(made).rejects.toMatchObject({ code: 'INVALID_VALUE', field, message: expect.stringMatching(words) });
  });

  test('beyond the twentieth, also of requests at the same time', async () => {
    const made = await Promise.allSettled(
      Array.from({ length: 23 }, () =>
        createWebhookEndpoint(acme.asOwner(), draftOf({ eventTypes: ['member.erased'] })),
      ),
    );

    const refusals = made.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refusals).toEqual(['TOO_MANY', 'TOO_MANY', 'TOO_MANY']);
  });
});

describe('a Security Event Token', () => {
  const tokenEndpoint = async () =>
    (
      await createWebhookEndpoint(acme.asOwner(), {
        url: receiver.url,
        format: 'SECURITY_EVENT_TOKEN',
        audience: 'https://receiver.example',
        bearerToken: 'receiver-token',
        tools,
      })
    ).endpoint.id;

  async function claimsOf({ body }: Received) {
    const keys = await readPublishedKeys(acme.asOwner().db, acme.id);
    const { payload, protectedHeader } = await jwtVerify(body, createLocalJWKSet({ keys: keys as never }), {
      issuer: issuerOf(publicUrl, acme.id),
      audience: 'https://receiver.example',
      typ: 'secevent+jwt',
      algorithms: ['ES256'],
    });
    expect(protectedHeader.kid).toBe(keys[0]!.kid);
    return payload;
  }

  test('tells SCIM events of users, verified by the published key', async () => {
    const id = await tokenEndpoint();
    receiver.reply = () => 202;

    const member = await createMember(acme.asOwner(), {
      draft: { ...draft('ada'), externalId: 'ext-1', displayName: 'Ada' },
      role: 'MEMBER',
    });
    await editMember(acme.asOwner(), { memberId: member.id, draft: { department: 'Research' } });
    await deactivateMember(acme.asOwner(), { memberId: member.id });
    await tell();

    const claims = await Promise.all(receiver.received.map(claimsOf));
    const prov = 'urn:ietf:params:scim:event:prov';
    expect(receiver.received[0]!.headers).toMatchObject({
      'content-type': 'application/secevent+jwt',
      accept: 'application/json',
      authorization: 'Bearer receiver-token',
    });
    expect(claims.map(({ sub_id }) => sub_id)).toEqual(
      Array(3).fill({ format: 'scim', uri: `/Users/${member.id}`, externalId: 'ext-1' }),
    );
    expect(claims.map(({ events }) => events)).toEqual([
      {
        [`${prov}:create:notice`]: {
          attributes: expect.arrayContaining(['id', 'userName', 'displayName', 'externalId']),
        },
      },
      {
        [`${prov}:patch:notice`]: {
          attributes: ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department'],
        },
      },
      expect.objectContaining({ [`${prov}:deactivate`]: {} }),
    ]);
    const deliveries = await deliveriesOf(id);
    expect(claims.map(({ jti, txn }) => [jti, txn])).toEqual(
      deliveries.map((delivery) => [delivery.id, delivery.eventId]),
    );
    expect(claims.every((claim) => !('sub' in claim) && !('exp' in claim))).toBe(true);
  });

  test('is verified by the key that the server publishes; of an unknown organization it has none', async () => {
    await tokenEndpoint();
    const listener = express().use(securityEventKeysRouter(database.orm)).listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const origin = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;

    const answer = await fetch(keySetUrlOf(origin, acme.id));
    const unknown = await fetch(keySetUrlOf(origin, 'nobody'));
    const published = (await answer.json()) as { keys: unknown };
    const none = await unknown.json();
    listener.close();

    expect(answer.headers.get('content-type')).toMatch(/^application\/jwk-set\+json/);
    expect(published.keys).toEqual([
      {
        kty: 'EC',
        crv: 'P-256',
        x: expect.any(String),
        y: expect.any(String),
        kid: expect.any(String),
        alg: 'ES256',
        use: 'sig',
      },
    ]);
    expect(none).toEqual({ keys: [] });
  });

  test('that is not accepted with 202 is sent again as it was; a refusal of RFC 8935 stands in the log', async () => {
    const id = await tokenEndpoint();
    receiver.reply = () => ({ status: 400, text: '{"err":"invalid_key","description":"Key is unknown"}' });
    await createMember(acme.asOwner(), { draft: draft('byron'), role: 'MEMBER' });
    await tell();
    receiver.reply = () => 200;
    await pass();
    await tell();
    receiver.reply = () => 202;
    await pass();

    await tell();

    const [delivery] = await deliveriesOf(id);
    expect(delivery).toMatchObject({ state: 'DELIVERED', attempts: 3 });
    expect(delivery!.attemptLog.map(({ problem }) => problem)).toEqual([
      'The receiver refused the token: invalid_key (Key is unknown)',
      'The receiver answered 200, not 202 Accepted.',
      null,
    ]);
    const claims = await Promise.all(receiver.received.map(claimsOf));
    expect(new Set(claims.map((claim) => JSON.stringify(claim))).size).toBe(1);
  });
});

test('two processes at once never publish one organization’s events beside each other', async () => {
  await endpoint(['resource.updated']);
  await happen(acme.asOwner(), { ids: [newId()], name: '1' });

  const whileHeld = await operation('teams:write', async (ctx) => {
    await ctx.em.execute(`select id from organization where id = '${acme.id}' for no key update`);
    return publish();
  })(acme.asOwner(), {});

  expect(whileHeld).toBe(0);
  expect(await publish()).toBeGreaterThan(0);
});
