import { requireSystem } from '../access.js';
import type { Context, Database } from '../context.js';
import { newId, nilId } from '../ids.js';
import { newToken, type OneTimeSecret } from '../secret.js';
import { insertInto } from '../table.js';
import { checkText } from '../text.js';
import { TokenDirectoryEntity } from '../token-directory.entity.js';
import { type OperatorToken, OperatorTokenEntity } from './operator-token.entity.js';

/** Makes a token of the host product's backend. It belongs to no organization, so no organization's audit log tells it: only the CLI makes one. */
export function createOperatorToken(
  ctx: Context,
  input: { name: string },
): Promise<{ token: OperatorToken; secret: OneTimeSecret }> {
  requireSystem(ctx.actor);
  const { secret, hash, hint } = newToken('OPERATOR');
  const token: OperatorToken = {
    id: newId(),
    name: checkText('name', input.name, { max: 200 }),
    hint,
    createdAt: new Date(),
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: null,
  };
  return ctx.em.transactional(async (em) => {
    const db = em.getKysely<object>() as unknown as Database;
    await insertInto(TokenDirectoryEntity, {
      tokenHash: hash,
      kind: 'OPERATOR',
      organizationId: nilId,
      tokenId: token.id,
    }).execute(db);
    await insertInto(OperatorTokenEntity, token).execute(db);
    return { token, secret };
  });
}
