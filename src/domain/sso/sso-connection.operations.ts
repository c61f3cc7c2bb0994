import { sql } from 'kysely';
import { requirePermission } from '../access.js';
import type { Context } from '../context.js';
import { DomainError } from '../errors.js';
import { newId, toId } from '../ids.js';
import { type OperationContext, operation } from '../operation.js';
import { insertInto } from '../table.js';
import { checkText } from '../text.js';
import { requireVersion } from '../version.js';
import {
  checkDraft,
  type PreparedConnection,
  prepare,
  readProvider,
  type SsoConnectionDraft,
} from './connection-draft.js';
import { lockConnection, requireServedDomain, serveDomains, writeConnection } from './connection-row.js';
import type { ProviderTools, SamlProvider } from './provider-tools.js';
import { secretPlace } from './secret-place.js';
import { insertSignIn } from './sign-in-row.js';
import {
  type JitCreation,
  type SsoConnection,
  SsoConnectionDirectoryEntity,
  SsoConnectionEntity,
  type SsoStatus,
  type Unsolicited,
} from './sso-connection.entity.js';
import type { SsoSignIn } from './sso-sign-in.entity.js';

/** Sets single sign-on up with an identity provider, which is asked what it publishes; a draft where there is nothing to ask yet. Nobody can sign in by it yet. */
export function configureSsoConnection(
  ctx: Context,
  { tools, ...draft }: SsoConnectionDraft & { readonly tools: ProviderTools },
): Promise<SsoConnection> {
  requirePermission(ctx.actor, 'sso:write');
  return prepareAnd(draft, tools, (prepared) => configure(ctx, { ...prepared, tools }));
}

/** The provider is asked before the transaction begins, so that no row is locked meanwhile. */
async function prepareAnd<T>(
  draft: SsoConnectionDraft,
  tools: ProviderTools,
  write: (prepared: PreparedConnection) => Promise<T>,
): Promise<T> {
  checkDraft(draft);
  return write(await prepare(draft, tools));
}

const configure = operation('sso:write', async (ctx, draft: PreparedConnection & { tools: ProviderTools }) => {
  const id = newId();
  const { oidc, saml, provider, serviceKey, tools } = draft;
  const place = (column: 'client_secret' | 'service_key') => secretPlace(id, column);
  const connection: SsoConnection = {
    organizationId: ctx.organizationId,
    id,
    version: 1,
    name: draft.name,
    protocol: oidc ? 'OIDC' : 'SAML',
    preset: draft.preset,
    status: oidc || provider ? 'CONFIGURED' : 'DRAFT',
    jit: draft.jit,
    unsolicited: saml?.unsolicited ?? 'REFUSED',
    issuer: oidc?.issuer ?? provider?.entityId ?? null,
    clientId: oidc?.clientId ?? null,
    clientSecret: oidc?.clientSecret ? tools.secrets.seal(oidc.clientSecret, place('client_secret')) : null,
    signOnUrl: provider?.signOnUrl ?? null,
    metadataUrl: saml?.metadataUrl ?? null,
    certificates: [...(provider?.certificates ?? [])],
    serviceKey: serviceKey && tools.secrets.seal(serviceKey.privateKey, place('service_key')),
    serviceCertificate: serviceKey?.certificate ?? null,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    testedAt: null,
    removedAt: null,
  };
  await insertInto(SsoConnectionDirectoryEntity, { ssoConnectionId: id, organizationId: ctx.organizationId }).execute(
    ctx.db,
  );
  await insertInto(SsoConnectionEntity, connection).execute(ctx.db);
  await serveDomains(ctx, id, draft.domains);
  const { name, protocol, preset, issuer, jit } = connection;
  note(ctx, 'sso_connection.configured', id, { name, protocol, preset, issuer, jit, domains: draft.domains });
  return connection;
});

/** What is to be changed; what is left out stays. The issuer never changes: whom a subject means is its own. */
export interface SsoConnectionEdit {
  readonly connectionId: string;
  readonly expectedVersion?: number | null;
  readonly name?: string | null;
  readonly domains?: readonly string[] | null;
  readonly jit?: JitCreation | null;
  readonly clientId?: string | null;
  readonly clientSecret?: string | null;
  readonly metadataUrl?: string | null;
  readonly metadataXml?: string | null;
  readonly unsolicited?: Unsolicited | null;
}

/** Changes a connection, a draft too: its name, its domains, its client, or, from metadata, its sign-on address and certificates. */
export function updateSsoConnection(
  ctx: Context,
  { tools, ...edit }: SsoConnectionEdit & { readonly tools: ProviderTools },
): Promise<SsoConnection> {
  requirePermission(ctx.actor, 'sso:write');
  return readAndUpdate(ctx, edit, tools);
}

async function readAndUpdate(ctx: Context, edit: SsoConnectionEdit, tools: ProviderTools): Promise<SsoConnection> {
  const provider = edit.metadataUrl || edit.metadataXml ? await readProvider(edit, tools) : null;
  return update(ctx, { ...edit, provider, tools });
}

