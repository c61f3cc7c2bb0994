import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { cleanUp, launch, startServer, toItsEnd } from '../process/muster-process.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import type { TestOrganization } from '../support/organization.js';
import { clientOf, type ScimClient } from '../support/scim-server.js';
import { freePort } from './free-port.js';

/** A server process, as its clients see it. */
export interface ServerProcess {
  readonly url: string;
  /** Ends it at once, without a word. */
  kill(): Promise<unknown>;
  /** The organization's connection, with its first token. */
  scim(organization: TestOrganization): ScimClient;
  /** Asks the admin API as the organization's owner. @throws Error when the answer has errors at the top */
  ask<Data, Variables>(
    organization: TestOrganization,
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
}

/** Two server processes on one database, which `npm run migrate` has made ready. */
export interface TwoServers {
  readonly database: TestDatabase;
  readonly servers: readonly [ServerProcess, ServerProcess];
  /** Kills one of them with SIGKILL, and starts another in its place. */
  restart(which: 0 | 1): Promise<void>;
  close(): Promise<void>;
}

/** Starts both on an empty database of the run's PostgreSQL. */
export async function startTwoServers(): Promise<TwoServers> {
  const database = await openTestDatabase();
  const { host, user, password = '', port, database: name } = database.address;
  const env = {
    DATABASE_URL: `postgresql://${user}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/${name}`,
    MUSTER_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    PUBLIC_URL: 'https://muster.example.com',
  };
  await database.rows('drop schema public cascade');
  await database.rows('create schema public');
  const { code, stderr } = await toItsEnd(launch('migrate', [], env));
  if (code !== 0) throw new Error(stderr);
  const servers: [ServerProcess, ServerProcess] = [await startOne(env), await startOne(env)];
  return {
    database,
    servers,
    async restart(which) {
      await servers[which].kill();
      servers[which] = await startOne(env);
    },
    async close() {
      await cleanUp();
      await database.close();
    },
  };
}

async function startOne(env: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const PORT = await freePort();
  const server = startServer({ ...env, PORT });
  await server.url();
  return {
    ...serverAt(`http://127.0.0.1:${PORT}`),
    kill() {
      server.kill('SIGKILL');
      return server.ended;
    },
  };
}

function serverAt(url: string): Omit<ServerProcess, 'kill'> {
  return {
    url,
    scim: ({ connectionId, scimToken }) => clientOf(`${url}/scim/v2/${connectionId}`, scimToken),
    async ask({ adminToken }, document, variables) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${adminToken}`, Connection: 'close' },
        body: JSON.stringify({ query: print(document), variables }),
      });
      const { data, errors } = (await response.json()) as { data: never; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}
