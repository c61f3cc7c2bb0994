import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { openOrm } from '../../src/database/orm.js';
import { createLicenseRule } from '../../src/domain/license/license.operations.js';
import { provisionMember } from '../../src/domain/member/member.operations.js';
import type { Due, Job } from '../../src/worker/job.js';
import { licenseJob } from '../../src/worker/license.job.js';
import { startWorker, type Worker } from '../../src/worker/worker.js';
import { draft } from '../domain/drafts.js';
import { makeLicenseScene } from '../domain/license-scene.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';

let database: TestDatabase;
let worker: Worker;
let close: () => Promise<void>;
const lines: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  const orm = await openOrm({ location: database.address, poolSize: 4 });
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
  worker = startWorker(orm, log, [licenseJob]);
  close = () => orm.close();
});

afterAll(async () => {
  await worker.stop();
  await close();
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

/** Ada's seat is on its way back, and Byron waits for it. */
async function lateReturn(sku: string) {
  const scene = await makeLicenseScene(database);
  const licenseId = await scene.buy(sku, 1, { releaseDelay: 3600 });
  await createLicenseRule(scene.owner(), { licenseId });
  const ada = (await provisionMember(scene.connection(), draft('ada'))).id;
  await provisionMember(scene.connection(), draft('byron'));
  await scene.setActive(ada, false);
  return { ...scene, licenseId };
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await wait(20);
}

const served = (scene: Awaited<ReturnType<typeof lateReturn>>, line: string) =>
  until(async () => (await scene.open()).includes(line));

test('a seat whose delay is over goes to the next in the queue without anybody’s request', async () => {
  const scene = await lateReturn('pro');

  await scene.pass();

  await served(scene, 'pro byron ASSIGNED');
  expect(await scene.open()).toEqual(['pro byron ASSIGNED']);
});

test('a license that begins serves its queue, and one that ends tells it', async () => {
  const scene = await makeLicenseScene(database);
  const licenseId = await scene.buy('pro', 1, { startsAt: new Date(Date.now() + 1000) });
  await createLicenseRule(scene.owner(), { licenseId });
  await provisionMember(scene.connection(), draft('ada'));

  await until(async () => (await scene.open()).includes('pro ada ASSIGNED'));
  await database.rows('update license set expires_at = starts_at where id = $1', [licenseId]);

  await until(async () => {
    const told = await database.rows(
      `select 1 from audit_entry where resource_id = $1 and action = 'license.expired'`,
      [licenseId],
    );
    return told.length === 1;
  });
  expect(await scene.open()).toEqual(['pro ada ASSIGNED']);
});

test('work that fails is told in the log, and keeps nobody else’s from being done', async () => {
  const broken = await lateReturn('broken');
  const whole = await lateReturn('whole');
  await database.rows(
    `alter table license_assignment add constraint broken check (license_id <> '${broken.licenseId}' or end_reason is null)`,
  );

  await broken.pass();
  await whole.pass();
  await served(whole, 'whole byron ASSIGNED');
  await until(async () => lines.some((line) => line.includes(broken.organization.id)));
  await database.rows('alter table license_assignment drop constraint broken');

  await served(broken, 'broken byron ASSIGNED');
});

test('a worker that loses its connections to the database goes on when it is back', async () => {
  const scene = await lateReturn('after');

  await database.rows(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'muster'`,
  );
  await scene.pass();

  await served(scene, 'after byron ASSIGNED');
});

test('a worker that is stopped finishes the piece under way, and begins no other', async () => {
  const scene = await makeLicenseScene(database);
  const begun: string[] = [];
  const ended: string[] = [];
  let mayEnd = () => {};
  const job: Job<Due & { piece: string }> = {
    name: 'slow',
    everyMs: 10,
    find: async () => ['first', 'second'].map((piece) => ({ organizationId: scene.organization.id, piece })),
    async do(_ctx, { piece }) {
      begun.push(piece);
      await new Promise<void>((resolve) => {
        mayEnd = resolve;
      });
      ended.push(piece);
      return 1;
    },
  };
  const slow = startWorker(database.orm, pino({ level: 'silent' }), [job]);
  await until(async () => begun.length > 0);

  const stopped = slow.stop();
  mayEnd();
  await stopped;

  expect([begun, ended]).toEqual([['first'], ['first']]);
});

test('an organization whose work takes long holds up no other', async () => {
  const done: string[] = [];
  let mayEnd = () => {};
  const job: Job = {
    name: 'slow',
    everyMs: 10,
    lanes: 2,
    find: async () => ['slow', 'quick'].map((organizationId) => ({ organizationId })),
    async do(_ctx, { organizationId }) {
      if (organizationId === 'slow')
        await new Promise<void>((resolve) => {
          mayEnd = resolve;
        });
      return done.push(organizationId);
    },
  };
  const both = startWorker(database.orm, pino({ level: 'silent' }), [job]);

  await until(async () => done.length > 2);
  const meanwhile = [...done];
  mayEnd();
  await both.stop();

  expect(new Set(meanwhile)).toEqual(new Set(['quick']));
  expect(done).toContain('slow');
});
