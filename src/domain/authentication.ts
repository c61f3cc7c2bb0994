import { sql } from 'kysely';
import { everyScope, type Permission } from './access.js';
import type { Actor, Database, MemberActor } from './context.js';
import { DomainError } from './errors.js';
import { nilId } from './ids.js';
import type { Role } from './member/member.entity.js';
import { deadInvitation } from './member/new-invitation.js';
import { deadLink } from './member/new-sign-in-link.js';
import type { Session } from './member/session.entity.js';
import { isLapsed } from './member/session-limits.js';
import { isLive } from './scim-connection/connection-row.js';
import type { IdentityProvider, ScimConnectionStatus } from './scim-connection/scim-connection.entity.js';
import { readToken, type TokenKind } from './secret.js';

interface DirectoryEntry {
  readonly organizationId: string;
  readonly tokenId: string;
}

const remembered = new Map<string, DirectoryEntry>();
const rememberedEntries = 10_000;

/** A token's place: it never changes, so it is remembered; whether the token still lives is asked each time. */
async function lookUp(db: Database, kind: TokenKind, token: string): Promise<DirectoryEntry | undefined> {
  const hash = readToken(kind, token);
  if (!hash) return undefined;
  const key = hash.toString('latin1');
  const known = remembered.get(key);
  if (known) return known;
  const { rows } = await sql<DirectoryEntry>`
    select organization_id as "organizationId", token_id as "tokenId" from token_directory
    where token_hash = ${hash} and kind = ${kind}`.execute(db);
  const entry = rows[0];
  if (entry) {
    if (remembered.size >= rememberedEntries) remembered.clear();
    remembered.set(key, entry);
  }
  return entry;
}

/** A SCIM request's caller. */
export interface ScimCaller {
  readonly organizationId: string;
  readonly tokenId: string;
  readonly identityProvider: IdentityProvider;
  readonly actor: Extract<Actor, { kind: 'scim_connection' }>;
  /** Set when the token has run out: the answer is 401, and the connection's log tells it. */
  readonly expired: boolean;
}

/** The connection that a SCIM token opens, or UNAUTHENTICATED; another connection's token is no token here. */
export async function authenticateScim(db: Database, connectionId: string, token: string): Promise<ScimCaller> {
  const entry = await lookUp(db, 'SCIM', token);
  if (!entry) throw unknownToken();
  const { rows } = await sql<{
    status: ScimConnectionStatus;
    identityProvider: IdentityProvider;
    teamAdoption: boolean;
    brake: 'ON' | 'HOLDING' | null;
    expiresAt: Date | null;
  }>`
    select connection.status, connection.identity_provider as "identityProvider", connection.team_adoption as "teamAdoption", token.expires_at as "expiresAt",
      case when connection.brake = 'OFF' then null when exists (
        select 1 from scim_held_request held
        where held.organization_id = ${entry.organizationId} and held.scim_connection_id = connection.id
      ) then 'HOLDING' else 'ON' end as brake
    from scim_token token
    join scim_connection connection on connection.organization_id = ${entry.organizationId} and connection.id = token.scim_connection_id
    where token.organization_id = ${entry.organizationId} and token.id = ${entry.tokenId} and token.revoked_at is null
      and token.scim_connection_id::text = ${connectionId.toLowerCase()}`.execute(db);
  const found = rows[0];
  if (!found || !isLive(found)) throw unknownToken();
  return {
    ...entry,
    identityProvider: found.identityProvider,
    actor: {
      kind: 'scim_connection',
      id: connectionId.toLowerCase(),
      teamAdoption: found.teamAdoption,
      ...(found.brake && { brake: found.brake }),
      status: found.status,
    },
    expired: found.expiresAt !== null && found.expiresAt <= new Date(),
  };
}

/** Who a bearer token of the admin API speaks for. */
export interface ApiCaller {
  readonly organizationId: string | null;
  readonly actor: Actor;
  readonly tokenId: string;
}

