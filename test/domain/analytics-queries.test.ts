import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { grantAnalytics } from '../../src/domain/analytics/analytics-reader.operations.js';
import { releaseLicense, updateLicense } from '../../src/domain/license/license.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { contextOf, makeOrganization } from '../support/organization.js';
import { sceneOf } from './scene.js';

const page = readFileSync(new URL('../../docs/analytics.md', import.meta.url), 'utf8');
const queries = [...page.matchAll(/^(\S[^\n]*\?)\n\n```sql\n([^`]+)```$/gm)].map(
  ([, question, text]) => [question!, text!] as const,
);

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await openTestDatabase();
  const acme = await makeOrganization(database.orm, { seats: 2 });
  const other = await makeOrganization(database.orm, { seats: 2 });
  for (const organization of [acme, other]) {
    const scene = sceneOf(database.orm, organization);
    for (let index = 0; index < 5; index++) await scene.provisioned();
    await releaseLicense(scene.as.owner(), await scene.seat());
    await scene.group();
  }
  await database.rows(
    `update license_assignment set over = true where organization_id = $1 and state = 'ASSIGNED' and ended_at is null`,
    [acme.id],
  );
  await updateLicense(acme.asOwner(), {
    licenseId: acme.licenseId,
    price: { amount: '7', currency: 'EUR', period: 'MONTH' },
  });
  const role = `analyst_${randomBytes(4).toString('hex')}`;
  const system = contextOf(database.orm, { kind: 'system', id: 'cli' }, null);
  const { password } = await grantAnalytics(system, { role, organizationId: acme.id, roleIs: 'CREATE' });
  const { host, port, database: name } = database.address;
  client = new pg.Client({ host, port, user: role, password: password!.reveal(), database: name });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.close();
});

const answer = async (index: number) => (await client.query(queries[index]![1])).rows;

test('the page has ten queries', () => {
  expect(queries).toHaveLength(10);
});

test.each(queries)('%s is answered to a granted role', async (_, text) => {
  await expect(client.query(text)).resolves.toMatchObject({ fields: expect.any(Array) });
});

test('what the queries say is so', async () => {
  expect(await answer(0)).toEqual([]);
  expect((await answer(1)).map(({ sku, state }) => [sku, state])).toEqual([
    ['enterprise', 'ASSIGNED'],
    ['enterprise', 'ASSIGNED'],
    ...Array(4).fill(['enterprise', 'WAITLISTED']),
  ]);
  expect((await answer(2)).map(({ sku, peak, purchased, owed }) => [sku, peak, purchased, owed])).toEqual([
    ['enterprise', 2, 2, 0],
    [expect.any(String), 1, 5, 0],
  ]);
  expect(await answer(3)).toMatchObject([{ department: '(none)', seats: '2', currency: 'EUR', price: '14.0000' }]);
  expect((await answer(4)).map(({ place }) => place)).toEqual([1, 2, 3, 4]);
  expect((await answer(5)).map(({ granted, ended }) => [granted, ended])).toEqual([
    ['2', '0'],
    ['1', '1'],
  ]);
  expect((await answer(6)).map(({ grants }) => grants)).toEqual(['2', '1']);
  expect(await answer(7)).toHaveLength(2);
  expect(await answer(8)).toMatchObject([{ end_reason: 'RELEASED' }]);
  expect(await answer(9)).toMatchObject([{ members: '1', holding: '0', waiting: '1' }]);
});

test('the page has every view, and every column with the description that the database has', async () => {
  const described = await database.rows<{ view: string; about: string; columns: string }>(
    `select relname as view, obj_description(c.oid, 'pg_class') as about,
      string_agg(format('| \`%s\` | %s |', attname, col_description(c.oid, attnum)), e'\\n' order by attnum) as columns
    from pg_class c join pg_attribute on attrelid = c.oid and attnum > 0
    where relnamespace = 'analytics'::regnamespace and relkind = 'v' group by c.oid, relname`,
  );

  expect(described.length).toBeGreaterThan(6);
  for (const { view, about, columns } of described) {
    expect(page).toContain(`\n| \`${view}\` | `);
    expect(page).toContain(`### analytics.${view}\n\n${about}\n\n| column | meaning |\n|---|---|\n${columns}\n`);
  }
});
