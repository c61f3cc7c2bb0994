import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const text = readFileSync('docs/compatibility.md', 'utf8');
const named = [...new Set([...text.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, path]) => `test/scim/${path}`))];

describe('docs/compatibility.md', () => {
  test('names tests that are there', () => {
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('names every file that tests a section of a standard', () => {
    const files = readdirSync('test/scim/conformance/sections').filter((file) => file.endsWith('.test.ts'));

    expect(files.filter((file) => !named.includes(`test/scim/conformance/sections/${file}`))).toEqual([]);
  });
});
