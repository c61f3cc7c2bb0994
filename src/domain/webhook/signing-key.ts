import { generateKeyPairSync } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import type { SecretBox } from '../secret-box.js';
import { insertInto } from '../table.js';
import { EventSigningKeyEntity } from './webhook.entity.js';
import { signingKeyPlace } from './webhook-secret.js';

/** Makes the organization's key for Security Event Tokens (ES256), if there is none. The caller has locked the organization. */
export async function ensureSigningKey(ctx: OperationContext, secrets: SecretBox): Promise<void> {
  const { rows } = await sql`
    select 1 from event_signing_key where organization_id = ${ctx.organizationId}`.execute(ctx.db);
  if (rows.length > 0) return;
  const id = newId();
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await insertInto(EventSigningKeyEntity, {
    organizationId: ctx.organizationId,
    id,
    publicJwk: {
      ...(publicKey.export({ format: 'jwk' }) as Record<string, string>),
      kid: id,
      alg: 'ES256',
      use: 'sig',
    },
    privateJwk: secrets.seal(JSON.stringify(privateKey.export({ format: 'jwk' })), signingKeyPlace(id)),
    createdAt: ctx.now,
  }).execute(ctx.db);
}
