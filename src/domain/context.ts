import type { EntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type { Permission } from './access.js';
import { DomainError } from './errors.js';
import type { Role } from './member/member.entity.js';
import type { ScimConnectionStatus } from './scim-connection/scim-connection.entity.js';

/** Tables are named in SQL text; rows get their types from the entities (table.ts). */
// biome-ignore lint/complexity/noBannedTypes: a database whose tables are not listed
export type Database = Kysely<{}>;

/** Who acts; each audit entry names one. */
export type Actor =
  | {
      readonly kind: 'member';
      readonly id: string;
      readonly role: Role;
      readonly scopes: ReadonlySet<Permission>;
      /** The session that the request came by; without one it came by a token. */
      readonly sessionId?: string;
    }
  | { readonly kind: 'operator'; readonly id: string }
  | {
      readonly kind: 'scim_connection';
      readonly id: string;
      readonly teamAdoption: boolean;
      /** Whether mass removals are held back: absent where the brake is off, HOLDING where requests wait to be released. */
      readonly brake?: 'ON' | 'HOLDING';
      /** A paused connection reads, and writes nothing. */
      readonly status?: ScimConnectionStatus;
    }
  | { readonly kind: 'system'; readonly id: string }
  | { readonly kind: 'nobody' };

/** A member who acts. */
export type MemberActor = Extract<Actor, { readonly kind: 'member' }>;

/** A SCIM request as its provisioning-log entry tells it; the entry of a write commits with the change. */
export interface ProvisioningRequest {
  readonly method: string;
  readonly path: string;
  readonly startedAt: number;
  /** The status of a success. */
  readonly status: number;
  /** The body with its secrets taken out, as JSON text. */
  readonly body: string | null;
  /** Attributes, in lower case, whose values no log may tell. */
  readonly secrets: readonly string[];
}

/** A repeated request with this key gets the first one's result for 24 hours; `fingerprint` tells another request under the same key. */
export interface IdempotencyKey {
  readonly key: string;
  readonly fingerprint: Buffer;
}

/** One request: who asks, in which organization, on which database session. */
export interface Context {
  readonly em: EntityManager;
  readonly db: Database;
  readonly actor: Actor;
  /** The tenant; null for an operator who has not said which. */
  readonly organizationId: string | null;
  readonly correlationId: string;
  readonly provisioning?: ProvisioningRequest;
  readonly idempotency?: IdempotencyKey;
}

/** A context whose tenant is known. */
export interface TenantContext extends Context {
  readonly organizationId: string;
}

/** What a face says of a request; the database session is made here. */
export type ContextInput = Omit<Context, 'em' | 'db'>;

/** Opens the context of one request on a fresh session of the open ORM. */
export function openContext(orm: { em: EntityManager }, input: ContextInput): Context {
  const em = orm.em.fork();
  return { ...input, em, db: em.getKysely<object>() as unknown as Database };
}

/** The same request within one organization. An organization that the caller does not belong to is an unknown one. */
export function within(ctx: Context, organizationId: string): TenantContext {
  if (ctx.organizationId === organizationId) return ctx as TenantContext;
  if (ctx.organizationId !== null && ctx.actor.kind !== 'operator')
    throw new DomainError('NOT_FOUND', 'No such organization.');
  return { ...ctx, organizationId };
}

/** The context's tenant; an operator must have named one. */
export function requireTenant(ctx: Context): TenantContext {
  if (ctx.organizationId === null)
    throw new DomainError(
      'INVALID_VALUE',
      'organizationId is required: an operator acts on many organizations.',
      'organizationId',
    );
  return ctx as TenantContext;
}
