import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Router } from 'express';
import { pino } from 'pino';
import { createExportRouter } from '../../src/export/server.js';
import { buildAdminSchema } from '../../src/graphql/schema.js';
import { createImportRouter } from '../../src/import/server.js';
import { exportMatrix, importMatrix, printPermissions, requirementOf } from '../../src/permission-matrix.js';

describe('docs/permissions.md', () => {
  test('is committed as the code makes it; run `npm run schema` after a change', () => {
    const committed = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8');

    expect(committed).toBe(printPermissions());
  });

  test('has every export and comparison', () => {
    const options = { log: pino({ level: 'silent' }), callers: undefined as never };
    const pathsOf = ({ stack }: Router) => stack.flatMap(({ route }) => route?.path ?? []);
    const exported = pathsOf(createExportRouter(options).router).map((path) => `GET /export${path}`);
    const imported = pathsOf(createImportRouter(options)).map((path) => `POST /import${path}`);

    const named = [...exportMatrix, ...importMatrix].map(({ operation }) => operation);
    expect(named.sort()).toEqual([...exported, ...imported].sort());
  });

  test('has every query and mutation: the description of each ends with who may', () => {
    const schema = buildAdminSchema();
    const silent = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => (requirementOf(field) ? [] : [`${type.name}.${field.name}`])),
    );

    expect(silent).toEqual([]);
  });
});
