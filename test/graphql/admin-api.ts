import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { MikroORM } from '@mikro-orm/postgresql';
import express from 'express';
import { type GraphQLFormattedError, print } from 'graphql';
import { pino } from 'pino';
import { openResolver } from '../../src/domain/sso/domain-challenge.js';
import { createGraphqlRouter } from '../../src/graphql/server.js';
import { openOutgoing } from '../../src/outgoing/guarded-fetch.js';
import { Rehearsals } from '../../src/rehearsal.js';
import { RequestCallers } from '../../src/request-callers.js';
import { testSecrets, testTools } from '../sso/sso-scene.js';
import { serveDns } from '../support/dns-server.js';
import { openLoopback } from '../support/loopback.js';

/** What the admin API answered. */
export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data | null | undefined;
  readonly errors: readonly GraphQLFormattedError[];
}

/** Asks with one caller's token; a text is sent as it stands, a document of the generated client is typed. */
export type Ask = <Data, Variables>(
  document: TypedDocumentNode<Data, Variables> | string,
  variables?: Variables,
  headers?: Record<string, string>,
) => Promise<Answer<Data>>;

/** The admin API on a free port of the loopback address; what it logs is kept. */
export async function serveAdminApi(orm: MikroORM) {
  const logged: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
  const listener = await openLoopback();
  const { origin } = listener;
  const names = await serveDns();
  const outgoing = openOutgoing({ loopback: 'ALLOWED' });
  const callers = new RequestCallers({ orm, publicUrl: origin, log, outgoing });
  const rehearsals = new Rehearsals({ orm, log });
  const api = await createGraphqlRouter({
    orm,
    publicUrl: origin,
    log,
    callers,
    dns: openResolver([names.address]),
    sso: testTools,
    invitations: {
      tools: { secrets: testSecrets, linkOf: (token) => `${origin}/sso/invitation?token=${token}` },
      links: 'SHOWN',
    },
    rehearse: (ctx, provider) => rehearsals.rehearse(ctx, provider),
    webhooks: { secrets: testSecrets, refusalOf: outgoing.refusalOf },
  });
  listener.serve(express().use('/graphql', api.router));
  return {
    origin,
    url: `${origin}/graphql`,
    logged,
    /** The TXT records that the name server of this API has, by name. */
    txtRecords: names.txtRecords,
    as: (token: string | null): Ask => asking(`${origin}/graphql`, token),
    async close() {
      await api.stop();
      await callers.stop();
      await outgoing.close();
      names.close();
      await listener.close();
    },
  };
}

export type AdminApi = Awaited<ReturnType<typeof serveAdminApi>>;

function asking(url: string, token: string | null): Ask {
  return async (document, variables, headers = {}) => {
    const query = typeof document === 'string' ? document : print(document);
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(token !== null && { Authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = JSON.parse(await response.text());
    return { status: response.status, headers: response.headers, data, errors };
  };
}