/** The member or operator that a token of the admin API speaks for, or UNAUTHENTICATED. */
export async function authenticateApi(db: Database, token: string): Promise<ApiCaller> {
  const entry = await lookUp(db, 'API', token);
  if (!entry) return authenticateOperator(db, token);
  const { rows } = await sql<{ memberId: string; role: Role; scopes: Permission[] }>`
    select member.id as "memberId", member.role, token.scopes from api_token token
    join member on member.organization_id = ${entry.organizationId} and member.id = token.member_id and member.status = 'ACTIVE'
    where token.organization_id = ${entry.organizationId} and token.id = ${entry.tokenId} and token.revoked_at is null
      and (token.expires_at is null or token.expires_at > ${new Date()})`.execute(db);
  const found = rows[0];
  if (!found) throw unknownToken();
  return { ...entry, actor: { kind: 'member', id: found.memberId, role: found.role, scopes: new Set(found.scopes) } };
}

async function authenticateOperator(db: Database, token: string): Promise<ApiCaller> {
  const entry = await lookUp(db, 'OPERATOR', token);
  if (entry?.organizationId !== nilId) throw unknownToken();
  const { rows } = await sql`
    select id from operator_token
    where id = ${entry.tokenId} and revoked_at is null and (expires_at is null or expires_at > ${new Date()})`.execute(
    db,
  );
  if (rows.length === 0) throw unknownToken();
  return { organizationId: null, tokenId: entry.tokenId, actor: { kind: 'operator', id: entry.tokenId } };
}

/** Who a session speaks for. */
export interface SessionCaller {
  readonly organizationId: string;
  readonly tokenId: string;
  readonly actor: MemberActor;
  /** Set when the session's time is over: it opens nothing any more. */
  readonly lapsed: boolean;
}

/** The member whom a session's token speaks for, with all that their role allows, or UNAUTHENTICATED. */
export async function authenticateSession(db: Database, token: string): Promise<SessionCaller> {
  const entry = await lookUp(db, 'SESSION', token);
  if (!entry) throw endedSession();
  const { rows } = await sql<{ memberId: string; role: Role } & Pick<Session, 'lastSeenAt' | 'expiresAt'>>`
    select member.id as "memberId", member.role, session.last_seen_at as "lastSeenAt", session.expires_at as "expiresAt" from session
    join member on member.organization_id = ${entry.organizationId} and member.id = session.member_id and member.status = 'ACTIVE'
    where session.organization_id = ${entry.organizationId} and session.id = ${entry.tokenId} and session.ended_at is null`.execute(
    db,
  );
  const found = rows[0];
  if (!found) throw endedSession();
  return {
    ...entry,
    actor: { kind: 'member', id: found.memberId, role: found.role, scopes: everyScope, sessionId: entry.tokenId },
    lapsed: isLapsed(found, new Date()),
  };
}

/** The owner whom a one-time sign-in link would let in, or UNAUTHENTICATED. Reading it does not use it up. */
export async function authenticateLink(
  db: Database,
  token: string,
): Promise<{ organizationId: string; tokenId: string; actor: MemberActor }> {
  const entry = await lookUp(db, 'SIGN_IN_LINK', token);
  if (!entry) throw deadLink();
  const { rows } = await sql<{ memberId: string; role: Role }>`
    select member.id as "memberId", member.role from sign_in_link link
    join member on member.organization_id = ${entry.organizationId} and member.id = link.member_id
      and member.status = 'ACTIVE' and member.role = 'OWNER'
    where link.organization_id = ${entry.organizationId} and link.id = ${entry.tokenId} and link.used_at is null
      and link.revoked_at is null and link.expires_at > ${new Date()}`.execute(db);
  const found = rows[0];
  if (!found) throw deadLink();
  return { ...entry, actor: { kind: 'member', id: found.memberId, role: found.role, scopes: everyScope } };
}

/** The open invitation that a token names, or UNAUTHENTICATED. */
export async function authenticateInvitation(
  db: Database,
  token: string,
): Promise<{ organizationId: string; tokenId: string }> {
  const entry = await lookUp(db, 'INVITATION', token);
  if (!entry) throw deadInvitation();
  const { rows } = await sql`
    select 1 from invitation
    where organization_id = ${entry.organizationId} and id = ${entry.tokenId} and accepted_at is null and revoked_at is null
      and expires_at > ${new Date()}`.execute(db);
  if (rows.length === 0) throw deadInvitation();
  return entry;
}

/** The refusal of a session that is not, or no longer, one. */
export const endedSession = () => new DomainError('UNAUTHENTICATED', 'The session has ended. Sign in again.');

const unknownToken = () =>
  new DomainError(
    'UNAUTHENTICATED',
    'The token is unknown, revoked or expired. Send a valid one as "Authorization: Bearer <token>".',
  );
