import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CheckOptions, playCheck, type StepResult } from '../../src/idp-simulator/check.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization } from '../support/organization.js';
import { serveScim } from '../support/scim-server.js';

let database: TestDatabase;
let server: Awaited<ReturnType<typeof serveScim>>;

beforeAll(async () => {
  database = await openTestDatabase();
  server = await serveScim(database.orm);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const plays = [
  ['okta', 'okta', 'wizard'],
  ['okta', 'okta', 'template'],
  ['entra', 'entra', 'legacy'],
  ['entra', 'entra', 'compliant'],
  ['pingfederate', 'pingfederate', undefined],
  ['others', 'generic', undefined],
] as const;

describe('everything that an identity provider sends is answered as it needs', () => {
  test.each(plays)(
    '%s on a connection for %s, mode %s, on a fresh store and again on the used one',
    async (provider, identityProvider, mode) => {
      const organization = await makeOrganization(database.orm, { seats: 10_000, identityProvider });
      const target = { baseUrl: server.baseUrl(organization), token: organization.scimToken };
      const options: CheckOptions = {
        seed: `${provider} ${mode}`,
        people: 4,
        groups: 2,
        pageUsers: 12,
        ...(mode && { mode }),
      };

      const fresh = await all(playCheck(provider, target, options));
      const used = await all(playCheck(provider, target, options));

      expect(shortcomings(fresh)).toEqual([]);
      expect(shortcomings(used)).toEqual([]);
      expect(fresh.length).toBeGreaterThan(3);
      expect(used.map(({ id }) => id)).toEqual(fresh.map(({ id }) => id));
    },
  );
});

async function all(results: AsyncIterable<StepResult>): Promise<StepResult[]> {
  const read: StepResult[] = [];
  for await (const result of results) read.push(result);
  return read;
}

/** The steps that did not go as the identity provider needs, with why. */
const shortcomings = (results: readonly StepResult[]) =>
  results.filter(({ ok }) => !ok).map(({ id, failures }) => ({ id, failures }));
