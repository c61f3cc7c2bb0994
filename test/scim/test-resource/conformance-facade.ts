import type { MikroORM } from '@mikro-orm/postgresql';
import express from 'express';
import { correlate } from '../../../src/correlation.js';
import { listen } from '../../../src/http-listener.js';
import { openLog } from '../../../src/log.js';
import { createScimRouter } from '../../../src/scim/server.js';
import { testResource } from './test-resource.js';

const PATIENCE_MS = 10_000;

/** Serves the SCIM facade with TestResources beside Users and Groups, on a port of the loopback address: any free one unless named. */
export async function serveConformance(orm: MikroORM, port = 0) {
  const listener = await listen({ host: '127.0.0.1', port });
  const origin = `http://127.0.0.1:${listener.port}`;
  const scim = createScimRouter({ orm, publicUrl: origin, log: openLog('error'), furtherTypes: [testResource] });
  const app = express().disable('x-powered-by').disable('etag').use(correlate).use('/scim/v2', scim.router);
  listener.serve(app);
  return {
    origin,
    /** Finishes requests in flight within 10 s, and writes what the log still holds. */
    async stop() {
      await listener.close(PATIENCE_MS);
      await scim.stop();
    },
  };
}
