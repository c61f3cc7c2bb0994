import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { violations } from '../../support/invariants.js';
import { created, type Facade, openFacade, person, type Tenant } from './facade.js';
import { Fuzzer } from './fuzzing.js';
import { prototypeKeys } from './prototype-keys.js';
import { fuzzedRequests } from './request-arbitraries.js';

const requests = Number(process.env.MUSTER_FUZZ_REQUESTS ?? 1500);
const seed = Number(process.env.MUSTER_FUZZ_SEED ?? Date.now() % 2 ** 31);
const patienceMs = Number(process.env.MUSTER_FUZZ_PATIENCE_MS ?? Number.POSITIVE_INFINITY);

let facade: Facade;
let tenant: Tenant;
let fuzzer: Fuzzer;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization({ seats: 20, identityProvider: seed % 2 === 0 ? 'entra' : 'okta' });
  const stranger = await facade.organization();
  const { id: strangerId } = await created(stranger.scim, '/Users', person());
  fuzzer = new Fuzzer(tenant.scim, { strangerId, patienceMs });
});
afterAll(() => facade.close());

describe('requests made up by a grammar', () => {
  test(`${requests} of them are answered, never by a 5xx, and break nothing (seed ${seed})`, async () => {
    const prototypes = prototypeKeys();

    await fc.assert(
      fc.asyncProperty(fuzzedRequests, async (request) => expect(await fuzzer.faultsOf(request)).toEqual([])),
      { numRuns: requests, seed, endOnFailure: true, includeErrorInReport: true },
    );

    for (const status of [200, 201, 204, 400, 404])
      expect([status, fuzzer.statuses.get(status) ?? 0]).not.toEqual([status, 0]);
    expect(prototypeKeys()).toEqual(prototypes);
    expect(facade.logLines).toEqual([]);
    expect(await violations(facade.database)).toEqual([]);
    expect(await facade.database.rows(`select id from member where managed_by = 'SCIM' and role = 'OWNER'`)).toEqual(
      [],
    );
    expect((await tenant.scim('POST', '/Users', person())).status).toBe(201);
  }, 7_200_000);
});
