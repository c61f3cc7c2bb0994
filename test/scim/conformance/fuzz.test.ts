import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { violations } from '../../support/invariants.js';
import { created, ERROR, type Facade, group, openFacade, person, type Tenant } from './facade.js';
import { prototypeKeys } from './prototype-keys.js';
import { type FuzzedRequest, fuzzedRequests } from './request-arbitraries.js';

const requests = Number(process.env.MUSTER_FUZZ_REQUESTS ?? 2000);
const seed = Number(process.env.MUSTER_FUZZ_SEED ?? Date.now() % 2 ** 31);

let facade: Facade;
let tenant: Tenant;
let strangerId: string;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization({ seats: 20, identityProvider: seed % 2 === 0 ? 'entra' : 'okta' });
  const stranger = await facade.organization();
  strangerId = (await created(stranger.scim, '/Users', person())).id;
});
afterAll(() => facade.close());

/** One id of each kind, looked up again when a request has deleted it. */
const known = new Map<string, string>();

async function living(endpoint: '/Users' | '/Groups'): Promise<string> {
  const { body } = await tenant.scim('GET', `${endpoint}?count=1&attributes=id`);
  return body.Resources[0]?.id ?? (await created(tenant.scim, endpoint, endpoint === '/Users' ? person() : group())).id;
}

async function send({ method, path, headers, body }: FuzzedRequest) {
  if (!known.has('{user}')) known.set('{user}', await living('/Users'));
  if (!known.has('{group}')) known.set('{group}', await living('/Groups'));
  known.set('{foreign}', strangerId).set('{unknown}', crypto.randomUUID());
  const placed = (text: string) => text.replaceAll(/\{(user|group|foreign|unknown)\}/g, (place) => known.get(place)!);
  const answer = await tenant.scim(method, placed(path), body && placed(body), headers);
  if (method === 'DELETE') known.clear();
  return answer;
}

/** True for the refusal that the standard itself numbers above 499 (RFC 7644 section 3.11). */
const isNotImplemented = (path: string, status: number) => status === 501 && /^[/.]+Me\b/.test(path);

describe('requests made up by a grammar', () => {
  test(`${requests} of them are answered, never by a 5xx, and break nothing (seed ${seed})`, async () => {
    const prototypes = prototypeKeys();
    const statuses = new Map<number, number>();

    await fc.assert(
      fc.asyncProperty(fuzzedRequests, async (request) => {
        const { status, body, headers } = await send(request);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (!isNotImplemented(request.path, status)) expect(status).toBeLessThan(500);
        if (status >= 400 && request.method !== 'HEAD') {
          expect(headers.get('content-type')).toBe('application/scim+json');
          expect(body).toMatchObject({ schemas: [ERROR], status: String(status), detail: expect.stringMatching(/./) });
        }
      }),
      { numRuns: requests, seed, endOnFailure: true },
    );

    for (const status of [200, 201, 204, 400, 404])
      expect([status, statuses.get(status) ?? 0]).not.toEqual([status, 0]);
    expect(prototypeKeys()).toEqual(prototypes);
    expect(facade.logLines).toEqual([]);
    expect(await violations(facade.database)).toEqual([]);
    expect(await facade.database.rows(`select id from member where managed_by = 'SCIM' and role = 'OWNER'`)).toEqual(
      [],
    );
    expect((await tenant.scim('POST', '/Users', person())).status).toBe(201);
  }, 3_600_000);
});
