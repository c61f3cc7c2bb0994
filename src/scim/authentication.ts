import type { IncomingMessage } from 'node:http';
import { authenticateScim, type ScimCaller } from '../domain/authentication.js';
import type { Database } from '../domain/context.js';
import { DomainError } from '../domain/errors.js';

const longestHeader = 512;

/** The caller of a SCIM request: the connection whose token it carries as `Bearer <token>`, in any letter case, or bare. */
export function authenticate(request: IncomingMessage, db: Database, connectionId: string): Promise<ScimCaller> {
  const header = request.headers.authorization?.trim() ?? '';
  if (header === '' || header.length > longestHeader)
    throw new DomainError('UNAUTHENTICATED', 'Send a token of this connection as "Authorization: Bearer <token>".');
  const token = /^bearer\s+/i.test(header) ? header.replace(/^bearer\s+/i, '') : header;
  return authenticateScim(db, connectionId, token);
}
