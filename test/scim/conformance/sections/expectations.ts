import { expect } from '@jest/globals';
import type { ScimAnswer } from '../../../support/scim-server.js';
import { ERROR } from '../facade.js';

export const SEARCH_REQUEST = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';

/** Expects the error that RFC 7644 section 3.12 describes, with this status and, if given, this scimType. */
export function expectError({ status, headers, body }: ScimAnswer, expected: number, scimType?: string): void {
  expect([status, body?.scimType]).toEqual([expected, scimType]);
  expect(headers.get('content-type')).toBe('application/scim+json');
  expect(body).toMatchObject({ schemas: [ERROR], status: String(expected), detail: expect.stringMatching(/./) });
}

/** Expects what every answer with a resource has: its media type, and headers equal to its meta (RFC 7643 section 3.1). */
export function expectResource({ status, headers, body }: ScimAnswer, expected: number): void {
  expect(status).toBe(expected);
  expect(headers.get('content-type')).toBe('application/scim+json');
  const { location, version } = body.meta;
  const sent = ['location', 'content-location', 'etag'].map((name) => headers.get(name));
  expect(sent).toEqual([location, location, version]);
}
