import { ResourceSchema, type SchemaDefinition } from '../../../src/scim/protocol/schema.js';
import { attribute, complex } from '../../../src/scim/protocol/schemas/define.js';

const testResource: SchemaDefinition = {
  id: 'urn:ietf:params:scim:schemas:test:2.0:TestResource',
  name: 'TestResource',
  description: 'A resource with attributes of every type and every characteristic.',
  attributes: [
    attribute('identifier', 'string', 'A required string.', { required: true }),
    attribute('caseExactString', 'string', 'A string whose letter case counts.', { caseExact: true }),
    attribute('caseInsensitiveString', 'string', 'A string whose letter case does not count.'),
    attribute('integerAttr', 'integer', 'A whole number.'),
    attribute('booleanAttr', 'boolean', 'True or false.'),
    attribute('dateTimeAttr', 'dateTime', 'A date and time.'),
    attribute('binaryAttr', 'binary', 'Bytes, as base64 text.'),
    attribute('referenceAttr', 'reference', 'A URI of anything.', { referenceTypes: ['external'] }),
    attribute('readOnlyAttr', 'string', 'A string that the server gives.', { mutability: 'readOnly' }),
    attribute('immutableAttr', 'string', 'A string that stays once it is there.', { mutability: 'immutable' }),
    attribute('writeOnlyAttr', 'string', 'A string that is never returned.', {
      mutability: 'writeOnly',
      returned: 'never',
    }),
    attribute('requestOnlyAttr', 'string', 'A string returned on request.', { returned: 'request' }),
    attribute('alwaysReturnedAttr', 'string', 'A string that is always returned.', { returned: 'always' }),
    attribute('multiStrings', 'string', 'Several strings.', { multiValued: true }),
    complex('complexAttr', 'A complex value.', [
      attribute('sub1', 'string', 'A string.'),
      attribute('sub2', 'integer', 'A whole number.'),
      attribute('sub3', 'boolean', 'True or false.'),
    ]),
    complex(
      'multiComplex',
      'Several complex values.',
      [
        attribute('value', 'string', 'The value.'),
        attribute('type', 'string', "A label indicating the value's function."),
        attribute('primary', 'boolean', 'True on at most one of the values.'),
      ],
      { multiValued: true },
    ),
    attribute('uniqueString', 'string', 'A string that no other TestResource has.', { uniqueness: 'server' }),
  ],
};

const testExtension: SchemaDefinition = {
  id: 'urn:ietf:params:scim:schemas:extension:test:2.0:TestResource',
  name: 'TestResourceExtension',
  description: 'An extension that every TestResource carries.',
  attributes: [
    attribute('extString', 'string', 'A string.'),
    attribute('extRequired', 'string', 'A required string.', { required: true }),
    attribute('extInteger', 'integer', 'A whole number.'),
  ],
};

/** The attributes of a TestResource, with its required extension. */
export const testResourceSchema = new ResourceSchema(testResource, [{ schema: testExtension, required: true }]);
