import { sql } from 'kysely';
import { requireSystem } from '../access.js';
import type { Context } from '../context.js';
import { DomainError } from '../errors.js';
import { newId, toId } from '../ids.js';
import { acceptMembership } from '../member/invitation-life.js';
import { insertMember } from '../member/member-life.js';
import { openSession, type SignInOrigin } from '../member/session-life.js';
import type { MemberInTeams } from '../member/visible.js';
import { type OperationContext, operation } from '../operation.js';
import type { OneTimeSecret } from '../secret.js';
import { columns } from '../table.js';
import { type AssertedIdentity, checkSubject } from './asserted-identity.js';
import { lockConnection, writeConnection } from './connection-row.js';
import { SignInFault, shown } from './sign-in-fault.js';
import { writeSignInLog } from './sign-in-log.js';
import { insertSignIn } from './sign-in-row.js';
import type { SsoConnection } from './sso-connection.entity.js';
import { type SsoSignIn, SsoSignInEntity } from './sso-sign-in.entity.js';
import { type WhoSignsIn, whoSignsIn } from './who-signs-in.js';

/** A write of the sign-in pages: whoever signs in is nobody yet, so the pages themselves are the caller. */
function ofSignInPages<Input, Result>(body: (ctx: OperationContext, input: Input) => Promise<Result>) {
  const run = operation('sso:write', body);
  return (ctx: Context, input: Input): Promise<Result> => {
    requireSystem(ctx.actor);
    return run(ctx, input);
  };
}

/** Opens a sign-in by an enabled connection. */
export const startSsoSignIn = ofSignInPages(
  async (ctx, input: { connectionId: string; returnTo: string | null }): Promise<SsoSignIn> => {
    const { rows } = await sql`
      select 1 from sso_connection
      where organization_id = ${ctx.organizationId} and id = ${input.connectionId} and removed_at is null and status = 'ENABLED'`.execute(
      ctx.db,
    );
    if (rows.length === 0) throw new SignInFault('CONNECTION_OFF', 'The connection is not enabled.');
    return insertSignIn(ctx, { ...input, purpose: 'SIGN_IN' });
  },
);

/** Starts a test that an administrator has opened, in the browser that follows its link. */
export const startSsoTest = ofSignInPages(async (ctx, input: { connectionId: string; signInId: string }) => {
  const { rows } = await sql<SsoSignIn>`
    update sso_sign_in test set started_at = coalesce(started_at, ${ctx.now})
    where organization_id = ${ctx.organizationId} and id = ${toId(input.signInId)} and sso_connection_id = ${input.connectionId}
      and purpose = 'TEST' and finished_at is null and expires_at > ${ctx.now}
    returning ${columns(SsoSignInEntity, 'test')}`.execute(ctx.db);
  if (!rows[0]) throw new SignInFault('OTHER_BROWSER', 'The test is unknown, finished, or older than ten minutes.');
  return rows[0];
});

/** Takes a started sign-in for the answer that has come: once. */
export const claimSsoSignIn = ofSignInPages(
  async (ctx, input: { connectionId: string; signInId: string }): Promise<SsoSignIn> => {
    const { rows } = await sql<SsoSignIn>`
      update sso_sign_in signin set finished_at = ${ctx.now}
      where organization_id = ${ctx.organizationId} and id = ${toId(input.signInId)} and sso_connection_id = ${input.connectionId}
        and started_at is not null and finished_at is null and expires_at > ${ctx.now}
      returning ${columns(SsoSignInEntity, 'signin')}`.execute(ctx.db);
    if (!rows[0])
      throw new SignInFault('OTHER_BROWSER', 'The sign-in is unknown, finished, or older than ten minutes.');
    return rows[0];
  },
);

/** Uses an assertion up, for every process, before anything else is done with it; those that have run out are forgotten on the way. */
export const spendSsoAssertion = ofSignInPages(
  async (ctx, input: { connectionId: string; assertionId: string; usableUntil: Date }): Promise<void> => {
    const { rows } = await sql`
      insert into sso_assertion (organization_id, sso_connection_id, assertion_id, usable_until)
      values (${ctx.organizationId}, ${input.connectionId}, ${input.assertionId}, ${input.usableUntil})
      on conflict do nothing returning 1`.execute(ctx.db);
    if (rows.length === 0)
      throw new SignInFault('REPLAYED', `The assertion ${shown(input.assertionId)} has been used.`);
    await sql`
      delete from sso_assertion
      where organization_id = ${ctx.organizationId} and (sso_connection_id, assertion_id) in (
        select sso_connection_id, assertion_id from sso_assertion
        where organization_id = ${ctx.organizationId} and usable_until < ${ctx.now} order by usable_until limit 20 for update skip locked
      )`.execute(ctx.db);
  },
);

/** A checked answer of an identity provider. */
export interface CheckedAnswer {
  readonly connectionId: string;
  readonly purpose: SsoSignIn['purpose'];
  readonly identity: AssertedIdentity;
  readonly origin: SignInOrigin;
}

/** What came of it: a session, or, of a test, the words for what would have happened. */
export type SignInResult =
  | { readonly kind: 'SIGNED_IN'; readonly secret: OneTimeSecret; readonly member: MemberInTeams }
  | { readonly kind: 'TESTED'; readonly wouldHappen: string };

