import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { scopes } from '../../src/domain/access.js';
import type { Context } from '../../src/domain/context.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { contextOf, makeOrganization } from '../support/organization.js';
import { exportedFunctions } from './exported-functions.js';
import type { Call } from './operation-calls.js';
import { queryCalls } from './query-calls.js';
import { type Scene, sceneOf } from './scene.js';

let database: TestDatabase;
let here: Scene;
let there: Scene;

beforeAll(async () => {
  database = await openTestDatabase();
  here = sceneOf(database.orm, await makeOrganization(database.orm, { seats: 100 }));
  there = sceneOf(database.orm, await makeOrganization(database.orm, { seats: 100 }));
});

afterAll(() => database.close());

const run = async (call: Call, ctx: Context, input: unknown) => call.run(ctx, input as never);

/** What a member without a role may read: themselves and their organization. */
const openToMembers = [
  'getOwnMember',
  'listOwnSessions',
  'explainOwnSeats',
  'listOwnTeams',
  'getOrganization',
  'enterOrganization',
  'resolveOrganization',
];

/** What asks for no permission of its own: the face has named the organization, or the caller is the answer. */
const openToNobody = ['getOwnMember', 'listOwnSessions', 'explainOwnSeats', 'listOwnTeams', 'enterOrganization'];

test('every query has its row of callers', async () => {
  const names = await exportedFunctions(/\.queries\.ts$|seat-decision\.ts$/);

  expect(names).toEqual(Object.keys(queryCalls).sort());
});

describe.each(Object.entries(queryCalls))('%s', (name, call) => {
  test('answers who may', async () => {
    const input = await call.input(here);

    await expect(run(call, here.as[call.by](), input)).resolves.not.toThrow();
  });

  test('is FORBIDDEN for a member without a role, and UNAUTHENTICATED for nobody', async () => {
    const input = await call.input(here);
    const { id, owner } = here.organization;
    const member = { kind: 'member', id: owner.id, role: 'MEMBER', scopes: new Set(scopes) } as const;

    const asMember = run(call, contextOf(database.orm, member, id), input);
    if (openToMembers.includes(name)) await expect(asMember).resolves.not.toThrow();
    else await expect(asMember).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const asNobody = run(call, contextOf(database.orm, { kind: 'nobody' }, id), input);
    if (openToNobody.includes(name)) await expect(asNobody.catch(() => undefined)).resolves.not.toThrow();
    else await expect(asNobody).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('shows another organization’s caller nothing of this one', async () => {
    const input = await call.input(here);
    const foreigner = call.by === 'connection' ? there.as.connection() : there.as.owner();

    const answer = run(call, foreigner, input);

    if (call.elsewhere === 'OWN') expect(JSON.stringify(contents(await answer))).not.toContain(here.organization.id);
    else await expect(answer).rejects.toMatchObject({ code: call.elsewhere });
  });
});

/** An answer with its maps opened, so that all of it is text. */
const contents = (answer: unknown) => (answer instanceof Map ? [...answer.entries()] : answer);
