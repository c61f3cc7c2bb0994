import { type Context, type IdempotencyKey, type TenantContext, within } from '../domain/context.js';
import { DomainError } from '../domain/errors.js';
import type { InvitationTools } from '../domain/member/new-invitation.js';
import { enterOrganization } from '../domain/organization/organization.queries.js';
import type { IdentityProvider } from '../domain/scim-connection/scim-connection.entity.js';
import type { TxtResolver } from '../domain/sso/domain-challenge.js';
import type { ProviderTools } from '../domain/sso/provider-tools.js';
import type { WebhookTools } from '../domain/webhook/webhook-tools.js';
import { createLoaders, type Loaders } from './loaders.js';
import type { ScimRehearsalType } from './scim-connection/scim-rehearsal.type.js';

/** One organization as one request reads it. */
export interface Tenant {
  readonly domain: TenantContext;
  readonly loaders: Loaders;
}

/** How people are invited; the link is shown where no mail brings it. */
export interface Inviting {
  readonly tools: InvitationTools;
  readonly links: 'SHOWN' | 'MAILED';
}

/** Plays an identity provider's cycle against a copy of the settings of the context's organization. */
export type Rehearse = (ctx: Context, provider: IdentityProvider) => Promise<ScimRehearsalType>;

/** One GraphQL request: its caller, and the organizations that it reads. Apollo copies it, so it has no #private fields. */
export class GraphqlContext {
  private readonly tenants = new Map<string, Tenant>();
  private idempotency: IdempotencyKey | undefined;

  constructor(
    /** The caller, in their own organization, or in none: an operator. */
    readonly caller: Context,
    readonly publicUrl: string,
    /** Where domains are looked for. */
    readonly dns: TxtResolver,
    private readonly sso: ProviderTools | undefined,
    private readonly inviting: Inviting | undefined,
    private readonly webhooks: WebhookTools | undefined,
    private readonly rehearsing: Rehearse | undefined,
  ) {}

  /** How an identity provider's cycle is rehearsed. */
  get rehearse(): Rehearse {
    if (!this.rehearsing) throw new DomainError('UNAVAILABLE', 'This server plays no rehearsals.');
    return this.rehearsing;
  }

  /** How webhook endpoints are set up. */
  get webhookTools(): WebhookTools {
    if (!this.webhooks) throw new DomainError('UNAVAILABLE', 'This server sets up no webhooks.');
    return this.webhooks;
  }

  /** How people are invited. */
  get invitations(): Inviting {
    if (!this.inviting) throw new DomainError('UNAVAILABLE', 'This server sends no invitations.');
    return this.inviting;
  }

  /** How single sign-on is set up. */
  get providerTools(): ProviderTools {
    if (!this.sso) throw new DomainError('UNAVAILABLE', 'This server sets up no single sign-on.');
    return this.sso;
  }

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