/** Finishes a sign-in with a checked answer: finds who it is, links or creates them, and opens their session; or refuses, by a SignInFault. */
export const finishSsoSignIn = ofSignInPages(async (ctx, answer: CheckedAnswer): Promise<SignInResult> => {
  const connection = await lockConnection(ctx, answer.connectionId);
  checkSubject(answer.identity.subject);
  return answer.purpose === 'TEST' ? tryOut(ctx, connection, answer) : signIn(ctx, connection, answer);
});

async function signIn(ctx: OperationContext, connection: SsoConnection, answer: CheckedAnswer): Promise<SignInResult> {
  if (connection.status !== 'ENABLED')
    throw new SignInFault('CONNECTION_OFF', `The connection is ${connection.status}.`);
  const member = await admit(ctx, connection, await whoSignsIn(ctx, connection, answer.identity), answer.identity);
  const { secret } = await openSession(ctx, member, connection.protocol, answer.origin);
  const { subject, email } = answer.identity;
  const note = { connectionId: connection.id, subject, email, memberId: member.id, address: answer.origin.address };
  await writeSignInLog(ctx, { ...note, outcome: 'SIGNED_IN' });
  return { kind: 'SIGNED_IN', secret, member };
}

/** Says what would happen, and that the connection works; nobody is linked, created or signed in. */
async function tryOut(ctx: OperationContext, connection: SsoConnection, answer: CheckedAnswer): Promise<SignInResult> {
  const wouldHappen = await whoSignsIn(ctx, connection, answer.identity).then(describe, describeFault);
  const { subject, email } = answer.identity;
  const status = connection.status === 'CONFIGURED' ? 'TESTED' : connection.status;
  const note = { connectionId: connection.id, subject, email, address: answer.origin.address, detail: wouldHappen };
  await writeSignInLog(ctx, { ...note, outcome: 'TESTED' });
  await writeConnection(ctx, connection, { status, testedAt: ctx.now });
  ctx.record({
    type: 'sso_connection.tested',
    kind: 'sso_connection',
    resourceId: connection.id,
    changes: { name: connection.name, status: [connection.status, status] },
  });
  return { kind: 'TESTED', wouldHappen };
}

function describe(who: WhoSignsIn): string {
  if (who.kind === 'NEWCOMER') return `${who.email} would become a member and be signed in.`;
  const { member } = who;
  const accepted = member.status === 'INVITED' ? ', which accepts the invitation' : '';
  return who.kind === 'KNOWN'
    ? `${member.userName} would be signed in${accepted}.`
    : `${member.userName} would be linked and signed in${accepted}.`;
}

function describeFault(error: unknown): string {
  if (error instanceof SignInFault) return `The answer is fine, but nobody would be signed in: ${error.detail}`;
  throw error;
}

/** The member who may work from now on: linked, created, or with their invitation accepted. */
async function admit(
  ctx: OperationContext,
  connection: SsoConnection,
  who: WhoSignsIn,
  identity: AssertedIdentity,
): Promise<MemberInTeams> {
  const member = who.kind === 'NEWCOMER' ? await create(ctx, who.email, identity) : who.member;
  if (who.kind !== 'KNOWN') await link(ctx, connection, identity.subject, member);
  if (member.status === 'ACTIVE') return member;
  try {
    return await acceptMembership(ctx, member);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NO_SEAT_AVAILABLE')
      throw new SignInFault('NO_SEAT', error.message);
    throw error;
  }
}

async function create(ctx: OperationContext, email: string, identity: AssertedIdentity): Promise<MemberInTeams> {
  const { displayName, givenName, familyName } = identity;
  const name = { ...(givenName && { givenName }), ...(familyName && { familyName }) };
  const draft = {
    userName: email,
    externalId: null,
    displayName: displayName?.slice(0, 200) ?? null,
    active: true,
    department: null,
    costCenter: null,
    profile: { ...(Object.keys(name).length > 0 && { name }), emails: [{ value: email, type: 'work', primary: true }] },
  };
  const member = await insertMember(ctx, draft, { managedBy: 'JIT', scimConnectionId: null, role: 'MEMBER' });
  if (!member) throw new SignInFault('AMBIGUOUS', `Somebody took ${shown(email)} at the same time.`);
  return member;
}

/** Remembers whom a subject means. A former owner of the subject, who was removed, is forgotten. */
async function link(
  ctx: OperationContext,
  connection: SsoConnection,
  subject: string,
  { id: memberId, userName }: MemberInTeams,
): Promise<void> {
  await sql`
    delete from sso_identity
    where organization_id = ${ctx.organizationId} and sso_connection_id = ${connection.id} and subject = ${subject}`.execute(
    ctx.db,
  );
  await sql`
    insert into sso_identity (organization_id, id, sso_connection_id, subject, member_id, created_at)
    values (${ctx.organizationId}, ${newId()}, ${connection.id}, ${subject}, ${memberId}, ${ctx.now})`.execute(ctx.db);
  ctx.record({
    type: 'sso_connection.identity_linked',
    kind: 'sso_connection',
    resourceId: connection.id,
    changes: { name: connection.name, memberId, userName, subject },
  });
}

/** Writes down that an answer was refused, and why, for the administrators. */
export const noteSsoRefusal = ofSignInPages(
  (ctx, input: { connectionId: string; fault: SignInFault; address: string | null }): Promise<void> =>
    writeSignInLog(ctx, {
      connectionId: input.connectionId,
      outcome: 'REFUSED',
      code: input.fault.code,
      detail: input.fault.detail,
      address: input.address,
    }),
);
