import { sql } from 'kysely';
import { type Member, MemberEntity } from '../member/member.entity.js';
import type { MemberInTeams } from '../member/visible.js';
import { nameKey } from '../name-key.js';
import type { OperationContext } from '../operation.js';
import { columns } from '../table.js';
import { type AssertedIdentity, usableEmail } from './asserted-identity.js';
import { domainOfEmail } from './domain-of-email.js';
import { SignInFault, shown } from './sign-in-fault.js';
import type { SsoConnection } from './sso-connection.entity.js';

/** Who an asserted identity is here: a member known by subject, one found by address and to be linked, or somebody new. */
export type WhoSignsIn =
  | { readonly kind: 'KNOWN'; readonly member: MemberInTeams }
  | { readonly kind: 'TO_LINK'; readonly member: MemberInTeams }
  | { readonly kind: 'NEWCOMER'; readonly email: string };

/**
 * Finds whom a connection's answer means, and locks them. A known subject decides; an address finds a member of this organization only,
 * and only at a verified domain that this connection serves: one organization's provider says nothing about another's people, and of
 * two providers of one organization each speaks for its own domains.
 *
 * @throws SignInFault
 */
export async function whoSignsIn(
  ctx: OperationContext,
  connection: SsoConnection,
  asserted: AssertedIdentity,
): Promise<WhoSignsIn> {
  const known = await memberOfSubject(ctx, connection.id, asserted.subject);
  if (known && isLiving(known)) return { kind: 'KNOWN', member: requireWelcome(known) };
  const { email, domain } = usableEmail(asserted);
  const served = await servedDomains(ctx, connection.id);
  if (!served.has(domain))
    throw new SignInFault(
      'DOMAIN_NOT_SERVED',
      `The domain of ${shown(email)} is not among ${[...served].join(', ') || 'any verified ones'}.`,
    );
  const found = await membersOf(ctx, email, asserted.subject, served);
  if (found.length > 1)
    throw new SignInFault(
      'AMBIGUOUS',
      `${found.map(({ userName }) => shown(userName)).join(' and ')} fit ${shown(email)}.`,
    );
  if (found[0]) return { kind: 'TO_LINK', member: requireWelcome(await requireUnlinked(ctx, connection, found[0])) };
  if (known || (await wasRemoved(ctx, email))) throw new SignInFault('REMOVED', `${shown(email)} was removed.`);
  await requireJit(ctx, connection, email);
  return { kind: 'NEWCOMER', email };
}

const isLiving = ({ status }: Member): boolean =>
  status !== 'DEPROVISIONED' && status !== 'ERASED' && status !== 'EXPIRED';

function requireWelcome(member: MemberInTeams): MemberInTeams {
  if (member.status === 'ACTIVE' || member.status === 'INVITED') return member;
  throw new SignInFault(
    'SUSPENDED',
    `${shown(member.userName)} is ${member.status}${member.heldAt ? ', held by an administrator' : ''}.`,
  );
}

async function memberOfSubject(ctx: OperationContext, connectionId: string, subject: string) {
  const { rows } = await sql<MemberInTeams>`
    select ${columns(MemberEntity, 'member')}, '[]'::json as teams, '[]'::json as seats from sso_identity identity
    join member on member.organization_id = ${ctx.organizationId} and member.id = identity.member_id
    where identity.organization_id = ${ctx.organizationId} and identity.sso_connection_id = ${connectionId} and identity.subject = ${subject}
    for no key update of member`.execute(ctx.db);
  return rows[0];
}

/** The verified domains that a connection serves. */
export async function servedDomains(ctx: OperationContext, connectionId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select domain.name from sso_connection_domain served
    join domain on domain.organization_id = ${ctx.organizationId} and domain.id = served.domain_id
      and domain.verified_at is not null and domain.removed_at is null
    where served.organization_id = ${ctx.organizationId} and served.sso_connection_id = ${connectionId}
    order by domain.name`.execute(ctx.db);
  return new Set(rows.map(({ name }) => name));
}

/** The living members of a userName or login e-mail, and the one whom SCIM keeps under the subject, where their own address is at a served domain. */
async function membersOf(
  ctx: OperationContext,
  email: string,
  subject: string,
  served: ReadonlySet<string>,
): Promise<MemberInTeams[]> {
  const key = nameKey(email);
  const { rows } = await sql<MemberInTeams>`
    select ${columns(MemberEntity, 'member')}, '[]'::json as teams, '[]'::json as seats from member
    where organization_id = ${ctx.organizationId} and status in ('INVITED', 'ACTIVE', 'SUSPENDED')
      and (user_name_key = ${key} or login_email_key = ${key} or (scim_connection_id is not null and external_id = ${subject}))
    order by id for no key update`.execute(ctx.db);
  return rows.filter(
    (member) => member.userNameKey === key || member.loginEmailKey === key || hasServedAddress(member, served),
  );
}

const hasServedAddress = ({ userName, loginEmail }: Member, served: ReadonlySet<string>): boolean =>
  [userName, loginEmail].some((address) => address !== null && served.has(domainOfEmail(address) ?? ''));

/** A member who signs in with another subject of the same provider may be a namesake: an address can be given to somebody else. */
async function requireUnlinked(ctx: OperationContext, connection: SsoConnection, member: MemberInTeams) {
  const { rows } = await sql`
    select 1 from sso_identity
    where organization_id = ${ctx.organizationId} and sso_connection_id = ${connection.id} and member_id = ${member.id}`.execute(
    ctx.db,
  );
  if (rows.length > 0)
    throw new SignInFault(
      'ALREADY_LINKED',
      `${shown(member.userName)} signs in with another subject of this connection.`,
    );
  return member;
}

async function wasRemoved(ctx: OperationContext, email: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from member
    where organization_id = ${ctx.organizationId} and user_name_key = ${nameKey(email)} and status = 'DEPROVISIONED' limit 1`.execute(
    ctx.db,
  );
  return rows.length > 0;
}

/** Creation at the first sign-in, where it is on; with a live SCIM connection the identity provider makes members itself. */
async function requireJit(ctx: OperationContext, { jit }: SsoConnection, email: string): Promise<void> {
  if (jit === 'OFF') throw new SignInFault('NO_MEMBER', `Nobody fits ${shown(email)}, and creation at sign-in is off.`);
  const { rows } = await sql`
    select 1 from scim_connection
    where organization_id = ${ctx.organizationId} and status in ('ENABLED', 'PAUSED', 'PAUSED_FOR_REVIEW') limit 1`.execute(
    ctx.db,
  );
  if (rows.length > 0)
    throw new SignInFault('NO_MEMBER', `Nobody fits ${shown(email)}; members are made by SCIM, not at sign-in.`);
}
