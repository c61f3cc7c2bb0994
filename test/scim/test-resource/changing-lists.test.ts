import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns, seed } from '../../support/property-runs.js';
import type { ScimClient } from '../../support/scim-server.js';
import { openStage, thing } from './stage.js';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const RESOURCES = 12;
const PATIENCE_MS = 3_600_000;
let made = 0;

/** The lists that are walked through: one of the database, and one that a store sorts in memory. */
const lists = {
  '/Users': {
    label: 'title',
    name: 'userName',
    body: (label?: string) => ({ schemas: [USER], userName: `${made++ % 2 ? 'p' : 'Q'}${made}@x.test`, title: label }),
  },
  '/TestResources': {
    label: 'caseInsensitiveString',
    name: 'identifier',
    body: (label?: string) => thing({ caseInsensitiveString: label }),
  },
} as const;
type Endpoint = keyof typeof lists;
const endpoints = Object.keys(lists) as Endpoint[];

const labels = fc.option(fc.constantFrom('a', 'B', 'b', 'c'), { nil: undefined });

/** What happens between two pages; `at` picks one of the resources there are. */
type Change =
  | { readonly kind: 'create'; readonly label: string | undefined }
  | { readonly kind: 'relabel'; readonly at: number; readonly label: string | undefined }
  | { readonly kind: 'delete'; readonly at: number };
const creations: fc.Arbitrary<Change> = fc.record({ kind: fc.constant('create'), label: labels });
const relabellings: fc.Arbitrary<Change> = fc.record({ kind: fc.constant('relabel'), at: fc.nat(30), label: labels });
const deletions: fc.Arbitrary<Change> = fc.record({ kind: fc.constant('delete'), at: fc.nat(30) });
const untilEachPage = (change: fc.Arbitrary<Change>) => fc.array(fc.array(change, { maxLength: 2 }), { maxLength: 12 });

const orders = fc.constantFrom<(list: (typeof lists)[Endpoint]) => string>(
  () => '',
  ({ label }) => `&sortBy=${label}`,
  ({ label }) => `&sortBy=${label}&sortOrder=descending`,
  ({ name }) => `&sortBy=${name}`,
  () => '&sortBy=meta.created&sortOrder=descending',
);
const counts = fc.integer({ min: 1, max: 5 });

let stage: Awaited<ReturnType<typeof openStage>>;
let scim: ScimClient;

beforeAll(async () => {
  stage = await openStage();
});
beforeEach(async () => {
  scim = await stage.stranger();
  for (const endpoint of endpoints)
    for (const [label] of fc.sample(fc.tuple(labels), { numRuns: RESOURCES, seed })) await create(endpoint, label);
});
afterAll(() => stage.close());

async function ask(path: string) {
  const { status, body, text } = await scim('GET', path);
  if (status !== 200) throw new Error(`${path}: ${text}`);
  return body;
}

async function create(endpoint: Endpoint, label: string | undefined): Promise<void> {
  const answer = await scim('POST', endpoint, lists[endpoint].body(label));
  if (answer.status !== 201) throw new Error(answer.text);
}

const idsIn = (page: { Resources: { id: string }[] }) => page.Resources.map(({ id }) => id);
const everything = async (endpoint: Endpoint, order: string) => idsIn(await ask(`${endpoint}?count=200${order}`));

/** Makes changes happen, and knows which resources they have touched. */
class Changes {
  readonly touched = new Set<string>();
  deleted = 0;

  constructor(
    private readonly endpoint: Endpoint,
    private readonly script: readonly (readonly Change[])[],
  ) {}

  async happen(page: number): Promise<void> {
    for (const change of this.script[page] ?? []) {
      if (change.kind === 'create') await create(this.endpoint, change.label);
      else await this.#touch(change);
    }
  }

  async #touch(change: Exclude<Change, { kind: 'create' }>): Promise<void> {
    const ids = await everything(this.endpoint, '');
    const id = ids[change.at % ids.length];
    if (id === undefined || ids.length < 4) return;
    this.touched.add(id);
    const path = `${this.endpoint}/${id}`;
    if (change.kind === 'delete') {
      await scim('DELETE', path);
      this.deleted += 1;
    } else {
      const value = change.label ?? null;
      await scim('PATCH', path, { Operations: [{ op: 'replace', path: lists[this.endpoint].label, value }] });
    }
  }

  /** Those of a list that nothing has touched. */
  untouched(ids: readonly string[]): string[] {
    return ids.filter((id) => !this.touched.has(id));
  }
}

