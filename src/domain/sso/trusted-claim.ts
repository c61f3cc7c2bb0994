import { type RawBuilder, sql } from 'kysely';
import { everyScope } from '../access.js';
import type { Database, MemberActor } from '../context.js';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import type { Role } from '../member/member.entity.js';
import { nameKey } from '../name-key.js';
import { columns } from '../table.js';
import { type MemberKey, type TokenIssuer, TokenIssuerEntity } from './token-issuer.entity.js';

/** The issuer that an organization trusts for one of these audiences, or undefined. */
export async function findTrustedIssuer(
  db: Database,
  issuer: string,
  audiences: readonly string[],
): Promise<TokenIssuer | undefined> {
  const places = await sql<{ organizationId: string; id: string }>`
    select organization_id as "organizationId", token_issuer_id as id from token_issuer_directory
    where issuer = ${issuer} and audience = any(${audiences}::text[]) limit 2`.execute(db);
  const [place, another] = places.rows;
  if (!place || another) return undefined;
  const { rows } = await sql<TokenIssuer>`
    select ${columns(TokenIssuerEntity, 'issuer')} from token_issuer issuer
    where issuer.organization_id = ${place.organizationId} and issuer.id = ${place.id} and issuer.removed_at is null`.execute(
    db,
  );
  return rows[0];
}

/** The active member whom the claim of a verified token names, with all that their role allows; UNAUTHENTICATED where it is not just one. */
export async function memberOfClaim(
  db: Database,
  { organizationId, memberKey }: TokenIssuer,
  value: string,
): Promise<MemberActor> {
  const { rows } = await sql<{ id: string; role: Role }>`
    select member.id, member.role from member
    where member.organization_id = ${organizationId} and member.status = 'ACTIVE' and ${conditions[memberKey](value)} limit 2`.execute(
    db,
  );
  const [member, another] = rows;
  if (!member || another)
    throw new DomainError('UNAUTHENTICATED', 'The token is valid, but names no active member of the organization.');
  return { kind: 'member', id: member.id, role: member.role, scopes: everyScope };
}

const conditions: Record<MemberKey, (value: string) => RawBuilder<boolean>> = {
  ID: (value) => sql`member.id = ${toId(value)}`,
  USER_NAME: (value) => sql`member.user_name_key = ${nameKey(value)}`,
  LOGIN_EMAIL: (value) => sql`member.login_email_key = ${nameKey(value)}`,
  EXTERNAL_ID: (value) => sql`member.external_id = ${value}`,
};
