import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { createScimConnection } from '../../src/domain/scim-connection/scim-connection.operations.js';
import { memberWithToken } from '../graphql/callers.js';
import {
  DeactivateMemberDocument,
  RevokeApiTokenDocument,
  RevokeScimTokenDocument,
  RevokeSessionDocument,
  UpdateMemberDocument,
} from '../graphql/client/generated.js';
import { browserOf } from '../sso/sign-in.js';
import { contextOf, type TestOrganization } from '../support/organization.js';
import type { ServerProcess, TwoServers } from './two-servers.js';

/** A request with a credential, and the write that ends the credential, by the administrator. */
export interface Credential {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly revoke: (server: ServerProcess) => Promise<unknown>;
}

/** Credentials of all kinds and all ways to end them, in turn. */
export async function makeCredentials(
  { database: { orm } }: TwoServers,
  organization: TestOrganization,
  count: number,
): Promise<Credential[]> {
  const ending =
    <Input>(document: TypedDocumentNode<unknown, { input: Input }>, input: Input) =>
    (server: ServerProcess) =>
      server.ask(organization, document, { input });
  const byToken = (token: string) => ({ path: '/graphql?query={viewer{id}}', headers: bearer(token) });
  const member = () => memberWithToken(orm, organization, 'ADMIN');
  const session = async () => {
    const { member: signedIn } = await member();
    const { token, read } = await browserOf('', organization, signedIn);
    const headers = { Cookie: `__Host-muster=${token}`, 'Apollo-Require-Preflight': 'yes' };
    return { memberId: signedIn.id, request: { path: '/graphql?query={viewer{id}}', headers }, read };
  };
  const operator = contextOf(orm, { kind: 'operator', id: 'test' }, organization.id);
  const ways: (() => Promise<Credential>)[] = [
    async () => {
      const { token, tokenId } = await member();
      return { ...byToken(token), revoke: ending(RevokeApiTokenDocument, { tokenId }) };
    },
    async () => {
      const { request, read } = await session();
      return { ...request, revoke: ending(RevokeSessionDocument, { sessionId: (await read()).tokenId }) };
    },
    async () => {
      const { request, memberId } = await session();
      return { ...request, revoke: ending(DeactivateMemberDocument, { memberId }) };
    },
    async () => {
      const { token, member: suspended } = await member();
      return { ...byToken(token), revoke: ending(DeactivateMemberDocument, { memberId: suspended.id }) };
    },
    async () => {
      const { request, memberId } = await session();
      return { ...request, revoke: ending(UpdateMemberDocument, { memberId, role: 'BILLING' }) };
    },
    async () => {
      const draft = { name: 'Spare', identityProvider: 'generic', brake: 'OFF', teamAdoption: false } as const;
      const made = await createScimConnection(operator, { ...draft, tokenLifetime: 'NEVER' });
      return {
        path: `/scim/v2/${made.connection.id}/Users?count=0`,
        headers: bearer(made.secret.reveal()),
        revoke: ending(RevokeScimTokenDocument, { tokenId: made.token.id }),
      };
    },
  ];
  const credentials: Credential[] = [];
  for (let n = 0; n < count; n++) credentials.push(await ways[n % ways.length]!());
  return credentials;
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}`, 'Apollo-Require-Preflight': 'yes' });

interface TimedAnswer {
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly status: number;
}

/** What both processes answered to a credential while it was revoked. */
export interface Watched {
  /** The statuses before the revocation was sent. */
  readonly before: readonly number[];
  /** When the revocation was acknowledged. */
  readonly revokedAt: number;
  readonly answers: readonly TimedAnswer[];
}

/** How often each process is asked once the revocation is acknowledged. */
const roundsAfter = 5;

/** Asks both processes with a credential all the time, and has one of them, drawn by lot, revoke it meanwhile. */
export async function revokeWatched({ servers }: TwoServers, credential: Credential): Promise<Watched> {
  const answers: TimedAnswer[] = [];
  const before = await Promise.all(servers.map(({ url }) => statusOf(url, credential)));
  let revokedAt = Number.POSITIVE_INFINITY;
  const asking = servers.map(async ({ url }) => {
    for (let after = 0; after < roundsAfter; ) {
      const sentAt = performance.now();
      const status = await statusOf(url, credential);
      answers.push({ sentAt, answeredAt: performance.now(), status });
      if (sentAt > revokedAt) after++;
    }
  });
  const revoking = credential.revoke(servers[Math.random() < 0.5 ? 0 : 1]).finally(() => {
    revokedAt = performance.now();
  });
  await Promise.all([revoking, ...asking]);
  return { before, revokedAt, answers };
}

/** When the last 200 came; 0 without one. */
export const lastSuccess = (answers: readonly TimedAnswer[]): number =>
  Math.max(0, ...answers.filter(({ status }) => status === 200).map(({ answeredAt }) => answeredAt));

async function statusOf(url: string, { path, headers }: Pick<Credential, 'path' | 'headers'>): Promise<number> {
  const answer = await fetch(url + path, { headers: { ...headers, Connection: 'close' } });
  await answer.arrayBuffer();
  return answer.status;
}

/** Other requests, to both processes; stop() tells how many. */
export function startLoad({ servers }: TwoServers, { adminToken }: TestOrganization) {
  const request = {
    path: '/graphql?query={organization{members(first:5){nodes{userName}}}}',
    headers: bearer(adminToken),
  };
  let running = true;
  let requests = 0;
  const loads = [...servers, ...servers].map(async ({ url }) => {
    for (; running; requests++) await statusOf(url, request);
  });
  return {
    async stop() {
      running = false;
      await Promise.all(loads);
      return requests;
    },
  };
}
