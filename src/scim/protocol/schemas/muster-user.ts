import type { SchemaDefinition } from '../schema.js';
import { attribute, complex, readOnly } from './define.js';

/** Muster's own extension of User: the seats of licenses, which clients read only. */
export const musterUserSchema: SchemaDefinition = {
  id: 'urn:ietf:params:scim:schemas:extension:muster:2.0:User',
  name: 'MusterUser',
  description: "The User's seats",
  attributes: readOnly([
    complex(
      'licenses',
      'The licenses of which the User holds, waits for or lacks a seat. Absent when there is none. What happens to seats is no change of the User: it shows in the entity-tag for reads only.',
      [
        attribute('value', 'string', 'The id of the license.', { caseExact: true }),
        attribute('display', 'string', 'The name of the license.'),
        attribute('sku', 'string', 'What the license is called where it is sold.'),
        attribute(
          'state',
          'string',
          'ASSIGNED: the User holds a seat. RESERVED: one is kept for the User. WAITLISTED: the User is in the queue. REFUSED: the license was full, and it has no queue.',
          { canonicalValues: ['ASSIGNED', 'RESERVED', 'WAITLISTED', 'REFUSED'] },
        ),
        attribute(
          'source',
          'string',
          'By what right: given by hand, with an invitation, or by a rule of the connection.',
          {
            canonicalValues: ['MANUAL', 'INVITE', 'SCIM_EVERYONE', 'SCIM_GROUP', 'SCIM_ENTITLEMENT'],
          },
        ),
        attribute('since', 'dateTime', 'When this state began.'),
      ],
      { multiValued: true },
    ),
  ]),
};
