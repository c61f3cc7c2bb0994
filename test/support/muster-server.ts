import type { MikroORM } from '@mikro-orm/postgresql';
import { pino } from 'pino';
import { openResolver } from '../../src/domain/sso/domain-challenge.js';
import { createServer } from '../../src/server.js';
import { serveDns } from './dns-server.js';
import { openLoopback } from './loopback.js';

/** Under which the tests store secrets. */
export const testSecretKey = Buffer.alloc(32, 7);

/** What a test wants its server to be. */
export interface ServerWish {
  /** The origin that customers reach, when it is not the listener's own. */
  readonly publicUrl?: string;
  readonly smtpUrl?: string;
}

/** Every face under one roof on a free port of the loopback address, as `npm start` has it; what it logs is kept. */
export async function serveMuster(orm: MikroORM, wish: ServerWish = {}) {
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const names = await serveDns();
  const listener = await openLoopback();
  const { origin } = listener;
  const publicUrl = wish.publicUrl ?? origin;
  const server = await createServer({
    orm,
    publicUrl,
    log,
    trustProxy: 0,
    dns: openResolver([names.address]),
    secretKey: testSecretKey,
    smtpUrl: wish.smtpUrl,
    loopback: 'ALLOWED',
  });
  listener.serve(server.app);
  return {
    origin,
    publicUrl,
    logged,
    names,
    async close() {
      await server.stop();
      names.close();
      await listener.close();
    },
  };
}

export type MusterServer = Awaited<ReturnType<typeof serveMuster>>;