const update = operation(
  'sso:write',
  async (ctx, edit: SsoConnectionEdit & { provider: SamlProvider | null; tools: ProviderTools }) => {
    const connection = await lockConnection(ctx, edit.connectionId);
    requireVersion(connection, edit.expectedVersion);
    const { provider } = edit;
    refuseOtherProtocol(connection, edit);
    if (provider && connection.issuer !== null && provider.entityId !== connection.issuer)
      throw new DomainError(
        'INVALID_VALUE',
        `The metadata is of ${provider.entityId}, this connection of ${connection.issuer}. Another identity provider needs another connection.`,
        'saml.metadataXml',
      );
    const change: Partial<SsoConnection> = {
      ...(isGiven(edit.name) && { name: checkText('name', edit.name, { max: 200 }) }),
      ...(edit.jit && { jit: edit.jit }),
      ...(edit.unsolicited && { unsolicited: edit.unsolicited }),
      ...(isGiven(edit.clientId) && { clientId: checkText('oidc.clientId', edit.clientId, { max: 500 }) }),
      ...(edit.clientSecret && {
        clientSecret: edit.tools.secrets.seal(
          checkText('oidc.clientSecret', edit.clientSecret, { max: 2_000 }),
          secretPlace(connection.id, 'client_secret'),
        ),
      }),
      ...(provider && connection.status === 'DRAFT' && { status: 'CONFIGURED', issuer: provider.entityId }),
      ...(provider && {
        signOnUrl: provider.signOnUrl,
        certificates: [...provider.certificates],
        metadataUrl: edit.metadataUrl ?? connection.metadataUrl,
      }),
    };
    if (edit.domains) await serveDomains(ctx, connection.id, edit.domains);
    const { clientSecret, certificates, ...told } = change;
    note(ctx, 'sso_connection.updated', connection.id, {
      name: change.name ?? connection.name,
      ...told,
      ...(edit.domains && { domains: edit.domains }),
      ...(clientSecret && { clientSecret: 'CHANGED' }),
      ...(certificates && { certificates: certificates.length }),
    });
    return writeConnection(ctx, connection, change);
  },
);

const isGiven = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined;

function refuseOtherProtocol({ protocol }: SsoConnection, edit: SsoConnectionEdit): void {
  const field =
    protocol === 'OIDC'
      ? (edit.metadataUrl || edit.metadataXml || edit.unsolicited) && 'saml'
      : (isGiven(edit.clientId) || edit.clientSecret) && 'oidc';
  if (field) throw new DomainError('INVALID_VALUE', `This connection speaks ${protocol}.`, field);
}

/** Opens a test: whoever follows it within ten minutes signs in at the identity provider, and sees what would happen; nobody gets a session. */
export const testSsoConnection = operation(
  'sso:write',
  async (ctx, input: { connectionId: string }): Promise<{ connection: SsoConnection; test: SsoSignIn }> => {
    const connection = await lockConnection(ctx, input.connectionId);
    if (connection.status === 'DRAFT')
      throw new DomainError('GATE_OPEN', 'Give the metadata of the identity provider first.', 'ssoConnectionId');
    const test = await insertSignIn(ctx, { connectionId: connection.id, purpose: 'TEST', returnTo: null });
    note(ctx, 'sso_connection.test_opened', connection.id, { name: connection.name });
    return { connection, test };
  },
);

/** Switches a connection on. It must have been tested, and serve a verified domain. */
export const enableSsoConnection = operation('sso:write', async (ctx, input: { connectionId: string }) => {
  const connection = await lockConnection(ctx, input.connectionId);
  if (connection.status === 'ENABLED') return connection;
  if (connection.testedAt === null)
    throw new DomainError('GATE_OPEN', 'Test the connection first, so that nobody is locked out.', 'ssoConnectionId');
  await requireServedDomain(ctx, connection.id);
  return turn(ctx, connection, 'ENABLED', 'sso_connection.enabled');
});

/** Switches a connection off: nobody signs in by it from now on. Who is linked to whom stays, for switching it on again. */
export const disableSsoConnection = operation('sso:write', async (ctx, input: { connectionId: string }) => {
  const connection = await lockConnection(ctx, input.connectionId);
  const isOff = connection.status === 'DISABLED' || connection.status === 'DRAFT';
  return isOff ? connection : turn(ctx, connection, 'DISABLED', 'sso_connection.disabled');
});

/** Removes a connection for good; its secrets are forgotten, its domains free. */
export const removeSsoConnection = operation('sso:write', async (ctx, input: { connectionId: string }) => {
  const connection = await lockConnection(ctx, input.connectionId);
  await serveDomains(ctx, connection.id, []);
  note(ctx, 'sso_connection.removed', connection.id, { name: connection.name });
  const gone = { status: 'DISABLED', clientSecret: null, serviceKey: null, removedAt: ctx.now } as const;
  return writeConnection(ctx, connection, gone);
});

/** Forgets whom a member is at the identity providers: the next sign-in links them anew, by the rules of a first one. */
export const unlinkSsoIdentities = operation('sso:write', async (ctx, input: { memberId: string }) => {
  const { rows } = await sql<{ ssoConnectionId: string }>`
    delete from sso_identity where organization_id = ${ctx.organizationId} and member_id = ${toId(input.memberId)}
    returning sso_connection_id as "ssoConnectionId"`.execute(ctx.db);
  if (rows.length === 0)
    throw new DomainError('NOT_FOUND', 'No member of that id signs in by single sign-on.', 'memberId');
  for (const { ssoConnectionId } of rows)
    note(ctx, 'sso_connection.identity_unlinked', ssoConnectionId, { memberId: toId(input.memberId) });
  return rows.length;
});

async function turn(
  ctx: OperationContext,
  connection: SsoConnection,
  status: SsoStatus,
  type: 'sso_connection.enabled' | 'sso_connection.disabled',
): Promise<SsoConnection> {
  note(ctx, type, connection.id, { name: connection.name });
  return writeConnection(ctx, connection, { status });
}

type SsoEvent = Parameters<OperationContext['record']>[0]['type'] & `sso_connection.${string}`;

const note = (ctx: OperationContext, type: SsoEvent, resourceId: string, changes: Record<string, unknown>) =>
  ctx.record({ type, kind: 'sso_connection', resourceId, changes });
