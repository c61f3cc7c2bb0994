import { sql } from 'kysely';
import { newId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import { insertInto } from '../table.js';
import { type SignInPurpose, type SsoSignIn, SsoSignInEntity } from './sso-sign-in.entity.js';

const minutes = 10;

/** Opens a sign-in that must be finished within ten minutes; those that are over are forgotten on the way. */
export async function insertSignIn(
  ctx: OperationContext,
  wanted: { connectionId: string; purpose: SignInPurpose; returnTo: string | null },
): Promise<SsoSignIn> {
  const signIn: SsoSignIn = {
    organizationId: ctx.organizationId,
    id: newId(),
    ssoConnectionId: wanted.connectionId,
    purpose: wanted.purpose,
    returnTo: wanted.returnTo,
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + minutes * 60_000),
    startedAt: wanted.purpose === 'SIGN_IN' ? ctx.now : null,
    finishedAt: null,
  };
  await sql`
    delete from sso_sign_in where organization_id = ${ctx.organizationId} and id in (
      select id from sso_sign_in where organization_id = ${ctx.organizationId} and expires_at < ${ctx.now} order by expires_at limit 20 for update skip locked
    )`.execute(ctx.db);
  await insertInto(SsoSignInEntity, signIn).execute(ctx.db);
  return signIn;
}
