// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { requireNode } from './node-version.mjs';

/**
 * `node src/launch.mjs <entry> [argument…]` runs dist/<entry>.js in this process, after building what is missing or older
 * than its source; `--build` alone only builds.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const LOCK_PATIENCE_MS = 300_000;

await requireNode();

/** What is built, each when its own sources are newer than its stamp, whose time is that of the sources which the last good build read. */
const CONSOLE = join(ROOT, 'src', 'console');
const parts = [
  {
    name: 'Muster',
    stamp: '.built',
    sources: () => sourcesBelow(join(ROOT, 'src')).filter((path) => !path.startsWith(CONSOLE)),
    tool: 'typescript/bin/tsc',
    words: ['-p', join(ROOT, 'tsconfig.json')],
  },
  {
    name: 'the console',
    stamp: '.console-built',
    sources: () => sourcesBelow(CONSOLE),
    tool: 'vite/bin/vite.js',
    words: ['build', '--logLevel', 'error', CONSOLE],
  },
].filter(({ name }) => name === 'Muster' || existsSync(CONSOLE));

const [entry, ...rest] = process.argv.slice(2);
if (entry === undefined) fail('Usage: node src/launch.mjs <entry> [argument…], or node src/launch.mjs --build');

if (!parts.every(isBuilt)) await buildOnce();
if (entry !== '--build') await run(entry, rest);

/** What the engine compiles is kept in dist, so that the next start is a fifth cheaper. @param {string} name @param {string[]} args */
async function run(name, args) {
  const file = join(DIST, `${name}.js`);
  if (!existsSync(file)) fail(`There is no src/${name}.ts to run.`);
  process.env.NODE_ENV ??= 'production';
  process.argv.splice(1, Infinity, file, ...args);
  enableCompileCache(join(DIST, '.compiled'));
  await import(pathToFileURL(file).href);
}

/** Builds, unless another process that was building meanwhile has done it. */
async function buildOnce() {
  const { DatabaseSync } = await import('node:sqlite');
  mkdirSync(DIST, { recursive: true });
  const lock = new DatabaseSync(join(DIST, '.building'), { timeout: LOCK_PATIENCE_MS });
  lock.exec('BEGIN EXCLUSIVE');
  for (const part of parts) if (!isBuilt(part)) build(part);
  lock.close();
}

/** @param {typeof parts[number]} part */
function build({ name, stamp, tool, words }) {
  const startedAt = new Date();
  console.error(`Building ${name} …`);
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [find(tool), ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) fail(`${error?.message ?? ''}${stdout}${stderr}The build failed.`);
  writeFileSync(join(DIST, stamp), '');
  utimesSync(join(DIST, stamp), startedAt, startedAt);
  console.error(`Built in ${((Date.now() - startedAt.getTime()) / 1000).toFixed(1)} s.`);
}

/** @param {string} tool */
function find(tool) {
  const [library = '', ...path] = tool.split('/');
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${library}/package.json`)), ...path);
  } catch {
    return fail(`dist is missing or older than src, and ${library}, which builds it, is not installed: run npm ci.`);
  }
}

/** @param {typeof parts[number]} part */
function isBuilt({ stamp, sources }) {
  const built = statSync(join(DIST, stamp), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return [join(ROOT, 'tsconfig.json'), ...sources()].every((path) => statSync(path).mtimeMs <= built);
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
