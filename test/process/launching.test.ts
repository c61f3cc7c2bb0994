import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanUp, newFolder } from './muster-process.js';

const repository = join(import.meta.dirname, '..', '..');
let project: string;

beforeEach(() => {
  project = newFolder();
  for (const folder of ['src', 'node_modules', 'node_modules/.bin']) mkdirSync(join(project, folder));
  for (const file of ['launch.mjs', 'node-version.mjs']) {
    copyFileSync(join(repository, 'src', file), join(project, 'src', file));
  }
  symlinkSync(join(repository, 'node_modules', 'typescript'), join(project, 'node_modules', 'typescript'));
  write('package.json', '{ "type": "module" }');
  write(
    'tsconfig.json',
    '{ "compilerOptions": { "module": "NodeNext", "target": "ES2023", "lib": ["ES2023"], "rootDir": "src", "outDir": "dist", "types": [] }, "include": ["src/**/*.ts"] }',
  );
  write(
    'src/node.d.ts',
    'declare const process: { argv: string[]; versions: { node: string } };\ndeclare const console: { log(...words: unknown[]): void };',
  );
  write('src/hello.ts', "console.log('hello', ...process.argv.slice(2));");
});

afterAll(cleanUp);

describe('an entry', () => {
  test('is built when dist is missing, then runs with its arguments', async () => {
    const { code, stdout, stderr } = await launch(['hello', 'big', 'world']);

    expect([code, stdout]).toEqual([0, 'hello big world\n']);
    expect(stderr).toMatch(/^Building Muster …\nBuilt in \d+\.\d s\.\n$/);
  });

  test('is not built again until a source is newer, or one is removed', async () => {
    await launch(['hello']);

    const again = await launch(['hello']);
    write('src/hello.ts', "console.log('changed');");
    const changed = await launch(['hello']);
    rmSync(join(project, 'src', 'node.d.ts'));
    const broken = await launch(['hello']);

    expect(again).toMatchObject({ stdout: 'hello\n', stderr: '' });
    expect(changed).toMatchObject({ stdout: 'changed\n', stderr: expect.stringContaining('Built in') });
    expect(broken).toMatchObject({ code: 1, stderr: expect.stringContaining('The build failed.') });
  });

  test('with a mistake is not run: what the compiler says is shown', async () => {
    write('src/hello.ts', "const text: string = 1;\nconsole.log('hello', text);");

    const { code, stdout, stderr } = await launch(['hello']);

    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/src\/hello\.ts\(1,7\): error TS2322: [\s\S]+The build failed\.\n$/);
  });

  test('that two processes launch at once is built by one of them and run by both', async () => {
    const both = await Promise.all([launch(['hello']), launch(['hello'])]);

    expect(both.map(({ code, stdout }) => [code, stdout])).toEqual([
      [0, 'hello\n'],
      [0, 'hello\n'],
    ]);
    expect(both.filter(({ stderr }) => stderr.includes('Built in'))).toHaveLength(1);
  });

  test('that does not exist is a sentence', async () => {
    expect(await launch(['goodbye'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no src/goodbye.ts to run.\n'),
    });
  });
});

test('--build only builds', async () => {
  expect(await launch(['--build'])).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('Built in') });
});

describe('a Node that is too old', () => {
  beforeEach(() => {
    write('old.mjs', "if (!process.env.NEW) Object.defineProperty(process.versions, 'node', { value: '20.20.2' });");
  });

  test('gives way to the one in node_modules, with its exit code', async () => {
    const node = join(project, 'node_modules', '.bin', 'node');
    writeFileSync(node, `#!/bin/sh\nNEW=1 exec '${process.execPath}' "$@"\n`);
    chmodSync(node, 0o755);
    write('src/hello.ts', "console.log('hello from', process.versions.node);\nthrow 1;");

    const { code, stdout } = await launch(['hello'], ['--import', './old.mjs']);

    expect([code, stdout]).toEqual([1, `hello from ${process.versions.node}\n`]);
  });

  test('is refused in a sentence when there is no other', async () => {
    const { code, stderr } = await launch(['hello'], ['--import', './old.mjs']);

    expect([code, stderr]).toEqual([
      1,
      'Muster needs Node 22.17 or newer and this is 20.20.2: install it, or run npm ci.\n',
    ]);
  });
});

function write(file: string, text: string): void {
  writeFileSync(join(project, file), text);
}

async function launch(args: readonly string[], options: readonly string[] = []) {
  const child = spawn(process.execPath, [...options, 'src/launch.mjs', ...args], {
    cwd: project,
    env: { PATH: process.env.PATH },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => {
    said.stdout += text;
  });
  child.stderr.on('data', (text) => {
    said.stderr += text;
  });
  const [code] = await once(child, 'close');
  return { ...said, code };
}
