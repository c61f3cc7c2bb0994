import type { MikroORM } from '@mikro-orm/postgresql';
import { authenticateApi } from '../domain/authentication.js';
import { type Context, type IdempotencyKey, openContext, type TenantContext, within } from '../domain/context.js';
import { DomainError } from '../domain/errors.js';
import { enterOrganization } from '../domain/organization/organization.queries.js';
import { createLoaders, type Loaders } from './loaders.js';

/** One organization as one request reads it. */
export interface Tenant {
  readonly domain: TenantContext;
  readonly loaders: Loaders;
}

/** One GraphQL request: its caller, and the organizations that it reads. Apollo copies it, so it has no #private fields. */
export class GraphqlContext {
  private readonly tenants = new Map<string, Tenant>();
  private idempotency: IdempotencyKey | undefined;

  constructor(
    /** The caller, in their own organization, or in none: an operator. */
    readonly caller: Context,
    readonly publicUrl: string,
  ) {}

  /** The organization that a row belongs to, with its loaders. */
  tenant(organizationId: string): Tenant {
    let tenant = this.tenants.get(organizationId);
    if (!tenant) {
      const domain = within(this.caller, organizationId);
      tenant = { domain, loaders: createLoaders(domain) };
      this.tenants.set(organizationId, tenant);
    }
    return tenant;
  }

  /** The context of a write in the organization that its input names, or else the caller's own. What was read before is read again. */
  async writing(organizationId: string | null | undefined): Promise<Context> {
    this.tenants.clear();
    return { ...(await enterOrganization(this.caller, organizationId)), idempotency: this.idempotency };
  }

  /** The request's one write is done once under this key. */
  rememberUnder(key: IdempotencyKey): void {
    this.idempotency = key;
  }
}

/** Opens the context of an HTTP request from its Authorization header; UNAUTHENTICATED without a valid bearer token. */
export async function authenticate(
  { orm, publicUrl }: { orm: MikroORM; publicUrl: string },
  authorization: string | undefined,
  correlationId: string,
): Promise<GraphqlContext> {
  const anonymous = openContext(orm, { actor: { kind: 'nobody' }, organizationId: null, correlationId });
  const { actor, organizationId } = await authenticateApi(anonymous.db, readBearer(authorization));
  return new GraphqlContext({ ...anonymous, actor, organizationId }, publicUrl);
}

function readBearer(authorization: string | undefined): string {
  const [scheme = '', token = '', ...rest] = (authorization ?? '').split(' ');
  if (scheme.toLowerCase() !== 'bearer' || token === '' || rest.length > 0)
    throw new DomainError('UNAUTHENTICATED', 'Send an API token as "Authorization: Bearer <token>".');
  return token;
}
