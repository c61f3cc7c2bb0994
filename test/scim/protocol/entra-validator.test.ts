import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../../src/scim/protocol/json.js';
import { applyPatch, readPatch } from '../../../src/scim/protocol/patch.js';
import type { ScimResource } from '../../../src/scim/protocol/schema.js';
import { readResource } from '../../../src/scim/protocol/validation.js';
import { ENTERPRISE, users } from './resource-schemas.js';

/** The attributes that the validator patches one by one, with values as random as its own. */
const VALUES: [path: string, value: Json][] = [
  ['userName', 'wilma@lakin.ca'],
  ['externalId', 'c1a2f5d0'],
  ['displayName', 'UOLZXEAWVJBK'],
  ['nickName', 'RTYGXHFLXBXC'],
  ['title', 'ITSNUPYHYVSD'],
  ['userType', 'NCGKQPEDZXUF'],
  ['profileUrl', 'QXJHNBPLZRWT'],
  ['preferredLanguage', 'jgo-CM'],
  ['locale', 'Belize'],
  ['timezone', 'America/Indiana/Knox'],
  ['active', 'True'],
  ['name.givenName', 'Freda'],
  ['name.familyName', 'Dameon'],
  ['name.formatted', 'Andreanne'],
  ['name.middleName', 'Zella'],
  ['name.honorificPrefix', 'Forest'],
  ['name.honorificSuffix', 'Shaniya'],
  ['emails[type eq "work"].value', 'gunner@quitzon.biz'],
  ['emails[type eq "work"].primary', true],
  ['phoneNumbers[type eq "work"].value', '57-315-8125'],
  ['phoneNumbers[type eq "work"].primary', true],
  ['phoneNumbers[type eq "mobile"].value', '57-315-8126'],
  ['phoneNumbers[type eq "fax"].value', '57-315-8127'],
  ['addresses[type eq "work"].formatted', 'TIPJBMYNRSXB'],
  ['addresses[type eq "work"].streetAddress', '8823 Mertz Drives'],
  ['addresses[type eq "work"].locality', 'DXJJVZWYGBKL'],
  ['addresses[type eq "work"].region', 'BNQQLWWXGDZQ'],
  ['addresses[type eq "work"].postalCode', 'qx9 9bs'],
  ['addresses[type eq "work"].country', 'Belize'],
  ['addresses[type eq "work"].primary', true],
  ['roles[primary eq "True"].value', 'NGKHAXRHLBXC'],
  ['roles[primary eq "True"].type', 'LTOFJPZJGBTR'],
  ['roles[primary eq "True"].display', 'EXVGTGWKJVKM'],
  [`${ENTERPRISE}:employeeNumber`, 'BGNSRPJNRUHX'],
  [`${ENTERPRISE}:department`, 'JEMTYAGBZHTL'],
  [`${ENTERPRISE}:costCenter`, 'NXLVZOJXQSTZ'],
  [`${ENTERPRISE}:organization`, 'LPZHVGXHEMKM'],
  [`${ENTERPRISE}:division`, 'LSSJGFPKSQBN'],
  [`${ENTERPRISE}:manager`, 'KVHXRJUZZWMK'],
];

