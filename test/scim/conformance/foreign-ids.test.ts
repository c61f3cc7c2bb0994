import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { clientOf } from '../../support/scim-server.js';
import { created, type Facade, group, openFacade, patchOf, person, search, type Tenant, unique } from './facade.js';
import { tableImages } from './table-images.js';

let facade: Facade;
let ours: Tenant;
let theirs: Tenant;
// biome-ignore lint/suspicious/noExplicitAny: a representation of any shape, looked at by assertions
let theirUser: any;
// biome-ignore lint/suspicious/noExplicitAny: a representation of any shape, looked at by assertions
let theirGroup: any;

beforeAll(async () => {
  facade = await openFacade();
  ours = await facade.organization();
  theirs = await facade.organization();
  theirUser = await created(theirs.scim, '/Users', {
    ...person(),
    externalId: unique('ext'),
    displayName: unique('name'),
  });
  theirGroup = await created(theirs.scim, '/Groups', group(unique('g'), [theirUser.id]));
});
afterAll(() => facade.close());

const requests: readonly (readonly [string, object?])[] = [
  ['GET'],
  ['HEAD'],
  ['PUT', { userName: 'x@example.test', displayName: 'x' }],
  ['PATCH', patchOf({ op: 'replace', path: 'displayName', value: 'x' })],
  ['PATCH', patchOf({ op: 'remove', path: 'externalId' })],
  ['DELETE'],
  ['POST', { userName: 'x@example.test' }],
  ['OPTIONS'],
];

const conditions: readonly Record<string, string>[] = [{}, { 'If-Match': 'W/"1"' }, { 'If-None-Match': '*' }];

const whole = ({ status, headers, text }: { status: number; headers: Headers; text: string }) => ({
  status,
  text,
  headers: [...headers].filter(([name]) => name !== 'x-request-id' && name !== 'date'),
});

describe("another tenant's ids", () => {
  test.each(['/Users', '/Groups'])(
    'answer in %s to every verb as unknown ids do, byte for byte, and nothing is written',
    async (endpoint) => {
      const before = await tableImages(facade.database);

      for (const [method, body] of requests)
        for (const id of [
          theirUser.id,
          theirGroup.id,
          theirs.owner.id,
          theirs.id,
          theirs.connectionId,
          theirs.licenseId,
        ])
          for (const headers of conditions) {
            const foreign = await ours.scim(method, `${endpoint}/${id}`, body, headers);
            const unknown = await ours.scim(method, `${endpoint}/${crypto.randomUUID()}`, body, headers);
            expect(whole(foreign)).toEqual(whole(unknown));
            expect([method, foreign.status]).toEqual([method, method === 'POST' || method === 'OPTIONS' ? 405 : 404]);
          }

      expect(await tableImages(facade.database)).toEqual(before);
    },
  );

  test.each([
    ['POST', () => '/Groups', () => group(unique('g'), [theirUser.id])],
    [
      'PATCH',
      (id: string) => `/Groups/${id}`,
      () => patchOf({ op: 'add', path: 'members', value: [{ value: theirUser.id }] }),
    ],
    [
      'PATCH',
      (id: string) => `/Groups/${id}`,
      () => patchOf({ op: 'replace', path: 'members', value: [{ value: theirUser.id }] }),
    ],
    [
      'PATCH',
      (id: string) => `/Groups/${id}`,
      () => patchOf({ op: 'add', value: { members: [{ value: theirUser.id }] } }),
    ],
    ['PUT', (id: string) => `/Groups/${id}`, () => group(unique('g'), [theirUser.id])],
  ])('are no members for %s %s', async (method, path, body) => {
    const crew = await created(ours.scim, '/Groups', group());
    const before = await tableImages(facade.database);

    const foreign = await ours.scim(method, path(crew.id), body());
    const own = await ours.scim(
      method,
      path(crew.id),
      JSON.parse(JSON.stringify(body()).replaceAll(theirUser.id, ours.owner.id)),
    );

    for (const { status, body: error } of [foreign, own])
      expect([status, error]).toMatchObject([
        400,
        { scimType: 'invalidValue', detail: expect.stringContaining('members') },
      ]);
    expect(await tableImages(facade.database)).toEqual(before);
  });

  test('removing them from a group is the no-op that removing an unknown one is', async () => {
    const crew = await created(ours.scim, '/Groups', group());
    const before = await tableImages(facade.database);

    for (const id of [theirUser.id, crypto.randomUUID()])
      for (const operation of [
        { op: 'remove', path: `members[value eq "${id}"]` },
        { op: 'remove', path: 'members', value: [{ value: id }] },
      ])
        expect((await ours.scim('PATCH', `/Groups/${crew.id}`, patchOf(operation))).status).toBe(204);

    expect(await tableImages(facade.database)).toEqual(before);
  });

  test('no filter finds them', async () => {
    const filters = [
      `id eq "${theirUser.id}"`,
      `userName eq "${theirUser.userName}"`,
      `externalId eq "${theirUser.externalId}"`,
      `displayName eq "${theirUser.displayName}"`,
      `groups.value eq "${theirGroup.id}"`,
      `groups[display eq "${theirGroup.displayName}"]`,
      `meta.location eq "${theirUser.meta.location}"`,
      `id eq "${theirUser.id}" or userName eq "${theirUser.userName}"`,
    ];

    for (const filter of filters)
      expect([filter, (await ours.scim('GET', search('/Users', filter))).body.totalResults]).toEqual([filter, 0]);
    for (const filter of [
      `members eq "${theirUser.id}"`,
      `displayName eq "${theirGroup.displayName}"`,
      'not (id eq "x") and members pr',
    ])
      expect([filter, (await ours.scim('GET', search('/Groups', filter))).body.totalResults]).toEqual([filter, 0]);
  });

  test('their names are free for us, and ours get ids of their own', async () => {
    const { userName, externalId } = theirUser;

    const user = await ours.scim('POST', '/Users', { ...person(userName), externalId });
    const team = await ours.scim('POST', '/Groups', group(theirGroup.displayName));

    expect([user.status, team.status]).toEqual([201, 201]);
    expect([theirUser.id, theirGroup.id]).not.toContain(user.body.id);
    expect((await theirs.scim('GET', `/Users/${theirUser.id}`)).body).toMatchObject({ userName, externalId });
    await ours.scim('DELETE', `/Users/${user.body.id}`);
  });

  test('no answer to us names them', async () => {
    await created(ours.scim, '/Users', person());
    const answers = await Promise.all(
      ['/Users', '/Groups', '/Schemas', '/ResourceTypes', '/ServiceProviderConfig'].map((path) =>
        ours.scim('GET', path),
      ),
    );

    const texts = answers.map(({ text }) => text).join();
    for (const secret of [theirs.id, theirs.connectionId, theirUser.id, theirUser.userName, theirGroup.id, theirs.slug])
      expect(texts).not.toContain(secret);
  });

  test('their token opens nothing of ours, for any verb', async () => {
    const intruder = clientOf(ours.baseUrl, theirs.scimToken);
    const mine = await created(ours.scim, '/Users', person());
    const before = await tableImages(facade.database);

    for (const [method, body] of requests)
      for (const path of ['/Users', `/Users/${mine.id}`, '/Groups', '/Schemas', '/Unknown'])
        expect([method, path, (await intruder(method, path, body)).status]).toEqual([method, path, 401]);

    expect(await tableImages(facade.database)).toEqual(before);
  });
});
