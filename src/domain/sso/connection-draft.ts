import { DomainError } from '../errors.js';
import { checkText } from '../text.js';
import type { CertifiedKey, MetadataSource, ProviderTools, SamlProvider } from './provider-tools.js';
import { SignInFault } from './sign-in-fault.js';
import type { JitCreation, SsoPreset, Unsolicited } from './sso-connection.entity.js';

/** How the application at Microsoft Entra ID was made. */
export type EntraApplication = 'OWN' | 'FROM_GALLERY';

/** The settings of an OpenID Connect client, under OpenID's own names. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client. */
  readonly clientSecret?: string | null;
}

/** Where the identity provider's SAML metadata is; nowhere yet for a draft. */
export interface SamlSettings {
  readonly metadataUrl?: string | null;
  readonly metadataXml?: string | null;
  readonly unsolicited?: Unsolicited | null;
}

/** What a new connection is to be: OIDC or SAML, one of the two. */
export interface SsoConnectionDraft {
  readonly name: string;
  readonly preset: SsoPreset;
  /** Asked for Entra, as provisioning can't be added to an application from its gallery. */
  readonly entraApplication?: EntraApplication | null;
  readonly domains: readonly string[];
  readonly jit: JitCreation;
  readonly oidc?: OidcSettings | null;
  readonly saml?: SamlSettings | null;
}

/** A draft whose provider has been asked. */
export interface PreparedConnection extends SsoConnectionDraft {
  readonly provider: SamlProvider | null;
  readonly serviceKey: CertifiedKey | null;
}

/** Checks what can be checked without the provider; the first thing that is wrong names its field. */
export function checkDraft(draft: SsoConnectionDraft): void {
  checkText('name', draft.name, { max: 200 });
  if ((draft.oidc ? 1 : 0) + (draft.saml ? 1 : 0) !== 1)
    throw new DomainError('INVALID_VALUE', 'Name either oidc or saml: a connection speaks one of them.', 'oidc');
  checkEntraApplication(draft);
  if (draft.oidc) {
    checkAddress('oidc.issuer', draft.oidc.issuer);
    checkText('oidc.clientId', draft.oidc.clientId, { max: 500 });
    if (draft.oidc.clientSecret) checkText('oidc.clientSecret', draft.oidc.clientSecret, { max: 2_000 });
  }
  if (draft.saml && hasMetadata(draft.saml)) metadataSource(draft.saml);
}

function checkEntraApplication({ preset, entraApplication }: SsoConnectionDraft): void {
  if (preset !== 'entra') return;
  if (!entraApplication)
    throw new DomainError(
      'INVALID_VALUE',
      'Say whether the application at Entra came from its gallery (entraApplication).',
      'entraApplication',
    );
  if (entraApplication === 'FROM_GALLERY')
    throw new DomainError(
      'GATE_OPEN',
      'Provisioning can’t be added to an application from the Entra gallery. At Entra choose "Create your own application" (non-gallery), set single sign-on up there by hand, and configure it here with entraApplication OWN.',
      'entraApplication',
    );
}

/** Whether the settings name metadata: some identity providers have theirs only once they know our addresses. */
const hasMetadata = ({ metadataUrl, metadataXml }: SamlSettings): boolean =>
  typeof (metadataUrl ?? metadataXml) === 'string';

/** Where SAML metadata is to be read from: exactly one place. */
export function metadataSource({ metadataUrl, metadataXml }: SamlSettings): MetadataSource {
  if (!metadataUrl === !metadataXml)
    throw new DomainError('INVALID_VALUE', 'Name either saml.metadataUrl or saml.metadataXml.', 'saml.metadataUrl');
  if (metadataXml) return { xml: metadataXml };
  return { url: checkAddress('saml.metadataUrl', metadataUrl as string) };
}

/** An absolute http(s) address without credentials; what it may reach is decided where it is asked. */
export function checkAddress(field: string, value: string): string {
  checkText(field, value, { max: 2_000 });
  const url = URL.parse(value);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password || url.hash)
    throw new DomainError('INVALID_VALUE', `${field} must be an https address without user name and #.`, field);
  return value;
}

/** Asks the provider what the draft leaves to it; what is wrong there is INVALID_VALUE and names the field. */
export async function prepare(draft: SsoConnectionDraft, tools: ProviderTools): Promise<PreparedConnection> {
  const { oidc, saml } = draft;
  if (oidc) await asking('oidc.issuer', () => tools.checkIssuer(oidc.issuer));
  if (!saml) return { ...draft, provider: null, serviceKey: null };
  const provider = hasMetadata(saml) ? await readProvider(saml, tools) : null;
  return { ...draft, provider, serviceKey: await tools.newServiceKey() };
}

/** Reads the metadata that the settings name. */
export function readProvider(saml: SamlSettings, tools: ProviderTools): Promise<SamlProvider> {
  const field = saml.metadataXml ? 'saml.metadataXml' : 'saml.metadataUrl';
  return asking(field, async () => {
    const provider = await tools.readMetadata(metadataSource(saml));
    checkText('saml entityID', provider.entityId, { max: 1_024 });
    checkAddress('SingleSignOnService', provider.signOnUrl);
    return provider;
  });
}

async function asking<T>(field: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof SignInFault) throw new DomainError('INVALID_VALUE', `${field}: ${error.detail}`, field);
    throw error;
  }
}
