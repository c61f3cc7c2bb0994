import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tableImages } from '../scim/conformance/table-images.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization } from '../support/organization.js';
import { databaseEnvironment } from './database-environment.js';
import { cleanUp, muster } from './muster-process.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(async () => {
  await cleanUp();
  await database.close();
});

const rehearse = (organization: string, ...more: string[]) => {
  const whose = ['--organization', organization, '--identity-provider', 'generic'];
  return muster(databaseEnvironment(database), 'scim', 'rehearse', ...whose, ...more);
};

test('`scim rehearse` tells each step of the cycle with its requests, and changes no row', async () => {
  const acme = await makeOrganization(database.orm, { seats: 100 });
  const before = await tableImages(database);

  const { code, stdout } = await rehearse(acme.id, '--json');

  const rehearsal = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(rehearsal).toMatchObject({ provider: 'generic', ok: true });
  expect(rehearsal.steps[0]).toMatchObject({ ok: true, title: expect.stringContaining('OneLogin') });
  expect(rehearsal.steps[0].exchanges[0]).toMatchObject({ method: 'GET', status: 200, answer: 'a list of 0' });
  expect(await tableImages(database)).toEqual(before);
}, 180_000);

test('for an organization that is not there it ends with exit code 1 and a sentence', async () => {
  const { code, stdout, stderr } = await rehearse('unknown');

  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/No such organization\./);
}, 180_000);
