import { describe, expect, test } from '@jest/globals';
import { type AttributeDefinition, isContainer, ResourceSchema } from '../../../src/scim/protocol/schema.js';
import { enterpriseUserSchema } from '../../../src/scim/protocol/schemas/enterprise-user.js';
import { resourceTypeSchema } from '../../../src/scim/protocol/schemas/resource-type.js';
import { schemaSchema } from '../../../src/scim/protocol/schemas/schema.js';
import { serviceProviderConfigSchema } from '../../../src/scim/protocol/schemas/service-provider-config.js';
import { userSchema } from '../../../src/scim/protocol/schemas/user.js';
import { ENTERPRISE, groups, USER, users } from './resource-schemas.js';

const names = (attributes: readonly AttributeDefinition[]) => attributes.map(({ name }) => name);

describe('RFC 7643 section 8.7.1, the schemas', () => {
  test('User has every attribute of the RFC', () => {
    expect(names(userSchema.attributes)).toEqual(
      [
        'userName name displayName nickName profileUrl title userType preferredLanguage locale timezone active',
        'password emails phoneNumbers ims photos addresses groups entitlements roles x509Certificates',
      ].flatMap((line) => line.split(' ')),
    );
  });

  test('every attribute states all its characteristics', () => {
    const all = (attributes: readonly AttributeDefinition[]): AttributeDefinition[] =>
      attributes.flatMap((each) => [each, ...all(each.subAttributes ?? [])]);
    const schemas = [userSchema, enterpriseUserSchema, serviceProviderConfigSchema, resourceTypeSchema, schemaSchema];

    const definitions = all(schemas.flatMap(({ attributes }) => attributes));

    for (const definition of definitions) {
      expect(definition).toMatchObject({
        description: expect.stringMatching(/\w/),
        required: expect.any(Boolean),
        caseExact: expect.any(Boolean),
        multiValued: expect.any(Boolean),
        mutability: expect.any(String),
        returned: expect.any(String),
        uniqueness: expect.any(String),
      });
      expect(definition.type === 'complex').toBe(definition.subAttributes !== undefined);
    }
  });

  test('a password is written and never returned', () => {
    const password = users.find({ name: 'password' })?.attribute;

    expect(password).toMatchObject({ mutability: 'writeOnly', returned: 'never' });
  });

  test('a discovery schema is read-only throughout', () => {
    const supported = new ResourceSchema(serviceProviderConfigSchema, []).find({ name: 'patch', sub: 'supported' });

    expect(supported?.attribute.mutability).toBe('readOnly');
    expect(supported?.sub?.mutability).toBe('readOnly');
  });
});

describe('RFC 7643 section 3.1, the common attributes', () => {
  test.each(['schemas', 'id', 'externalId', 'meta'])('every resource type has %s', (name) => {
    expect(users.find({ name })?.attribute.name).toBe(name);
    expect(groups.find({ name })?.attribute.name).toBe(name);
  });

  test('a schema that defines an attribute of the same name uses its own', () => {
    const id = new ResourceSchema(schemaSchema, []).find({ name: 'id' });

    expect(id?.attribute.description).toBe('The unique URI of the schema.');
  });
});

describe('RFC 7644 section 3.10, attribute notation', () => {
  test('names are found in any letter case', () => {
    expect(users.find({ name: 'USERNAME' })?.attribute.name).toBe('userName');
    expect(users.find({ name: 'Name', sub: 'GIVENNAME' })?.sub?.name).toBe('givenName');
  });

  test('a core attribute is found under its URN in any letter case', () => {
    expect(users.find({ urn: USER.toUpperCase(), name: 'userName' })).toMatchObject({ urn: USER, extension: false });
  });

  test('an extension attribute is found under its URN and, being unambiguous, without it', () => {
    const qualified = users.find({ urn: ENTERPRISE, name: 'manager', sub: 'value' });

    expect(qualified).toMatchObject({ urn: ENTERPRISE, extension: true });
    expect(users.find({ name: 'manager', sub: 'value' })).toEqual(qualified);
  });

  test('the URN of an extension leads to its container, however it was cut', () => {
    const whole = users.find({ urn: ENTERPRISE, name: '' });
    const cutAtLastColon = users.find({ urn: ENTERPRISE.slice(0, ENTERPRISE.lastIndexOf(':')), name: 'User' });

    expect(whole !== undefined && isContainer(whole)).toBe(true);
    expect(cutAtLastColon).toEqual(whole);
  });

  test.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', ''])(
    'the inherited name "%s" is no attribute',
    (name) => {
      expect(users.find({ name })).toBeUndefined();
      expect(users.find({ name: 'name', sub: name })).toBeUndefined();
      expect(users.section(name)).toBeUndefined();
    },
  );
});

test('schemas lists the core and the extensions that a resource carries', () => {
  expect(users.urnsOf({ userName: 'a' })).toEqual([USER]);
  expect(users.urnsOf({ userName: 'a', [ENTERPRISE]: { department: 'd' } })).toEqual([USER, ENTERPRISE]);
});
