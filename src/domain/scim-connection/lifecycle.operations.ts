import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import type { EventType } from '../events.js';
import { newId } from '../ids.js';
import { keepByHand, lockKeptMembers, suspendByHand } from '../member/handover.js';
import { type OperationContext, operation } from '../operation.js';
import { columns, insertInto } from '../table.js';
import { keepTeamsByHand, lockKeptTeams } from '../team/handover.js';
import { checkText } from '../text.js';
import type { TokenLifetime } from '../token-lifetime.js';
import { requireVersion } from '../version.js';
import { awaitWritesOf, isLive, lockConnection, outOfTurn, writeConnection } from './connection-row.js';
import type { DisableChoice } from './disable-choice.js';
import { type IssuedToken, issueToken } from './new-connection.js';
import { providerProfiles } from './provider-guide.js';
import { requireReadiness, withGates } from './readiness.js';
import {
  type Brake,
  type IdentityProvider,
  type ScimConnection,
  ScimConnectionEntity,
  type ScimConnectionStatus,
  type ScimToken,
  ScimTokenEntity,
} from './scim-connection.entity.js';

const mostConnections = 100;

/** Which identity provider is at the other end. Without a connection, the one that is being set up, or a new one. */
export interface ProviderChoice {
  readonly identityProvider: IdentityProvider;
  readonly connectionId?: string | null;
  readonly name?: string | null;
  readonly teamAdoption?: 'ON' | 'OFF' | null;
}

/**
 * Confirms which identity provider a connection is for: one that is being set up, or that was disabled; what was previewed for another is
 * to be previewed again. The gates may still be open.
 */
export const confirmScimProvider = operation(
  'scim:write',
  async (ctx, choice: ProviderChoice): Promise<ScimConnection> => {
    const found = choice.connectionId ? await lockConnection(ctx, choice.connectionId) : await lockUnfinished(ctx);
    if (found && isLive(found))
      throw outOfTurn('The connection is enabled. Disable it first, or confirm the other provider without naming it.');
    const connection = found ?? (await insertUnfinished(ctx, choice.identityProvider));
    const written = await writeConnection(ctx, connection, {
      identityProvider: choice.identityProvider,
      name: nameOf(choice, connection),
      status: 'PROVIDER_CONFIRMED',
      ...(choice.teamAdoption && { teamAdoption: choice.teamAdoption === 'ON' }),
    });
    const { name, identityProvider, teamAdoption } = written;
    noted(ctx, 'scim_connection.provider_confirmed', written, { name, identityProvider, teamAdoption });
    return asItStands(ctx, written);
  },
);

function nameOf({ name, identityProvider }: ProviderChoice, connection: ScimConnection): string {
  if (name) return checkText('name', name, { max: 200 });
  const isDefault = connection.name === providerProfiles[connection.identityProvider].name;
  return isDefault ? providerProfiles[identityProvider].name : connection.name;
}

/** The connection that is being set up: an organization has one at a time, found under the lock of its row. */
async function lockUnfinished(ctx: OperationContext): Promise<ScimConnection | undefined> {
  await sql`select id from organization where id = ${ctx.organizationId} for no key update`.execute(ctx.db);
  const { rows } = await sql<ScimConnection>`
    select ${columns(ScimConnectionEntity, 'connection')} from scim_connection connection
    where organization_id = ${ctx.organizationId} order by id for no key update`.execute(ctx.db);
  const unfinished = rows.find(({ status, enabledAt }) => enabledAt === null && status !== 'DISABLED');
  if (!unfinished && rows.length >= mostConnections)
    throw new DomainError('TOO_MANY', `An organization can have ${mostConnections} SCIM connections.`);
  return unfinished;
}

async function insertUnfinished(ctx: OperationContext, identityProvider: IdentityProvider): Promise<ScimConnection> {
  const connection: ScimConnection = {
    organizationId: ctx.organizationId,
    id: newId(),
    version: 0,
    name: providerProfiles[identityProvider].name,
    identityProvider,
    status: 'NOT_READY',
    teamAdoption: true,
    brake: 'ON',
    createdAt: ctx.now,
    updatedAt: ctx.now,
    firstRequestAt: null,
    lastRequestAt: null,
    enabledAt: null,
    disabledAt: null,
  };
  await insertInto(ScimConnectionEntity, connection).execute(ctx.db);
  return connection;
}

