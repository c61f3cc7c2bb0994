import { expect, test } from '@jest/globals';
import { excerpt, ProtocolError } from '../../../src/scim/protocol/error.js';
import { errorBody, listResponse } from '../../../src/scim/protocol/messages.js';

test('RFC 7644 section 3.4.2: a ListResponse counts its resources, and an empty one has them too', () => {
  expect(listResponse({ resources: [{ id: '1' }], totalResults: 7, startIndex: 3 })).toEqual({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: 7,
    itemsPerPage: 1,
    startIndex: 3,
    Resources: [{ id: '1' }],
  });
  expect(listResponse({ resources: [], totalResults: 0 })).toMatchObject({ itemsPerPage: 0, Resources: [] });
});

test('RFC 9865 section 2: a page of cursor paging has its cursors and no startIndex', () => {
  const page = listResponse({ resources: [], totalResults: 0, nextCursor: 'n', previousCursor: 'p' });

  expect(page).toMatchObject({ nextCursor: 'n', previousCursor: 'p' });
  expect(page).not.toHaveProperty('startIndex');
});

test('RFC 7644 section 3.12: the status of an error is text, and its scimType is left out where there is none', () => {
  expect(errorBody(400, 'why', 'invalidValue')).toEqual({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: '400',
    scimType: 'invalidValue',
    detail: 'why',
  });
  expect(errorBody(404, 'why')).not.toHaveProperty('scimType');
});

test('a protocol error is a 400 unless it says 413', () => {
  expect(new ProtocolError('noTarget', 'x').status).toBe(400);
  expect(new ProtocolError('tooMany', 'x', 413).status).toBe(413);
});

test('an excerpt quotes at most 100 characters and no control characters', () => {
  expect(excerpt('a"b\n')).toBe(`'a\\"b\\n'`);
  expect(excerpt('\u0000'.repeat(5000)).length).toBeLessThanOrEqual(100);
  expect(excerpt('x'.repeat(5000)).length).toBeLessThanOrEqual(100);
});
