import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AttributeDefinition } from '../../../src/scim/protocol/schema.js';
import {
  created,
  ENTERPRISE,
  type Facade,
  GROUP,
  group,
  openFacade,
  patchOf,
  person,
  type Tenant,
  USER,
} from './facade.js';
import { tableImages } from './table-images.js';

let facade: Facade;
let tenant: Tenant;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
});
afterAll(() => facade.close());

/** JSON values of every type. */
const samples: readonly unknown[] = [
  'text',
  42,
  1.5,
  true,
  {},
  { a: 1 },
  { value: 'v' },
  { value: 7 },
  ['text'],
  [42],
  [[]],
  [{ a: [1] }],
];

/** Whether one value fits; a bare string stands for `{ value }`. */
function fits(attribute: AttributeDefinition, value: unknown): boolean {
  const hasValue = attribute.subAttributes?.some(({ name }) => name === 'value');
  switch (attribute.type) {
    case 'complex':
      if (typeof value === 'string') return hasValue === true;
      return isObject(value) && !(hasValue && typeof (value as { value?: unknown }).value === 'number');
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return typeof value === 'string';
  }
}

/** The samples that an attribute can't take; an array of one is forgiven where one object is meant. */
const wrongFor = (attribute: AttributeDefinition): unknown[] =>
  samples.filter((value) => {
    if (attribute.multiValued) return !(Array.isArray(value) && value.every((each) => fits(attribute, each)));
    if (attribute.type === 'complex' && Array.isArray(value)) return !(value.length === 1 && fits(attribute, value[0]));
    return !fits(attribute, value);
  });

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const writable = ({ mutability }: AttributeDefinition) => mutability !== 'readOnly';

describe.each([
  [USER, '/Users', () => person(), (name: string, value: unknown) => ({ [name]: value }), ''],
  [
    ENTERPRISE,
    '/Users',
    () => person(),
    (name: string, value: unknown) => ({ [ENTERPRISE]: { [name]: value } }),
    `${ENTERPRISE}:`,
  ],
  [GROUP, '/Groups', () => group(), (name: string, value: unknown) => ({ [name]: value }), ''],
] as const)('every attribute of %s', (urn, endpoint, minimal, at, prefix) => {
  test('with a value of every wrong JSON type is an invalidValue that names it, by POST, PUT and PATCH', async () => {
    const { body: schema } = await tenant.scim('GET', `/Schemas/${urn}`);
    const { id } = await created(tenant.scim, endpoint, minimal());
    const before = await tableImages(facade.database);
    let sent = 0;

    for (const attribute of schema.attributes.filter(writable) as AttributeDefinition[])
      for (const value of wrongFor(attribute)) {
        const body = { ...minimal(), ...at(attribute.name, value) };
        const isOneOfMany = attribute.multiValued && fits(attribute, value);
        const patches = [
          { op: 'add', value: at(attribute.name, value) },
          { op: 'replace', path: prefix + attribute.name, value },
        ];
        const answers = await Promise.all([
          tenant.scim('POST', endpoint, body),
          tenant.scim('PUT', `${endpoint}/${id}`, body),
          ...(isOneOfMany ? [] : patches.map((each) => tenant.scim('PATCH', `${endpoint}/${id}`, patchOf(each)))),
        ]);
        sent += answers.length;
        for (const { status, body: error } of answers)
          expect({ name: attribute.name, value, status, ...error }).toMatchObject({
            status: '400',
            scimType: 'invalidValue',
            detail: expect.stringContaining(attribute.name),
          });
      }

    expect(sent).toBeGreaterThan(50);
    expect(await tableImages(facade.database)).toEqual(before);
  }, 30_000);

  test('and every sub-attribute too', async () => {
    const { body: schema } = await tenant.scim('GET', `/Schemas/${urn}`);
    const before = await tableImages(facade.database);

    for (const parent of schema.attributes.filter(writable) as AttributeDefinition[])
      for (const attribute of parent.subAttributes?.filter(writable) ?? [])
        for (const value of wrongFor(attribute)) {
          const inside = { [attribute.name]: value };
          const { status, body } = await tenant.scim('POST', endpoint, {
            ...minimal(),
            ...at(parent.name, parent.multiValued ? [inside] : inside),
          });
          expect({ at: `${parent.name}.${attribute.name}`, value, httpStatus: status, ...body }).toMatchObject({
            httpStatus: 400,
            scimType: 'invalidValue',
            detail: expect.stringContaining(`${parent.name}.${attribute.name}`),
          });
        }

    expect(await tableImages(facade.database)).toEqual(before);
  }, 30_000);
});