/** Which preview an administrator looks at. */
export interface Look {
  readonly connectionId: string;
  readonly kind: 'TO_ENABLE' | 'OTHER';
}

/** Notes that an administrator has looked at a preview: enabling needs that of what enabling would do. A live connection does not change by it. */
export const markScimPreviewed = operation(
  'scim:write',
  async (ctx, { connectionId, kind }: Look): Promise<ScimConnection> => {
    const connection = await lockConnection(ctx, connectionId);
    if (isLive(connection) || connection.status === 'PREVIEWED' || kind === 'OTHER') return asItStands(ctx, connection);
    return asItStands(ctx, await move(ctx, connection, 'PREVIEWED', 'scim_connection.previewed'));
  },
);

/** Switches a connection on, once every gate is passed and its preview has been looked at. Its token is shown once. People whom it kept before are found again by their externalId. */
export const enableScim = operation(
  'scim:write',
  async (
    ctx,
    input: { connectionId: string; tokenLifetime: TokenLifetime },
  ): Promise<IssuedToken & { connection: ScimConnection }> => {
    const connection = await lockConnection(ctx, input.connectionId);
    if (isLive(connection)) throw outOfTurn('The connection is enabled already.');
    await requireReadiness(ctx);
    if (connection.status !== 'PREVIEWED')
      throw new DomainError(
        'GATE_OPEN',
        connection.status === 'PROVIDER_CONFIRMED'
          ? 'Look at the preview first: it tells who will be linked and what becomes of their seats.'
          : 'Confirm the identity provider first, then look at the preview.',
        'connectionId',
      );
    const enabled = await move(ctx, connection, 'ENABLED', 'scim_connection.enabled', {
      enabledAt: ctx.now,
      disabledAt: null,
    });
    return { connection: enabled, ...(await issueToken(ctx, connection.id, input.tokenLifetime)) };
  },
);

/** Stops the writes of an identity provider: they are answered 503 with Retry-After, while reads go on. A connection that is paused already stays so. */
export const pauseScim = operation(
  'scim:write',
  async (ctx, input: { connectionId: string }): Promise<ScimConnection> => {
    const connection = await lockConnection(ctx, input.connectionId);
    if (connection.status === 'PAUSED') return connection;
    if (connection.status !== 'ENABLED')
      throw outOfTurn(`Only an enabled connection is paused; this one is ${connection.status}.`);
    return move(ctx, connection, 'PAUSED', 'scim_connection.paused');
  },
);

/** Lets a paused identity provider write again. */
export const resumeScim = operation(
  'scim:write',
  async (ctx, input: { connectionId: string }): Promise<ScimConnection> => {
    const connection = await lockConnection(ctx, input.connectionId);
    if (connection.status === 'ENABLED') return connection;
    if (connection.status !== 'PAUSED')
      throw outOfTurn(`Only a paused connection is resumed; this one is ${connection.status}.`);
    return move(ctx, connection, 'ENABLED', 'scim_connection.resumed');
  },
);

/**
 * Switches a connection off: its tokens die, and administrators keep its members and teams from now on, as they are or suspended.
 * ExternalIds and groups stay, so that the connection finds everybody again when it is enabled anew.
 */
export const disableScim = operation(
  'scim:write',
  async (ctx, input: { connectionId: string; members: DisableChoice }): Promise<ScimConnection> => {
    const connection = await lockConnection(ctx, input.connectionId);
    if (!isLive(connection))
      throw outOfTurn(`Only an enabled connection is disabled; this one is ${connection.status}.`);
    await lockKeptMembers(ctx, connection.id);
    await lockKeptTeams(ctx, connection.id);
    await awaitWritesOf(ctx, connection);
    const members = await lockKeptMembers(ctx, connection.id);
    const disabled = await writeConnection(ctx, connection, { status: 'DISABLED', disabledAt: ctx.now });
    noted(ctx, 'scim_connection.disabled', disabled, {
      name: connection.name,
      status: [connection.status, 'DISABLED'],
      choice: input.members,
      members: members.length,
    });
    await revokeTokens(ctx, connection.id);
    await forgetHeld(ctx, connection.id);
    await (input.members === 'SUSPEND_MANAGED' ? suspendByHand(ctx, members) : keepByHand(ctx, members));
    await keepTeamsByHand(ctx, connection.id);
    return disabled;
  },
);

