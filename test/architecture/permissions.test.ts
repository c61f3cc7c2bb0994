import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { createExportRouter } from '../../src/export/server.js';
import { buildAdminSchema } from '../../src/graphql/schema.js';
import { exportMatrix, printPermissions, requirementOf } from '../../src/permission-matrix.js';

describe('docs/permissions.md', () => {
  test('is committed as the code makes it; run `npm run schema` after a change', () => {
    const committed = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8');

    expect(committed).toBe(printPermissions());
  });

  test('has every export', () => {
    const { router } = createExportRouter({ log: pino({ level: 'silent' }), callers: undefined as never });
    const paths = router.stack.flatMap(({ route }) => (route ? [`GET /export${route.path}`] : []));

    expect(exportMatrix.map(({ operation }) => operation).sort()).toEqual(paths.sort());
  });

  test('has every query and mutation: the description of each ends with who may', () => {
    const schema = buildAdminSchema();
    const silent = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => (requirementOf(field) ? [] : [`${type.name}.${field.name}`])),
    );

    expect(silent).toEqual([]);
  });
});
