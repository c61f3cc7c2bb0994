import { ResourceSchema, type SchemaDefinition } from '../../../src/scim/protocol/schema.js';
import { attribute, complex } from '../../../src/scim/protocol/schemas/define.js';
import { enterpriseUserSchema } from '../../../src/scim/protocol/schemas/enterprise-user.js';
import { groupSchema } from '../../../src/scim/protocol/schemas/group.js';
import { musterUserSchema } from '../../../src/scim/protocol/schemas/muster-user.js';
import { userSchema } from '../../../src/scim/protocol/schemas/user.js';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const TEST_EXTENSION = 'urn:ietf:params:scim:schemas:extension:test:2.0:TestResource';

/** A schema that has every data type and every characteristic of RFC 7643 section 2. */
const testResourceSchema: SchemaDefinition = {
  id: 'urn:ietf:params:scim:schemas:test:2.0:TestResource',
  name: 'TestResource',
  description: 'A resource with an attribute of every type',
  attributes: [
    attribute('identifier', 'string', 'Required', { required: true }),
    attribute('caseExactString', 'string', 'Case exact', { caseExact: true }),
    attribute('caseInsensitiveString', 'string', 'Case insensitive'),
    attribute('integerAttr', 'integer', 'Integer'),
    attribute('decimalAttr', 'decimal', 'Decimal'),
    attribute('booleanAttr', 'boolean', 'Boolean'),
    attribute('dateTimeAttr', 'dateTime', 'DateTime'),
    attribute('binaryAttr', 'binary', 'Binary'),
    attribute('referenceAttr', 'reference', 'Reference', { referenceTypes: ['external'] }),
    attribute('readOnlyAttr', 'string', 'Read-only', { mutability: 'readOnly' }),
    attribute('immutableAttr', 'string', 'Immutable', { mutability: 'immutable' }),
    attribute('writeOnlyAttr', 'string', 'Write-only', { mutability: 'writeOnly', returned: 'never' }),
    attribute('requestOnlyAttr', 'string', 'Returned on request', { returned: 'request' }),
    attribute('alwaysReturnedAttr', 'string', 'Always returned', { returned: 'always' }),
    attribute('multiStrings', 'string', 'Several strings', { multiValued: true }),
    complex('complexAttr', 'Complex', [
      attribute('sub1', 'string', 'A string'),
      attribute('sub2', 'integer', 'An integer'),
      attribute('sub3', 'boolean', 'A boolean'),
    ]),
    complex(
      'multiComplex',
      'Several complex values',
      [
        attribute('value', 'string', 'A value'),
        attribute('type', 'string', 'A label'),
        attribute('primary', 'boolean', 'The primary'),
      ],
      { multiValued: true },
    ),
    attribute('uniqueString', 'string', 'Unique', { uniqueness: 'server' }),
  ],
};

const testExtensionSchema: SchemaDefinition = {
  id: TEST_EXTENSION,
  name: 'TestExtension',
  description: 'A required extension',
  attributes: [
    attribute('extString', 'string', 'A string'),
    attribute('extRequired', 'string', 'A required string', { required: true }),
    attribute('extInteger', 'integer', 'An integer'),
  ],
};

export const users = new ResourceSchema(userSchema, [
  { schema: enterpriseUserSchema, required: false },
  { schema: musterUserSchema, required: false },
]);
export const groups = new ResourceSchema(groupSchema, []);
export const testResources = new ResourceSchema(testResourceSchema, [{ schema: testExtensionSchema, required: true }]);
