import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The violations in the sources of a folder, as `rule: from → to`. */
async function violationsIn(baseDir: string): Promise<string[]> {
  const options = (await extractOptions(join(root, '.dependency-cruiser.cjs'))) as ICruiseOptions;
  const { output } = await cruise(['src'], { ...options, baseDir, validate: true });
  const { modules, summary } = output as ICruiseResult;
  expect(modules.length).toBeGreaterThan(1);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

test('no file imports what its folder may not', async () => {
  expect(await violationsIn(root)).toEqual([]);
});

const planted: [rule: string, from: string, to: string][] = [
  ['domain-knows-no-other-folder', 'domain/member/a.ts', 'scim/b.ts'],
  ['domain-knows-no-other-folder', 'domain/a.ts', 'config.ts'],
  ['operations-are-for-faces', 'domain/license/a.ts', 'domain/member/member.operations.ts'],
  ['operations-are-for-faces', 'domain/member/a.operations.ts', 'domain/member/b.operations.ts'],
  ['protocol-stands-alone', 'scim/protocol/a.ts', 'domain/b.ts'],
  ['protocol-stands-alone', 'scim/protocol/a.ts', 'scim/b.ts'],
  ['scim-is-a-thin-face', 'scim/a.ts', 'graphql/b.ts'],
  ['graphql-is-a-thin-face', 'graphql/a.ts', 'database/b.ts'],
  ['cli-is-a-thin-face', 'cli/a.ts', 'worker/b.ts'],
  ['entries-are-for-processes', 'scim/a.ts', 'open-database.ts'],
  ['outgoing-requests-are-for-sso-and-worker', 'scim/a.ts', 'outgoing/b.ts'],
  ['the-simulator-is-for-cli-and-demo', 'graphql/a.ts', 'idp-simulator/b.ts'],
  ['worker-and-database-know-no-face', 'worker/a.ts', 'scim/b.ts'],
  ['worker-and-database-stand-apart', 'worker/a.ts', 'database/b.ts'],
  ['simulator-and-outgoing-know-nothing-of-us', 'idp-simulator/a.ts', 'domain/b.ts'],
  ['the-console-is-a-client', 'console/members/a.ts', 'domain/b.ts'],
  ['nobody-imports-the-console', 'graphql/a.ts', 'console/b.ts'],
  ['sections-stand-apart', 'console/members/a.ts', 'console/teams/b.ts'],
  ['parts-know-no-section', 'console/parts/a.ts', 'console/teams/b.ts'],
  ['nothing-unresolvable', 'domain/a.ts', 'domain/missing.ts'],
];

test.each(planted)('%s is found where src/%s imports src/%s', async (rule, from, to) => {
  const files = { [from]: `import '${specifier(from, to)}';\n`, 'domain/other.ts': 'export {};\n' };
  const found = await violationsOf(rule === 'nothing-unresolvable' ? files : { ...files, [to]: 'export {};\n' });

  expect(found.map((violation) => violation.split(':')[0])).toContain(rule);
});

test('what the domain takes from the registry is found too', async () => {
  const found = await violationsOf({
    'domain/a.ts': `import 'express';\n`,
    'domain/b.ts': `import 'kysely';\n`,
    'scim/c.ts': `import 'express';\n`,
    'idp-simulator/d.ts': `import 'express';\n`,
    'scim/protocol/e.ts': `import 'uuid';\nimport 'node:fs';\n`,
  });

  expect(found.map((violation) => violation.split(' →')[0]).sort()).toEqual([
    'domain-uses-the-orm-and-pure-libraries: src/domain/a.ts',
    'protocol-stands-alone: src/scim/protocol/e.ts',
    'protocol-stands-alone: src/scim/protocol/e.ts',
    'simulator-and-outgoing-use-undici-only: src/idp-simulator/d.ts',
  ]);
});

test('a circle is found where it runs, not where it is of types', async () => {
  const found = await violationsOf({
    'domain/a.ts': `import { b } from './b.js';\nexport const a = () => b;\n`,
    'domain/b.ts': `import { a } from './a.js';\nexport const b = () => a;\n`,
    'domain/c.ts': `import { d } from './d.js';\nexport type C = 1;\nexport const c = d;\n`,
    'domain/d.ts': `import type { C } from './c.js';\nexport const d: C = 1;\n`,
  });

  expect(found).toEqual(['no-circle-at-run-time: src/domain/a.ts → src/domain/b.ts']);
});

const specifier = (from: string, to: string) =>
  `${'../'.repeat(from.split('/').length - 1) || './'}${to.replace(/\.ts$/, '.js')}`;

/** The violations in a tree of these files below src, written beside the build. */
async function violationsOf(files: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(root, 'dist/planted-'));
  try {
    for (const [path, text] of Object.entries({ ...files, 'domain/leaf.ts': 'export {};\n' })) {
      mkdirSync(dirname(join(folder, 'src', path)), { recursive: true });
      writeFileSync(join(folder, 'src', path), text);
    }
    return await violationsIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
