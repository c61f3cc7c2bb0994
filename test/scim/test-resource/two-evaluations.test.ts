import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matches } from '../../../src/scim/protocol/evaluate.js';
import { printFilter } from '../../../src/scim/protocol/filter.js';
import type { ScimResource } from '../../../src/scim/protocol/schema.js';
import { users } from '../protocol/resource-schemas.js';
import { openStage } from './stage.js';
import { userBodies, userFilters } from './user-arbitraries.js';

const seed = Number(process.env.MUSTER_SEED ?? Math.floor(Math.random() * 2 ** 31));
const runs = Number(process.env.MUSTER_PROPERTY_RUNS ?? 300);
const PEOPLE = 60;

let stage: Awaited<ReturnType<typeof openStage>>;
let people: ScimResource[];

beforeAll(async () => {
  stage = await openStage();
  for (const [index, body] of fc.sample(userBodies, { numRuns: PEOPLE, seed }).entries()) {
    const answer = await stage.scim('POST', '/Users', { ...body, userName: `${index % 2 ? 'A' : 'b'}${index}@x.test` });
    if (answer.status !== 201) throw new Error(answer.text);
    if (index % 10 === 0)
      await stage.scim('POST', '/Groups', { displayName: `a${index}`, members: [{ value: answer.body.id }] });
  }
  people = await found('');
});

afterAll(() => stage.close());

async function found(query: string): Promise<ScimResource[]> {
  const { status, body, text } = await stage.scim('GET', `/Users?count=1000${query}`);
  if (status !== 200) throw new Error(text);
  return body.Resources;
}

const idsOf = (resources: readonly ScimResource[]) => resources.map(({ id }) => id);

describe('a filter', () => {
  test(`finds by SQL what the evaluator finds in memory (MUSTER_SEED=${seed})`, async () => {
    const metas = people.map(({ meta }) => meta as { created: string; location: string; version: string });
    const known = [
      ...people.slice(0, 8).flatMap(({ id, userName }) => [String(id), String(userName)]),
      ...metas.slice(0, 4).flatMap(({ location, version }) => [location, version]),
    ];
    const times = metas.slice(0, 9).map(({ created }) => created);

    const property = fc.asyncProperty(userFilters(known, times), async (filter) => {
      const bySql = await found(`&filter=${encodeURIComponent(printFilter(filter))}`);
      const inMemory = people.filter((person) => matches(users, filter, person));
      expect([printFilter(filter), idsOf(bySql)]).toEqual([printFilter(filter), idsOf(inMemory)]);
    });

    expect(people).toHaveLength(PEOPLE);
    await fc.assert(property, { seed, numRuns: runs });
  });
});
