// @ts-check
/** Muster's whole application on a free port: what `npm start` serves, without its own database server and request log. */
import { pino } from 'pino';
import { built } from '../built.mjs';
import { serveAsContender } from './contender-process.mjs';
import { profiling } from './profiling.mjs';

const { openOrm } = await built('database/orm');
const { listen } = await built('http-listener');
const { createServer } = await built('server');

await serveAsContender(async (address) => {
  const orm = await openOrm({ location: address });
  const listener = await listen({ host: '127.0.0.1', port: 0 });
  const publicUrl = `http://127.0.0.1:${listener.port}`;
  const { app } = await createServer({
    orm,
    publicUrl,
    log: pino({ level: 'warn' }),
    trustProxy: 0,
    secretKey: Buffer.alloc(32),
  });
  listener.serve(app);
  return { port: listener.port, commands: profiling };
});
