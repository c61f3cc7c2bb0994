import { sql } from 'kysely';
import { requireSystem } from '../access.js';
import { type Context, within } from '../context.js';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { operation } from '../operation.js';
import type { OneTimeSecret } from '../secret.js';
import { checkRoleName, createRole, grantViews, refuseOwnRole, revokeViews, roleExists } from './database-role.js';

/** A database role that reads an organization's rows in schema analytics, or is to. */
export interface ReaderInput {
  readonly organizationId: string;
  readonly role: string;
}

/** `CREATE` makes the role, which must not exist; else it must. */
export type GrantInput = ReaderInput & { readonly roleIs: 'EXISTING' | 'CREATE' };

/** What was granted; the password is that of a role made now. */
export interface ReaderGrant extends ReaderInput {
  readonly password: OneTimeSecret | null;
}

const grant = operation(
  'organizations:write',
  async (ctx, input: Omit<GrantInput, 'organizationId'>): Promise<ReaderGrant> => {
    const { organizationId } = ctx;
    const role = checkRoleName(input.role);
    const { rows: known } = await sql`select 1 from organization where id = ${organizationId}`.execute(ctx.db);
    if (known.length === 0)
      throw new DomainError('NOT_FOUND', 'No such organization: `organization list` tells the ids.', 'organizationId');
    await refuseOwnRole(ctx.db, role);
    const exists = await roleExists(ctx.db, role);
    if (!exists && input.roleIs === 'EXISTING')
      throw new DomainError(
        'NOT_FOUND',
        `The database has no role ${role}: make it, or have it made by --create.`,
        'role',
      );
    if (exists && input.roleIs === 'CREATE')
      throw new DomainError('CONFLICT', `The database has a role ${role} already: leave out --create.`, 'role');
    const password = exists ? null : await createRole(ctx.db, role);
    await grantViews(ctx.db, role);
    const { rows: added } = await sql`
    insert into analytics.reader (organization_id, role_name, granted_at) values (${organizationId}, ${role}, ${ctx.now})
    on conflict do nothing returning role_name`.execute(ctx.db);
    if (added.length > 0)
      ctx.record({
        type: 'analytics_reader.granted',
        kind: 'organization',
        resourceId: organizationId,
        changes: { role, roleIs: input.roleIs },
      });
    return { organizationId, role, password };
  },
);

const revoke = operation('organizations:write', async (ctx, { role }: { role: string }): Promise<ReaderInput> => {
  const { organizationId } = ctx;
  const { rows: removed } = await sql`
    delete from analytics.reader where organization_id = ${organizationId} and role_name = ${role} returning role_name`.execute(
    ctx.db,
  );
  if (removed.length === 0)
    throw new DomainError(
      'NOT_FOUND',
      `The role ${role} was not granted this organization: \`analytics list\` tells what was.`,
      'role',
    );
  const { rows: left } = await sql`select 1 from analytics.reader where role_name = ${role} limit 1`.execute(ctx.db);
  if (left.length === 0 && (await roleExists(ctx.db, role))) await revokeViews(ctx.db, role);
  ctx.record({ type: 'analytics_reader.revoked', kind: 'organization', resourceId: organizationId, changes: { role } });
  return { organizationId, role };
});

/** Lets a database role read an organization's rows in schema analytics; again, it also gets views that are new. For the command line only. */
export function grantAnalytics(ctx: Context, { organizationId, ...input }: GrantInput): Promise<ReaderGrant> {
  requireSystem(ctx.actor);
  return grant(within(ctx, toId(organizationId)), input);
}

/** Takes an organization away from a database role, with the last one the views too; the role stays. For the command line only. */
export function revokeAnalytics(ctx: Context, { organizationId, role }: ReaderInput): Promise<ReaderInput> {
  requireSystem(ctx.actor);
  return revoke(within(ctx, toId(organizationId)), { role });
}
