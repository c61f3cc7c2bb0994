import { describe, expect, test } from '@jest/globals';
import { sameResource } from '../../../src/scim/protocol/equality.js';
import type { ScimResource } from '../../../src/scim/protocol/schema.js';

const babs: ScimResource = { userName: 'a', name: { givenName: 'g', familyName: 'f' }, emails: [{ value: 'x' }] };

describe('RFC 7643 section 2.5, equivalent states', () => {
  test.each<ScimResource>([
    { emails: [{ value: 'x' }], name: { familyName: 'f', givenName: 'g' }, userName: 'a' },
    { ...babs, title: null },
    { ...babs, photos: [] },
    { ...babs, name: { givenName: 'g', familyName: 'f', middleName: null } },
    { ...babs, emails: [{ value: 'x', type: null }] },
  ])('%j is the same state', (other) => {
    expect(sameResource(babs, other)).toBe(true);
    expect(sameResource(other, babs)).toBe(true);
  });

  test.each<ScimResource>([
    { ...babs, userName: 'A' },
    { ...babs, title: '' },
    { ...babs, active: false },
    { ...babs, name: { givenName: 'g' } },
    { ...babs, emails: [{ value: 'x' }, { value: 'y' }] },
    { ...babs, emails: [{ value: 'x', primary: false }] },
    { ...babs, name: ['g'] },
  ])('%j is another state', (other) => {
    expect(sameResource(babs, other)).toBe(false);
    expect(sameResource(other, babs)).toBe(false);
  });
});
