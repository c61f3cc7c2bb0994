import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { databaseEnvironment } from './database-environment.js';
import { cleanUp, muster } from './muster-process.js';

let database: TestDatabase;
let acme: TestOrganization;

beforeAll(async () => {
  database = await openTestDatabase();
  acme = await makeOrganization(database.orm);
  await makeOrganization(database.orm);
});

afterAll(async () => {
  await cleanUp();
  await database.close();
});

const analytics = (...args: string[]) => muster(databaseEnvironment(database), 'analytics', ...args);

test('an operator lets a new role read one organization, lists it, and takes it away again', async () => {
  const role = `analyst_${randomBytes(4).toString('hex')}`;
  const whom = ['--role', role, '--organization', acme.id];

  const granted = await analytics('grant', ...whom, '--create', '--json');
  const { password, ...grant } = JSON.parse(granted.stdout);
  const { host, port, database: name } = database.address;
  const client = new pg.Client({ host, port, user: role, password, database: name });
  await client.connect();
  const { rows: read } = await client.query('select organization_id from analytics.license_usage_daily');
  const listed = await analytics('list', '--json');
  const again = await analytics('grant', ...whom);
  const revoked = await analytics('revoke', ...whom);
  const refused = client.query('select 1 from analytics.license_usage_daily');

  await expect(refused).rejects.toMatchObject({ code: '42501' });
  await client.end();
  expect(grant).toEqual({ role, organizationId: acme.id, host, port, database: name });
  expect(read).toEqual([{ organization_id: acme.id }]);
  expect(JSON.parse(listed.stdout).readers).toEqual([
    { role, roleIs: 'EXISTING', organizationId: acme.id, slug: acme.slug, grantedAt: expect.any(String) },
  ]);
  expect(again.stdout).toContain(`host='${host}' port='${port}' dbname='${name}' user='${role}'`);
  expect(listed.stdout).not.toContain(password);
  expect([revoked.code, revoked.stdout]).toEqual([0, `${role} no longer reads organization ${acme.id}.\n`]);
}, 180_000);

test('a grant to a role that the database lacks ends with exit code 1 and a sentence', async () => {
  const { code, stdout, stderr } = await analytics('grant', '--role', 'nobody_here', '--organization', acme.id);

  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/The database has no role nobody_here: make it, or have it made by --create\./);
}, 180_000);
