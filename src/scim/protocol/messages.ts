import type { ScimType } from './error.js';
import type { Json } from './json.js';

const MESSAGES = 'urn:ietf:params:scim:api:messages:2.0';

/** The URNs that stand in the `schemas` of messages (RFC 7644 section 8.2). */
export const messageUrns = {
  listResponse: `${MESSAGES}:ListResponse`,
  searchRequest: `${MESSAGES}:SearchRequest`,
  patchOp: `${MESSAGES}:PatchOp`,
  bulkRequest: `${MESSAGES}:BulkRequest`,
  bulkResponse: `${MESSAGES}:BulkResponse`,
  error: `${MESSAGES}:Error`,
} as const;

/** One page of a query's result; `startIndex` for index paging, the cursors for cursor paging (RFC 9865 section 2). */
export interface Page<Resource> {
  readonly resources: readonly Resource[];
  readonly totalResults: number;
  readonly startIndex?: number;
  readonly nextCursor?: string;
  readonly previousCursor?: string;
}

/** The body of a ListResponse; `Resources` is there even when empty (RFC 7644 section 3.4.2). */
export function listResponse<Resource = Json>(page: Page<Resource>) {
  const { resources, totalResults, startIndex, nextCursor, previousCursor } = page;
  return {
    schemas: [messageUrns.listResponse],
    totalResults,
    itemsPerPage: resources.length,
    ...(startIndex !== undefined && { startIndex }),
    ...(previousCursor !== undefined && { previousCursor }),
    ...(nextCursor !== undefined && { nextCursor }),
    Resources: resources,
  };
}

/** The body of an error; `status` is the HTTP status as text (RFC 7644 section 3.12). */
export function errorBody(status: number, detail: string, scimType?: ScimType) {
  return { schemas: [messageUrns.error], status: String(status), ...(scimType !== undefined && { scimType }), detail };
}
