import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matches } from '../../../src/scim/protocol/evaluate.js';
import { printFilter } from '../../../src/scim/protocol/filter.js';
import type { ScimResource } from '../../../src/scim/protocol/schema.js';
import { propertyRuns, seed } from '../../support/property-runs.js';
import { groups, users } from '../protocol/resource-schemas.js';
import { bodiesOf, filtersOf, type Known } from './resource-arbitraries.js';
import { openStage } from './stage.js';

const PEOPLE = 60;
const TEAMS = 30;

let stage: Awaited<ReturnType<typeof openStage>>;
let stored: Record<'/Users' | '/Groups', ScimResource[]>;

beforeAll(async () => {
  stage = await openStage();
  const given = ['userName', 'externalId', 'password'];
  for (const [index, body] of fc.sample(bodiesOf(users, given), { numRuns: PEOPLE, seed }).entries())
    await create('/Users', {
      ...body,
      userName: `${index % 2 ? 'A' : 'b'}${index}@x.test`,
      ...(index % 3 > 0 && { externalId: `${index % 2 ? 'a' : 'A'}${index}` }),
    });
  const people = await found('/Users', '');
  const memberships = fc.sample(fc.subarray(people, { maxLength: 4 }), { numRuns: TEAMS, seed });
  for (const [index, members] of memberships.entries())
    await create('/Groups', {
      displayName: `${index % 2 ? 'A' : 'b'}${index}`,
      ...(index % 3 > 0 && { externalId: `${index % 2 ? 'a' : 'A'}${index}` }),
      members: members.map(({ id }) => ({ value: id })),
    });
  for (const [index, { id }] of people.slice(0, 12).entries())
    for (let change = 0; change < index; change += 1)
      await stage.scim('PATCH', `/Users/${id}`, {
        Operations: [{ op: 'replace', path: 'title', value: String(change) }],
      });
  stored = { '/Users': (await found('/Users', '')).map(withVersionAlone), '/Groups': await found('/Groups', '') };
});

afterAll(() => stage.close());

async function create(endpoint: string, body: object): Promise<void> {
  const answer = await stage.scim('POST', endpoint, body);
  if (answer.status !== 201) throw new Error(answer.text);
}

async function found(endpoint: string, query: string): Promise<ScimResource[]> {
  const { status, body, text } = await stage.scim('GET', `${endpoint}?count=200${query}`);
  if (status !== 200) throw new Error(`${decodeURIComponent(query)}: ${text}`);
  return body.Resources;
}

/** A User whose entity-tag tells its version alone, which is what filters compare. */
function withVersionAlone(person: ScimResource): ScimResource {
  const meta = person.meta as { version: string };
  return { ...person, meta: { ...meta, version: meta.version.replace(/-[0-9a-f]{8}/, '') } };
}

const idsOf = (resources: readonly ScimResource[]) => resources.map(({ id }) => id);

/** Ids, names, URLs and entity-tags of the first resources, whole and in parts. */
function known(): Known {
  const some = [...stored['/Users'].slice(0, 9), ...stored['/Groups'].slice(0, 9)];
  const metas = some.map(({ meta }) => meta as Record<string, string>);
  const locations = metas.map(({ location }) => location!);
  const names = some.flatMap(({ id, userName, displayName, externalId }) => [id, userName, displayName, externalId]);
  return {
    texts: [
      ...names.filter((name) => typeof name === 'string'),
      ...locations.flatMap((url) => [url, url.slice(0, 30), url.slice(0, -9), url.slice(-12), url.slice(20, -20)]),
      ...metas.map(({ version }) => version!),
      ...['W/"', '"', '1', '1"', '/Users/', '/groups/', 'http', 'i', 'urn:ietf:params:scim:schemas', 'User', 'direct'],
    ],
    times: metas.flatMap(({ created, lastModified }) => [
      created!,
      lastModified!,
      `${new Date(Date.parse(created!) + 7_200_000).toISOString().slice(0, -1)}+02:00`,
    ]),
  };
}

describe('a filter finds by SQL what the evaluator finds in memory', () => {
  test.each([
    ['/Users', users],
    ['/Groups', groups],
  ] as const)(
    `of %s (MUSTER_SEED=${seed})`,
    async (endpoint, schema) => {
      const all = stored[endpoint];
      const property = fc.asyncProperty(filtersOf(schema, known()), async (filter) => {
        const bySql = await found(endpoint, `&filter=${encodeURIComponent(printFilter(filter))}`);
        const inMemory = all.filter((resource) => matches(schema, filter, resource));
        expect([printFilter(filter), idsOf(bySql)]).toEqual([printFilter(filter), idsOf(inMemory)]);
      });

      expect(all).toHaveLength(endpoint === '/Users' ? PEOPLE : TEAMS);
      await fc.assert(property, propertyRuns(200));
    },
    3_600_000,
  );
});
