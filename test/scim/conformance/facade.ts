import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { expect } from '@jest/globals';
import express from 'express';
import { pino } from 'pino';
import { correlate } from '../../../src/correlation.js';
import { createScimRouter } from '../../../src/scim/server.js';
import { openTestDatabase, type TestDatabase } from '../../support/database.js';
import { openLoopback } from '../../support/loopback.js';
import { makeOrganization, type OrganizationWish, type TestOrganization } from '../../support/organization.js';
import { clientOf, type ScimClient } from '../../support/scim-server.js';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const MUSTER = 'urn:ietf:params:scim:schemas:extension:muster:2.0:User';
export const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
export const LIST_RESPONSE = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
export const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** The facade as the server mounts it, behind the middleware that gives correlation ids, on a database of its own. */
export interface Facade {
  readonly database: TestDatabase;
  readonly origin: string;
  /** What pino wrote, line by line. */
  readonly logLines: readonly string[];
  /** A new organization with a connection, and a client of it; with 10,000 seats unless wished otherwise. */
  organization(wish?: OrganizationWish): Promise<Tenant>;
  /** Sends bytes as they are and gives the bytes of the answer, once the server has closed the connection. */
  raw(request: string | Buffer): Promise<string>;
  /** Resolves when the entries of reads and refusals are in the provisioning log. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** An organization together with the client of its connection. */
export interface Tenant extends TestOrganization {
  readonly scim: ScimClient;
  readonly baseUrl: string;
}

/** Serves the facade on a free port of the loopback address. */
export async function openFacade(): Promise<Facade> {
  const database = await openTestDatabase();
  const listener = await openLoopback();
  const { port, origin } = listener;
  const logLines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line) => void logLines.push(line) });
  const scim = createScimRouter({ orm: database.orm, publicUrl: origin, log });
  listener.serve(express().use(correlate).use('/scim/v2', scim.router));
  return {
    database,
    origin,
    logLines,
    async organization(wish = { seats: 10_000 }) {
      const made = await makeOrganization(database.orm, wish);
      const baseUrl = `${origin}/scim/v2/${made.connectionId}`;
      return { ...made, scim: clientOf(baseUrl, made.scimToken), baseUrl };
    },
    raw: (request) => exchange(port, request),
    flush: () => scim.stop(),
    async close() {
      await scim.stop();
      await listener.close();
      await database.close();
    },
  };
}

function exchange(port: number, request: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
  });
}

/** A name that nothing else in the run has. */
export const unique = (word: string): string => `${word}-${randomBytes(5).toString('hex')}`;

/** A minimal User. */
export const person = (userName = `${unique('person')}@example.test`) => ({ schemas: [USER], userName });

/** A minimal Group. */
export const group = (displayName = unique('Group'), memberIds: readonly string[] = []) => ({
  schemas: [GROUP],
  displayName,
  members: memberIds.map((value) => ({ value })),
});

/** The body of a PATCH. */
export const patchOf = (...operations: readonly object[]) => ({ schemas: [PATCH_OP], Operations: operations });

/** The entity-tag of a version, whatever seats are shown with it. */
export const tagOf = (version: number) => expect.stringMatching(new RegExp(`^W/"${version}(-[0-9a-f]{8})?"$`));

/** A resource without the seats that it shows. */
export function withoutSeats({ [MUSTER]: _, ...resource }: { readonly [name: string]: unknown }) {
  const schemas = (resource.schemas as readonly string[]).filter((urn) => urn !== MUSTER);
  return { ...resource, schemas };
}

/** The path of a search. */
export const search = (endpoint: string, filter: string, rest = ''): string =>
  `${endpoint}?filter=${encodeURIComponent(filter)}${rest}`;

/** Creates a resource and gives its representation. */
// biome-ignore lint/suspicious/noExplicitAny: a representation of any shape, looked at by assertions
export async function created(scim: ScimClient, endpoint: string, body: object): Promise<any> {
  const answer = await scim('POST', endpoint, body);
  if (answer.status !== 201) throw new Error(`POST ${endpoint} answered ${answer.status}: ${answer.text}`);
  return answer.body;
}
