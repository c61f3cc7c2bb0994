import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { scopes } from '../../src/domain/access.js';
import type { Context } from '../../src/domain/context.js';
import { DomainError } from '../../src/domain/errors.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { contextOf, makeOrganization } from '../support/organization.js';
import { exportedFunctions } from './exported-functions.js';
import { type Call, operationCalls } from './operation-calls.js';
import { type Scene, sceneOf } from './scene.js';
import { withUnknownIds } from './unknown-ids.js';

let database: TestDatabase;
let here: Scene;
let there: Scene;
let image: string;

beforeAll(async () => {
  database = await openTestDatabase();
  image = await wholeImage();
  here = sceneOf(database.orm, await makeOrganization(database.orm, { seats: 100 }));
  there = sceneOf(database.orm, await makeOrganization(database.orm, { seats: 100 }));
});

afterAll(async () => {
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const run = (call: Call, ctx: Context, input: unknown) => call.run(ctx, input as never);

const refusalOf = (attempt: () => Promise<unknown>) =>
  attempt().then(
    () => undefined,
    (error: unknown) =>
      error instanceof DomainError
        ? { code: error.code, field: error.field, text: error.message.replace(/[0-9a-f-]{36}/g, '<id>') }
        : error,
  );

/** The statement that reads every row of the organization $1 as one text. */
async function wholeImage(): Promise<string> {
  const tables = await database.rows<{ name: string }>(
    `select table_name as name from information_schema.columns
    where column_name = 'organization_id' and table_schema = 'public' order by 1`,
  );
  const parts = tables.map(
    ({ name }) =>
      `(select coalesce(md5(string_agg(t::text, '' order by t::text)), '') from ${name} t where organization_id = $1)`,
  );
  return `select ${parts.join(' || ')} as image`;
}

async function imageOf(scene: Scene): Promise<string> {
  const [row] = await database.rows<{ image: string }>(image, [scene.organization.id]);
  return row!.image;
}

const foreigner = (call: Call) => (call.by === 'connection' ? there.as.connection() : there.as.owner());

test('every operation has its row of callers', async () => {
  const names = await exportedFunctions(/\.operations\.ts$/);

  expect(names).toEqual(Object.keys(operationCalls).sort());
});

describe.each(Object.entries(operationCalls))('%s', (_, call) => {
  test('is done for who may', async () => {
    const input = await call.input(here);

    await expect(run(call, here.as[call.by](), input)).resolves.not.toThrow();
  });

  test('is FORBIDDEN, at once, for a member without a role and for an owner’s token without the scope; what is one’s own, for an operator', async () => {
    const input = await call.input(here);
    const before = await imageOf(here);
    const { owner } = here.organization;
    const callers = call.own
      ? ([{ kind: 'operator', id: 'test' }] as const)
      : ([
          { kind: 'member', id: owner.id, role: 'MEMBER', scopes: new Set(scopes) },
          { kind: 'member', id: owner.id, role: 'OWNER', scopes: new Set<never>() },
        ] as const);

    for (const actor of callers)
      expect(() => run(call, contextOf(database.orm, actor, here.organization.id), input)).toThrow(
        expect.objectContaining({ code: 'FORBIDDEN' }),
      );

    expect(await imageOf(here)).toBe(before);
  });

  test('is UNAUTHENTICATED, at once, for nobody', async () => {
    const input = await call.input(here);
    const before = await imageOf(here);

    for (const organizationId of [here.organization.id, null])
      expect(() => run(call, contextOf(database.orm, { kind: 'nobody' }, organizationId), input)).toThrow(
        expect.objectContaining({ code: 'UNAUTHENTICATED' }),
      );

    expect(await imageOf(here)).toBe(before);
  });

  test('answers another organization’s caller as if nothing of this one existed, and changes nothing here', async () => {
    const input = await call.input(here);
    const before = await imageOf(here);

    const refusal = await refusalOf(async () => run(call, foreigner(call), input));
    const ofUnknown = await refusalOf(async () => run(call, foreigner(call), withUnknownIds(input)));

    if (call.elsewhere === 'OWN') expect(refusal).toBeUndefined();
    else {
      expect(refusal).toMatchObject({ code: call.elsewhere });
      expect(refusal).toEqual(ofUnknown);
    }
    expect(await imageOf(here)).toBe(before);
  });
});
