import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { newId } from '../../src/domain/ids.js';
import { createWebhookEndpoint } from '../../src/domain/webhook/webhook-endpoint.operations.js';
import { SeededRandom } from '../../src/idp-simulator/seeded-random.js';
import { testSecrets } from '../sso/sso-scene.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { testSecretKey } from '../support/muster-server.js';
import { makeOrganization } from '../support/organization.js';
import { happen } from '../worker/happenings.js';
import { openReceiver, type Receiver } from '../worker/receiver.js';

const seed = process.env.SEED ?? `${Date.now()}`;
const events = Number(process.env.MUSTER_WEBHOOK_EVENTS ?? 400);
const kills = Number(process.env.MUSTER_WEBHOOK_KILLS ?? 2);
const resources = Math.min(100, events / 10);
const script = fileURLToPath(new URL('./webhook-worker-child.mjs', import.meta.url));

let database: TestDatabase;
let receiver: Receiver;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  receiver = await openReceiver();
});

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await Promise.all(workers.map((worker) => worker.exitCode ?? worker.signalCode ?? once(worker, 'exit')));
  await receiver.close();
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

async function startWorkerProcess(place: number): Promise<void> {
  const task = {
    address: database.address,
    secretKey: testSecretKey.toString('base64'),
    publicUrl: 'https://muster.test',
    patienceMs: 1_000,
    pace: { schedule: Array.from({ length: 40 }, () => 30), leaseMs: 1_500 },
  };
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, NODE_OPTIONS: '', WEBHOOK_TASK: JSON.stringify(task) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  workers[place] = child;
}

test(`of ${events} events, 30 % of which fail each time, while workers are killed ${kills} times, all are delivered, none is invented, and each resource's are in order (SEED=${seed})`, async () => {
  const random = new SeededRandom(seed);
  const organization = await makeOrganization(database.orm);
  const { secret } = await createWebhookEndpoint(organization.asOwner(), {
    url: receiver.url,
    eventTypes: ['resource.updated'],
    format: 'STANDARD_WEBHOOK',
    tools: { secrets: testSecrets, refusalOf: async () => undefined },
  });
  const webhook = new Webhook(secret!.reveal());
  const bodies = new Map<string, Set<string>>();
  const accepted = new Map<string, number[]>();
  receiver.reply = ({ headers, body, event }) => {
    webhook.verify(body, headers as Record<string, string>);
    const id = String(headers['webhook-id']);
    bodies.set(id, (bodies.get(id) ?? new Set()).add(body));
    const failure = random.below(20);
    if (failure < 4) return 500;
    if (failure < 6) return 'CLOSED';
    const { resource, changes } = event.data;
    accepted.set(resource.id, [...(accepted.get(resource.id) ?? []), Number(changes.name!.after)]);
    return 204;
  };
  const ids = Array.from({ length: resources }, newId);
  await Promise.all([startWorkerProcess(0), startWorkerProcess(1)]);

  const happening = (async () => {
    for (let n = 0; n < events / resources; n++) await happen(organization.asOwner(), { ids, name: String(n) });
  })();
  for (let kill = 1; kill <= kills; kill++) {
    await untilDelivered(Math.floor((events * kill) / (kills + 1)));
    const victim = random.below(2);
    workers[victim]!.kill('SIGKILL');
    await startWorkerProcess(victim);
  }
  await happening;
  await untilDelivered(events);

  const made = await database.rows<{ id: string }>(`select id from outbox_event where type = 'resource.updated'`);
  expect(made).toHaveLength(events);
  expect([...bodies.keys()].sort()).toEqual(made.map(({ id }) => id).sort());
  expect([...bodies.values()].filter((texts) => texts.size > 1)).toEqual([]);
  const whole = Array.from({ length: events / resources }, (_, n) => n);
  for (const numbers of accepted.values()) {
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect([...new Set(numbers)]).toEqual(whole);
  }
  expect(accepted.size).toBe(resources);
  console.log(
    `${events} events, ${kills} kills: ${receiver.received.length} requests answered, ${doubles(accepted)} taken twice`,
  );
});

const doubles = (accepted: ReadonlyMap<string, readonly number[]>) =>
  [...accepted.values()].reduce((sum, numbers) => sum + numbers.length - new Set(numbers).size, 0);

async function untilDelivered(count: number): Promise<void> {
  for (;;) {
    const [row] = await database.rows<{ count: number }>(
      `select count(*)::int as count from webhook_delivery where state = 'DELIVERED'`,
    );
    if (row!.count >= count) return;
    await wait(50);
  }
}
