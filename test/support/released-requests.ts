import type { MikroORM } from '@mikro-orm/postgresql';
import { pino } from 'pino';
import { heldRequestJob } from '../../src/worker/brake.job.js';
import { doOnce } from '../../src/worker/worker.js';

/** Does what the brakes of a database have released, as a server's worker does. */
export async function doReleased(orm: MikroORM): Promise<void> {
  while ((await doOnce(orm, pino({ level: 'silent' }), heldRequestJob)) > 0);
}