/** What the brake holds back is not to be done any more. */
async function forgetHeld(ctx: OperationContext, connectionId: string): Promise<void> {
  await sql`delete from scim_held_request
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId}`.execute(ctx.db);
  await sql`update scim_brake set paused_at = null
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId}`.execute(ctx.db);
}

async function revokeTokens(ctx: OperationContext, connectionId: string): Promise<void> {
  const { rows } = await sql<ScimToken>`
    update scim_token token set revoked_at = ${ctx.now}
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and revoked_at is null
    returning ${columns(ScimTokenEntity, 'token')}`.execute(ctx.db);
  for (const { id, hint } of rows)
    ctx.record({
      type: 'scim_token.revoked',
      kind: 'scim_token',
      resourceId: id,
      changes: { scimConnectionId: connectionId, hint },
    });
}

/** What may be changed of a connection at any time. */
export interface ConnectionEdit {
  readonly connectionId: string;
  readonly name?: string | null;
  readonly teamAdoption?: 'ON' | 'OFF' | null;
  readonly brake?: Brake | null;
  readonly expectedVersion?: number | null;
}

/**
 * Renames a connection, switches its brake, which decides first about what it holds back, or changes whether pushed groups take over manual
 * teams of their name, which is to be previewed again before enabling.
 */
export const updateScimConnection = operation(
  'scim:write',
  async (ctx, edit: ConnectionEdit): Promise<ScimConnection> => {
    const connection = await lockConnection(ctx, edit.connectionId);
    requireVersion(connection, edit.expectedVersion);
    const name = edit.name ? checkText('name', edit.name, { max: 200 }) : connection.name;
    const teamAdoption = edit.teamAdoption ? edit.teamAdoption === 'ON' : connection.teamAdoption;
    const brake = edit.brake ?? connection.brake;
    if (brake !== connection.brake && connection.status === 'PAUSED_FOR_REVIEW')
      throw new DomainError('GATE_OPEN', 'The brake holds something back: release it or discard it first.', 'brake');
    const isSame = name === connection.name && teamAdoption === connection.teamAdoption && brake === connection.brake;
    if (isSame) return asItStands(ctx, connection);
    const changes = {
      name: [connection.name, name],
      ...(teamAdoption !== connection.teamAdoption && { teamAdoption: [connection.teamAdoption, teamAdoption] }),
      ...(brake !== connection.brake && { brake: [connection.brake, brake] }),
    };
    const outdated = connection.status === 'PREVIEWED' && teamAdoption !== connection.teamAdoption;
    const status = outdated ? 'PROVIDER_CONFIRMED' : connection.status;
    const written = await writeConnection(ctx, connection, { name, teamAdoption, brake, status });
    return asItStands(ctx, noted(ctx, 'scim_connection.updated', written, changes));
  },
);

const asItStands = async (ctx: OperationContext, connection: ScimConnection): Promise<ScimConnection> =>
  (await withGates(ctx, [connection]))[0]!;

async function move(
  ctx: OperationContext,
  connection: ScimConnection,
  status: ScimConnectionStatus,
  type: EventType,
  more: Partial<ScimConnection> = {},
): Promise<ScimConnection> {
  const moved = await writeConnection(ctx, connection, { ...more, status });
  return noted(ctx, type, moved, { name: moved.name, status: [connection.status, status] });
}

function noted(
  ctx: OperationContext,
  type: EventType,
  connection: ScimConnection,
  changes: Record<string, unknown>,
): ScimConnection {
  ctx.record({ type, kind: 'scim_connection', resourceId: connection.id, changes });
  return connection;
}
