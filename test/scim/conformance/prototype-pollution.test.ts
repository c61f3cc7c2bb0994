import { describe, expect, test } from '@jest/globals';
import { openBadInputStage, refused } from './bad-input-stage.js';
import { ENTERPRISE, ERROR, patchOf, search, unique, withoutSeats } from './facade.js';
import { prototypeKeys } from './prototype-keys.js';

const stage = openBadInputStage();
const prototypes = prototypeKeys();

describe('prototype keys', () => {
  const deep = (key: string) => [
    `{"userName":"x","${key}":{"polluted":1}}`,
    `{"userName":"x","name":{"${key}":{"polluted":1}}}`,
    `{"userName":"x","emails":[{"value":"v","${key}":{"polluted":1}}]}`,
    `{"userName":"x","${ENTERPRISE}":{"manager":{"${key}":{"polluted":1}}}}`,
    `{"userName":"x","urn:unknown":{"a":[{"b":{"${key}":{"polluted":1}}}]}}`,
  ];

  test.each(['__proto__', '\\u005f_proto__', '__pr\\u006fto__'])(
    '"%s" in a body is invalidSyntax at every depth',
    async (key) => {
      for (const text of deep(key)) refused(await stage.send('POST', '/Users', text), 400, '__proto__');
      for (const text of deep(key))
        refused(
          await stage.send('PATCH', `/Users/${stage.userId}`, `{"Operations":[{"op":"add","value":${text}}]}`),
          400,
          '__proto__',
        );
      refused(
        await stage.send('PATCH', `/Users/${stage.userId}`, `{"Operations":[{"op":"add","${key}":{},"value":{}}]}`),
        400,
        '__proto__',
      );
      await stage.untouched();
    },
  );

  test('constructor.prototype in a body is invalidSyntax', async () => {
    refused(
      await stage.send('POST', '/Users', '{"userName":"x","constructor":{"prototype":{"polluted":1}}}'),
      400,
      'not allowed',
    );
    await stage.untouched();
  });

  const inherited = [
    'constructor',
    'prototype',
    'hasOwnProperty',
    'toString',
    'valueOf',
    '__defineGetter__',
    '__lookupSetter__',
  ];

  test.each(inherited)('%s is an unknown attribute like any other', async (key) => {
    const made = await stage.tenant.scim(
      'POST',
      '/Users',
      JSON.parse(`{"userName":"${unique('p')}","${key}":1,"name":{"${key}":1,"givenName":"G"}}`),
    );

    expect(made.status).toBe(201);
    expect(Object.keys(withoutSeats(made.body)).sort()).toEqual([
      'active',
      'id',
      'meta',
      'name',
      'schemas',
      'userName',
    ]);
    expect(made.body.name).toEqual({ givenName: 'G' });
  });

  const paths = ['__proto__', ...inherited].flatMap((key) => [
    key,
    `${key}.polluted`,
    `name.${key}`,
    `emails.${key}`,
    `emails[type eq "work"].${key}`,
    `emails[${key} eq "x"].value`,
    `${key}[type eq "x"]`,
    `${key}[type eq "x"].value`,
    `urn:ietf:params:scim:schemas:core:2.0:User:${key}`,
    `urn:ietf:params:scim:schemas:core:2.0:User:name.${key}`,
    `${ENTERPRISE}:${key}`,
    `${ENTERPRISE}:manager.${key}`,
  ]);

  test('in a path are refused, for every op', async () => {
    for (const path of paths)
      for (const op of ['add', 'replace', 'remove', 'Replace']) {
        const { status, body } = await stage.tenant.scim(
          'PATCH',
          `/Users/${stage.userId}`,
          patchOf({ op, path, value: { polluted: 1 } }),
        );
        expect([op, path, status, body.schemas]).toEqual([op, path, 400, [ERROR]]);
        expect(prototypeKeys()).toEqual(prototypes);
      }
    await stage.untouched();
  }, 20_000);

  test('as names of a path-less value are ignored or refused, never walked', async () => {
    for (const path of ['emails[0].__proto__', ...paths]) {
      const { status } = await stage.tenant.scim(
        'PATCH',
        `/Users/${stage.userId}`,
        patchOf({ op: 'add', value: Object.fromEntries([[`${path} `.trim(), { polluted: 1 }]]) }),
      );
      expect([path, [200, 400].includes(status)]).toEqual([path, true]);
    }
    await stage.untouched();
  });

  test('in a query are unknown names', async () => {
    for (const key of ['__proto__', ...inherited]) {
      expect(
        (await stage.tenant.scim('GET', `/Users?attributes=${key},${key}.x&excludedAttributes=${key}&${key}=1`)).status,
      ).toBe(200);
      refused(await stage.tenant.scim('GET', search('/Users', `${key} eq "x"`)), 400, key);
      expect((await stage.tenant.scim('GET', `/${key}`)).status).toBe(404);
      expect((await stage.tenant.scim('GET', `/Schemas/${key}`)).status).toBe(404);
    }
  });
});
