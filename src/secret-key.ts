import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, ConfigError } from './config.js';

/**
 * The 32 bytes under which stored secrets are encrypted: MUSTER_SECRET_KEY, or with an embedded database, whose directory this
 * process owns, those kept in it, made at the first start for its owner's eyes only.
 *
 * @throws ConfigError when an external database comes without the variable, or the kept key is damaged
 */
export async function requireSecretKey(config: Config, dataDir: string | undefined): Promise<Buffer> {
  if (config.secretKey) return config.secretKey;
  if (dataDir === undefined) {
    throw new ConfigError(
      'MUSTER_SECRET_KEY is required with DATABASE_URL: set it to 32 bytes in base64, as `openssl rand -base64 32` prints them.',
    );
  }
  const file = join(dataDir, 'muster.secret-key');
  const kept = await readFile(file, 'utf8').catch(undefinedWhenMissing);
  const key = kept === undefined ? await makeKey(file) : Buffer.from(kept, 'base64');
  if (key.length === 32) return key;
  throw new ConfigError(
    `${file} is damaged: bring it back from a backup, since what is encrypted opens to nothing else.`,
  );
}

function undefinedWhenMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function makeKey(file: string): Promise<Buffer> {
  const key = randomBytes(32);
  await writeFile(`${file}.new`, `${key.toString('base64')}\n`, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return key;
}
