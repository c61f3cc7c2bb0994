import { setTimeout as wait } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { type RequestHandler, Router } from 'express';
import { pendingMigrations } from './database/migrations.js';
import { isDatabaseError } from './domain/errors.js';

const PATIENCE_MS = 3_000;
const UNDEFINED_TABLE = '42P01';

/** `/healthz`: this process answers. `/readyz`: it can also serve, or 503 with the reason in words. */
export function healthRouter(orm: MikroORM): Router {
  const ready: RequestHandler = async (_request, response) => {
    const reason = await reasonNotReady(orm);
    response.status(reason ? 503 : 200).json(reason ? { status: 'unavailable', reason } : { status: 'ready' });
  };
  const router = Router();
  router.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  router.get('/readyz', ready);
  return router;
}

async function reasonNotReady(orm: MikroORM): Promise<string | undefined> {
  const late = new AbortController();
  const silence = wait(PATIENCE_MS, 'The database does not answer.', { signal: late.signal, ref: false });
  try {
    return await Promise.race([reasonOf(orm), silence]);
  } finally {
    late.abort();
    silence.catch(() => {});
  }
}

async function reasonOf(orm: MikroORM): Promise<string | undefined> {
  try {
    const pending = await pendingMigrations(orm);
    return pending.length > 0 ? `The database lacks the migrations ${pending.join(', ')}.` : undefined;
  } catch (error) {
    const isEmpty = isDatabaseError(error) && error.code === UNDEFINED_TABLE;
    return isEmpty ? 'The database lacks every migration.' : 'The database cannot be reached.';
  }
}
