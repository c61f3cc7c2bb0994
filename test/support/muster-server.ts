import type { AddressInfo } from 'node:net';
import type { MikroORM } from '@mikro-orm/postgresql';
import express from 'express';
import { pino } from 'pino';
import { openResolver } from '../../src/domain/sso/domain-challenge.js';
import { createServer } from '../../src/server.js';
import { serveDns } from './dns-server.js';

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
  const root = express();
  const listener = root.listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  const origin = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
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
  root.use(server.app);
  return {
    origin,
    publicUrl,
    logged,
    names,
    async close() {
      await server.stop();
      names.close();
      listener.closeAllConnections();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}

export type MusterServer = Awaited<ReturnType<typeof serveMuster>>;
