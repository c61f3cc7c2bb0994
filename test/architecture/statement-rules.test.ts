import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tenantEntities } from '../../src/domain/entities.js';
import { operationCalls } from '../domain/operation-calls.js';
import { queryCalls } from '../domain/query-calls.js';
import { sceneOf } from '../domain/scene.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { makeOrganization } from '../support/organization.js';
import { furtherPaths } from './further-paths.js';
import { type Statement, statementLogOf } from './statement-log.js';
import { namedOrganizations, unscopedTables } from './tenant-scope.js';

const tenantTables = tenantEntities.map(({ meta }) => meta.tableName);

/** For operators, who may see every organization there is, and for the worker, which looks where work is due. */
const overAllOrganizations = ['listOrganizations', 'countOrganizations', 'listAnalyticsReaders', 'work is looked for'];

let database: TestDatabase;
const logs = new Map<string, Statement[]>();

beforeAll(async () => {
  database = await openTestDatabase();
  for (const [name, { by, run, input }] of Object.entries({ ...operationCalls, ...queryCalls })) {
    const scene = sceneOf(database.orm, await makeOrganization(database.orm, { seats: 1 }));
    const given = await input(scene);
    const ctx = scene.as[by]();
    logs.set(name, await statementLogOf(() => run(ctx, given as never)));
  }
  for (const [name, prepare] of Object.entries(furtherPaths)) {
    const work = await prepare(sceneOf(database.orm, await makeOrganization(database.orm, { seats: 1 })));
    logs.set(name, await statementLogOf(work));
  }
}, 300_000);

afterAll(async () => {
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const every = () => [...logs].flatMap(([name, log]) => log.map(({ text }) => ({ name, text })));

test('each call sends statements, and those of a write are one transaction', () => {
  const silent = [...logs].filter(([, log]) => log.length === 0).map(([name]) => name);
  const begins = (log: Statement[]) => log.filter(({ text }) => /^begin/i.test(text)).length;
  const commits = (log: Statement[]) => log.filter(({ text }) => /^commit/i.test(text)).length;
  const writes = Object.keys(operationCalls).filter((name) => !name.startsWith('list'));

  expect(silent).toEqual([]);
  expect(writes.filter((name) => begins(logs.get(name)!) !== 1 || commits(logs.get(name)!) !== 1)).toEqual([]);
});

test('every tenant table that a statement touches is held to the organization by a parameter', () => {
  const unscoped = [...logs]
    .filter(([name]) => !overAllOrganizations.includes(name))
    .flatMap(([name, log]) =>
      log.flatMap((statement) => unscopedTables(statement, tenantTables).map((use) => ({ name, ...use }))),
    );

  expect(unscoped).toEqual([]);
});

test('a transaction names one organization', () => {
  const several = [...logs]
    .map(([name, log]) => ({ name, organizations: new Set(log.flatMap(namedOrganizations)) }))
    .filter(({ organizations }) => organizations.size > 1);

  expect(several).toEqual([]);
});

test('organization_id never stands in SET', () => {
  const moved = every().filter(({ text }) => /\bset (?:(?!\bwhere\b|\bfrom\b).)*\borganization_id"? =/is.test(text));

  expect(moved).toEqual([]);
});

test.each([
  ['advisory locks', /advisory/i],
  ['LISTEN or NOTIFY', /\b(listen|notify)\b/i],
  ['session settings', /^\s*set\s+(?!local)/i],
  ['a clock of the database', /\bnow\(\)|current_(timestamp|date|time)|localtime|clock_timestamp|statement_timestamp/i],
  ['ids or chance of the database', /gen_random_uuid|\brandom\(\)|nextval|uuidv7\(/i],
  ['SERIALIZABLE', /serializable/i],
  ['MERGE, temporary tables or table locks', /\bmerge into\b|\btemp(orary)?\b|\block table\b/i],
])('no statement uses %s', (_, forbidden) => {
  expect(every().filter(({ text }) => forbidden.test(text))).toEqual([]);
});

test('directory tables are read, inserted into and deleted from, never updated or locked', () => {
  const changed = every().filter(({ text }) =>
    /update (organization_slug|token_directory|verified_domain|token_issuer_directory|operator_token)|from (organization_slug|token_directory|verified_domain|token_issuer_directory)\b.* for (no key )?(update|share)/is.test(
      text,
    ),
  );

  expect(changed).toEqual([]);
});

describe('the reading of statements', () => {
  const found = (text: string) => unscopedTables({ text, values: [] }, tenantTables).map(({ table }) => table);

  test.each([
    ['select 1 from member', ['member']],
    ['select 1 from member where id = $1', ['member']],
    ['select 1 from member where organization_id = other.organization_id', ['member']],
    ['select 1 from member where organization_id = $1', []],
    ['select 1 from member m where m.organization_id = $1', []],
    ['select 1 from member m join team t on t.id = m.id where m.organization_id = $1', ['team']],
    ['select 1 from member m, team t where t.organization_id = $1', ['member']],
    ['select 1 from member where organization_id = $1 and exists (select 1 from team where team.id = $2)', ['team']],
    ['select (select 1 from team where organization_id = $1) from member', ['member']],
    ['update member set active = true where id = $1', ['member']],
    ['delete from team_membership where organization_id = $1', []],
    ['insert into member select 1 from team', ['team']],
    ['insert into member (organization_id) values ($1)', []],
    ['select 1 from organization where id = $1 for update', []],
    ['select 1 from organization where slug = $1', ['organization']],
    [
      'with a as (update license l set seats = 1 returning l.id) select 1 from a where organization_id = $1',
      ['license'],
    ],
  ])('of %s finds %j', (text, tables) => {
    expect(found(text)).toEqual(tables);
  });
});
