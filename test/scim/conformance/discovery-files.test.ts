import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { discoveryFiles } from '../../../src/scim/emit-discovery.js';

const folder = new URL('../../../schema/scim/', import.meta.url);

test('schema/scim holds exactly what discovery answers; npm run schema writes it', () => {
  const committed = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

  expect(Object.fromEntries(committed)).toEqual(Object.fromEntries(discoveryFiles()));
});
