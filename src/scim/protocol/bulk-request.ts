import { excerpt, ProtocolError } from './error.js';
import { isObject } from './json.js';

/** The most operations of one bulk request (RFC 7644 section 3.7.4). */
export const maxBulkOperations = 1000;

/** The largest body of a bulk request in bytes (RFC 7644 section 3.7.4). */
export const maxBulkPayload = 1024 * 1024;

/** One operation of a bulk request, as it would be a request by itself (RFC 7644 section 3.7). */
export interface BulkOperation {
  /** As in the request; in capitals, where it is one that a bulk request can hold. */
  readonly method?: string;
  readonly bulkId?: string;
  readonly path: string;
  readonly version?: string;
  /** The body of a POST, PUT or PATCH, undefined with a DELETE. */
  readonly data?: { readonly [name: string]: unknown };
  /** What is wrong with the operation itself; it is answered by this and not run. */
  readonly refusal?: ProtocolError;
}

/** A bulk request whose operations are each either well formed or refused. */
export interface BulkRequest {
  /** After this many errors the rest is not run; Infinity when the client sets no limit. */
  readonly failOnErrors: number;
  readonly operations: readonly BulkOperation[];
}

/**
 * Reads the body of a bulk request, its member names in any letter case (RFC 7644 section 3.7).
 *
 * @throws ProtocolError invalidSyntax without operations, invalidValue for failOnErrors, tooMany with status 413 above
 * 1,000 operations
 */
export function readBulkRequest(body: unknown): BulkRequest {
  const members = membersOf(body);
  const operations = members.get('operations');
  if (!Array.isArray(operations) || operations.length === 0)
    throw new ProtocolError(
      'invalidSyntax',
      'The bulk request has no operations. Send an array of one or more in Operations.',
    );
  if (operations.length > maxBulkOperations)
    throw new ProtocolError('tooMany', `The bulk request exceeds maxOperations (${maxBulkOperations}).`, 413);
  return {
    failOnErrors: readFailOnErrors(members.get('failonerrors')),
    operations: refuseRepeatedBulkIds(operations.map(readOperation)),
  };
}

function readFailOnErrors(value: unknown): number {
  if (value === undefined || value === null) return Number.POSITIVE_INFINITY;
  if (Number.isInteger(value) && Number(value) > 0) return Number(value);
  throw new ProtocolError('invalidValue', 'failOnErrors must be a whole number above 0.');
}

const methods = ['POST', 'PUT', 'PATCH', 'DELETE'];

function readOperation(operation: unknown): BulkOperation {
  const members = membersOf(operation);
  const text = (name: string) => {
    const value = members.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const sent = text('method');
  const upper = sent?.toUpperCase();
  const method = upper !== undefined && methods.includes(upper) ? upper : sent;
  const [bulkId, path, version] = [text('bulkid'), text('path'), text('version')];
  const data = members.get('data');
  const refuse = (scimType: 'invalidSyntax' | 'invalidValue', message: string) => ({
    ...(method !== undefined && { method }),
    ...(bulkId !== undefined && { bulkId }),
    path: path ?? '',
    refusal: new ProtocolError(scimType, message),
  });

  if (method === undefined || !methods.includes(method))
    return refuse('invalidSyntax', `The method is ${excerpt(sent ?? '')}. Send one of ${methods.join(', ')}.`);
  if (path === undefined) return refuse('invalidSyntax', 'The operation has no path. Send one such as /Users.');
  if (method === 'POST' && bulkId === undefined)
    return refuse('invalidValue', 'The POST has no bulkId. Send one that no other operation has.');
  if (version === undefined && !isAbsent(members.get('version')))
    return refuse('invalidSyntax', 'The version is not usable. Send it as in meta.version, or none.');
  if (method !== 'DELETE' && !isObject(data))
    return refuse('invalidSyntax', `The ${method} has no data. Send the body that the request by itself would have.`);
  return {
    method,
    ...(bulkId !== undefined && { bulkId }),
    path,
    ...(version !== undefined && { version }),
    ...(method !== 'DELETE' && isObject(data) && { data }),
  };
}

/** A bulkId is unique within its request: of the POSTs that share one the first keeps it (RFC 7644 section 3.7). */
function refuseRepeatedBulkIds(operations: readonly BulkOperation[]): BulkOperation[] {
  const taken = new Set<string>();
  return operations.map((operation) => {
    const { method, bulkId, path } = operation;
    if (method !== 'POST' || bulkId === undefined) return operation;
    const isRepeated = taken.has(bulkId);
    taken.add(bulkId);
    if (!isRepeated) return operation;
    const message = `The bulkId ${excerpt(bulkId)} is taken by an operation before this one. Send another.`;
    return { method, bulkId, path, refusal: new ProtocolError('invalidValue', message) };
  });
}

const isAbsent = (value: unknown) => value === undefined || value === null;

/** The members of an object by their names in small letters; none for anything else. */
function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(isObject(value) ? Object.entries(value).map(([name, member]) => [name.toLowerCase(), member]) : []);
}
