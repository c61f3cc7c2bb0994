// @ts-check
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { built } from './built.mjs';

/**
 * Every face on a free port of the loopback address, in this process, so that its statements can be counted.
 *
 * @param {import('@mikro-orm/postgresql').MikroORM} orm
 * @returns {Promise<{ publicUrl: string, setUpKey: string, close(): Promise<void> }>}
 */
export async function openServer(orm) {
  const { createServer } = await built('server');
  const { setUpKey } = await built('domain/organization/first-run');
  const { SecretBox } = await built('domain/secret-box');
  const { pino } = await import('pino');
  const secretKey = randomBytes(32);
  const http = createHttpServer();
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const publicUrl = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (http.address()).port}`;
  const server = await createServer({
    orm,
    publicUrl,
    log: pino({ level: 'silent' }),
    trustProxy: false,
    secretKey,
  });
  http.on('request', server.app);
  return {
    publicUrl,
    /** By which the first organization is made. */
    setUpKey: setUpKey(new SecretBox(secretKey)),
    async close() {
      http.close();
      http.closeAllConnections();
      await server.stop();
    },
  };
}