const PATCHED: ScimResource = {
  userName: 'wilma@lakin.ca',
  externalId: 'c1a2f5d0',
  displayName: 'UOLZXEAWVJBK',
  nickName: 'RTYGXHFLXBXC',
  title: 'ITSNUPYHYVSD',
  userType: 'NCGKQPEDZXUF',
  profileUrl: 'QXJHNBPLZRWT',
  preferredLanguage: 'jgo-CM',
  locale: 'Belize',
  timezone: 'America/Indiana/Knox',
  active: true,
  name: {
    givenName: 'Freda',
    familyName: 'Dameon',
    formatted: 'Andreanne',
    middleName: 'Zella',
    honorificPrefix: 'Forest',
    honorificSuffix: 'Shaniya',
  },
  emails: [{ type: 'work', value: 'gunner@quitzon.biz', primary: true }],
  phoneNumbers: [
    { type: 'work', value: '57-315-8125', primary: true },
    { type: 'mobile', value: '57-315-8126' },
    { type: 'fax', value: '57-315-8127' },
  ],
  addresses: [
    {
      type: 'work',
      formatted: 'TIPJBMYNRSXB',
      streetAddress: '8823 Mertz Drives',
      locality: 'DXJJVZWYGBKL',
      region: 'BNQQLWWXGDZQ',
      postalCode: 'qx9 9bs',
      country: 'Belize',
      primary: true,
    },
  ],
  roles: [{ primary: true, value: 'NGKHAXRHLBXC', type: 'LTOFJPZJGBTR', display: 'EXVGTGWKJVKM' }],
  [ENTERPRISE]: {
    employeeNumber: 'BGNSRPJNRUHX',
    department: 'JEMTYAGBZHTL',
    costCenter: 'NXLVZOJXQSTZ',
    organization: 'LPZHVGXHEMKM',
    division: 'LSSJGFPKSQBN',
    manager: { value: 'KVHXRJUZZWMK' },
  },
};

const OTHER = readResource(
  users,
  {
    userName: 'other',
    emails: [{ type: 'work', value: 'o', primary: true }],
    phoneNumbers: ['work', 'mobile', 'fax'].map((type) => ({
      type,
      value: type,
      ...(type === 'work' && { primary: true }),
    })),
    addresses: [{ type: 'work', formatted: 'o', primary: true }],
    roles: [{ primary: 'True', value: 'o', type: 'o', display: 'o' }],
    [ENTERPRISE]: { manager: { value: 'o' } },
  },
  'create',
);

const operations = (op: string) => VALUES.map(([path, value]) => ({ op, path, value }));
const patched = (resource: ScimResource, ...Operations: object[]) =>
  applyPatch(users, resource, readPatch(users, { Operations }));

describe("the rows of Microsoft's SCIM validator", () => {
  test('row 6: replace of every attribute, one operation each', () => {
    expect(patched(OTHER, ...operations('Replace'))).toEqual(PATCHED);
  });

  test('row 9: add of every attribute to a user with only a userName makes the elements', () => {
    expect(patched({ userName: 'only' }, ...operations('Add'))).toEqual(PATCHED);
  });

  test('the same once more changes nothing', () => {
    expect(patched(PATCHED, ...operations('add'))).toBe(PATCHED);
  });

  test('rows 7 and 8: path-less replace of userName, and of active as text', () => {
    expect(patched(OTHER, { op: 'replace', value: { userName: 'New' } }).userName).toBe('New');
    expect(patched(OTHER, { op: 'Replace', path: 'active', value: 'False' }).active).toBe(false);
  });

  test.each(['add', 'replace'])('rows 10 and 11: %s of a manager as an object, a string and an older list', (op) => {
    const path = `${ENTERPRISE}:manager`;

    for (const value of [{ value: 'm' }, 'm', [{ $ref: '../Users/m', value: 'm' }]]) {
      expect(patched(OTHER, { op, path, value })[ENTERPRISE]).toMatchObject({ manager: { value: 'm' } });
    }
    expect(patched(OTHER, { op, path: 'manager', value: 'm' })[ENTERPRISE]).toMatchObject({ manager: { value: 'm' } });
  });

  test('row 12: a manager with an empty value is gone', () => {
    const operation = { op: 'replace', path: `${ENTERPRISE}:manager`, value: { value: '' } };

    expect(patched(OTHER, operation)).not.toHaveProperty([ENTERPRISE]);
  });

  test('rows P1 and P2: remove, add and replace in one PATCH', () => {
    const several = patched(
      PATCHED,
      { op: 'remove', path: 'preferredLanguage' },
      { op: 'add', path: 'externalId', value: 'e' },
      { op: 'replace', path: 'displayName', value: 'd' },
    );
    const same = patched(
      PATCHED,
      { op: 'remove', path: 'title' },
      { op: 'add', path: 'title', value: 'a' },
      { op: 'replace', path: 'title', value: 'b' },
    );

    expect(several).toEqual({ ...PATCHED, preferredLanguage: undefined, externalId: 'e', displayName: 'd' });
    expect(same.title).toBe('b');
  });
});
