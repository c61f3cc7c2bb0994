// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { requireNode } from './node-version.mjs';

/**
 * `node src/launch.mjs <entry> [argument…]` runs dist/<entry>.js in this process, after building what is missing or older
 * than its source; `--build` alone only builds.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
/** Its time is that of the sources which the last good build read. */
const STAMP = join(DIST, '.built');
const LOCK_PATIENCE_MS = 300_000;

await requireNode();
const [entry, ...rest] = process.argv.slice(2);
if (entry === undefined) fail('Usage: node src/launch.mjs <entry> [argument…], or node src/launch.mjs --build');

if (!isBuilt()) await buildOnce();
if (entry !== '--build') await run(entry, rest);

/** @param {string} name @param {string[]} args */
async function run(name, args) {
  const file = join(DIST, `${name}.js`);
  if (!existsSync(file)) fail(`There is no src/${name}.ts to run.`);
  process.env.NODE_ENV ??= 'production';
  process.argv.splice(1, Infinity, file, ...args);
  await import(pathToFileURL(file).href);
}

/** Builds, unless another process that was building meanwhile has done it. */
async function buildOnce() {
  const { DatabaseSync } = await import('node:sqlite');
  mkdirSync(DIST, { recursive: true });
  const lock = new DatabaseSync(join(DIST, '.building'), { timeout: LOCK_PATIENCE_MS });
  lock.exec('BEGIN EXCLUSIVE');
  if (!isBuilt()) build();
  lock.close();
}

function build() {
  const startedAt = new Date();
  console.error('Building Muster …');
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [compiler(), '-p', join(ROOT, 'tsconfig.json')],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  if (status !== 0) fail(`${error?.message ?? ''}${stdout}${stderr}The build failed.`);
  writeFileSync(STAMP, '');
  utimesSync(STAMP, startedAt, startedAt);
  console.error(`Built in ${((Date.now() - startedAt.getTime()) / 1000).toFixed(1)} s.`);
}

function compiler() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    return fail('dist is missing or older than src, and the compiler is not installed: run npm ci.');
  }
}

function isBuilt() {
  const built = statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return [join(ROOT, 'tsconfig.json'), ...sourcesBelow(join(ROOT, 'src'))].every(
    (path) => statSync(path).mtimeMs <= built,
  );
}

/** Every file and folder, since the time of a folder tells that a file was added or removed. @param {string} folder @returns {string[]} */
function sourcesBelow(folder) {
  const below = readdirSync(folder, { withFileTypes: true, recursive: true });
  return [folder, ...below.map((found) => join(found.parentPath, found.name))];
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