describe.each(endpoints)('RFC 9865, a walk by cursor through %s that change meanwhile', (endpoint) => {
  test(
    `meets whoever is there all the time once, in order, forwards and back (MUSTER_SEED=${seed})`,
    async () => {
      const anything = untilEachPage(fc.oneof(creations, relabellings, deletions));
      const property = fc.asyncProperty(orders, counts, anything, async (orderOf, count, script) => {
        const order = orderOf(lists[endpoint]);
        const changes = new Changes(endpoint, script);
        const before = await everything(endpoint, order);

        let page = await ask(`${endpoint}?count=${count}${order}&cursor=`);
        const forwards = idsIn(page);
        let pages = 1;
        for (; page.nextCursor !== undefined && pages < 100; pages += 1) {
          await changes.happen(pages);
          page = await ask(`${endpoint}?count=${count}${order}&cursor=${page.nextCursor}`);
          forwards.push(...idsIn(page));
        }
        const met = changes.untouched(forwards).filter((id) => before.includes(id));
        expect([order, met]).toEqual([order, changes.untouched(before)]);

        if (page.Resources.length === 0) return;
        let backwards = idsIn(page);
        const start = await everything(endpoint, order);
        for (; page.previousCursor !== undefined && pages < 200; pages += 1) {
          await changes.happen(pages);
          page = await ask(`${endpoint}?count=${count}${order}&cursor=${page.previousCursor}`);
          backwards = [...idsIn(page), ...backwards];
        }
        const metAgain = changes.untouched(backwards).filter((id) => start.includes(id));
        const expected = changes.untouched(start).filter((id) => forwards.includes(id));
        expect([order, metAgain.filter((id) => forwards.includes(id))]).toEqual([order, expected]);
      });

      await fc.assert(property, propertyRuns(8, 0.02));
    },
    PATIENCE_MS,
  );
});

/** By index, RFC 7644 section 3.4.2.4 promises nothing for a list that changes; this is what the order by creation gives. */
describe.each(endpoints)('RFC 7644 section 3.4.2.4, a walk by index through %s', (endpoint) => {
  async function walk(count: number, order: string, changes: Changes): Promise<string[]> {
    const met: string[] = [];
    for (let page = 0; page < 100; page += 1) {
      await changes.happen(page);
      const ids = idsIn(await ask(`${endpoint}?count=${count}&startIndex=${page * count + 1}${order}`));
      if (ids.length === 0) break;
      met.push(...ids);
    }
    return met;
  }

  test(
    `meets everybody once, in any order, where nothing changes (MUSTER_SEED=${seed})`,
    async () => {
      const property = fc.asyncProperty(orders, counts, async (orderOf, count) => {
        const order = orderOf(lists[endpoint]);

        const met = await walk(count, order, new Changes(endpoint, []));

        expect([order, met]).toEqual([order, await everything(endpoint, order)]);
      });

      await fc.assert(property, propertyRuns(5, 0.02));
    },
    PATIENCE_MS,
  );

  test(
    `meets everybody once where resources are created and changed, in the order of creation (MUSTER_SEED=${seed})`,
    async () => {
      const script = untilEachPage(fc.oneof(creations, relabellings));
      const property = fc.asyncProperty(counts, script, async (count, changes) => {
        const before = await everything(endpoint, '');

        const met = await walk(count, '', new Changes(endpoint, changes));

        expect(met.slice(0, before.length)).toEqual(before);
        expect(new Set(met).size).toBe(met.length);
      });

      await fc.assert(property, propertyRuns(5, 0.02));
    },
    PATIENCE_MS,
  );

  test(
    `repeats nobody where resources are deleted, and misses one for each deletion at most (MUSTER_SEED=${seed})`,
    async () => {
      const property = fc.asyncProperty(counts, untilEachPage(deletions), async (count, script) => {
        const changes = new Changes(endpoint, script);
        const before = await everything(endpoint, '');

        const met = await walk(count, '', changes);

        const missed = changes.untouched(before).filter((id) => !met.includes(id));
        expect(new Set(met).size).toBe(met.length);
        expect(missed.length).toBeLessThanOrEqual(changes.deleted);
        for (let index = 0; index < changes.deleted; index += 1) await create(endpoint, 'a');
      });

      await fc.assert(property, propertyRuns(5, 0.02));
    },
    PATIENCE_MS,
  );
});
