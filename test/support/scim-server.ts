import type { MikroORM } from '@mikro-orm/postgresql';
import express from 'express';
import { pino } from 'pino';
import { correlate } from '../../src/correlation.js';
import { listen } from '../../src/http-listener.js';
import { createScimRouter } from '../../src/scim/server.js';
import type { TestOrganization } from './organization.js';

/** A SCIM answer, its body parsed. */
export interface ScimAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a body of any shape, looked at by assertions
  readonly body: any;
}

/** One connection of an organization, asked over HTTP. */
export type ScimClient = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<ScimAnswer>;

/** The facade on a free port of the loopback address. */
export async function serveScim(orm: MikroORM) {
  const app = express();
  const listener = await listen({ host: '127.0.0.1', port: 0 });
  listener.serve(app);
  const origin = `http://127.0.0.1:${listener.port}`;
  const facade = createScimRouter({ orm, publicUrl: origin, log: pino({ level: 'silent' }) });
  app.use(correlate);
  app.use('/scim/v2', facade.router);
  return {
    origin,
    baseUrl: (organization: TestOrganization) => `${origin}/scim/v2/${organization.connectionId}`,
    client: (organization: TestOrganization): ScimClient =>
      clientOf(`${origin}/scim/v2/${organization.connectionId}`, organization.scimToken),
    /** Resolves when the entries of reads and refusals are in the log. */
    flush: () => facade.stop(),
    async close() {
      await facade.stop();
      await listener.close(0);
    },
  };
}

/** A client of one base URL and token; text bodies go out as they are. */
export function clientOf(baseUrl: string, token: string): ScimClient {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(baseUrl + path, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'Content-Type': 'application/scim+json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
}
