import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntraApplication } from '../../domain/sso/connection-draft.js';
import type { JitCreation, SsoPreset, Unsolicited } from '../../domain/sso/sso-connection.entity.js';
import { TenantInput } from '../payload.js';
import { EntraApplicationEnum, JitCreationEnum, SsoPresetEnum, UnsolicitedEnum } from './sso-connection.type.js';

@InputType({ description: 'A client at an OpenID provider.' })
export class OidcSettingsInput {
  @Field(() => String, {
    description:
      'The issuer, exactly as the provider names itself; its discovery document is read below it. Okta: `https://<domain>.okta.com`. Entra: `https://login.microsoftonline.com/<tenant id>/v2.0`.',
  })
  issuer!: string;

  @Field(() => String, { description: 'Okta: "Client ID". Entra: "Application (client) ID".' })
  clientId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The client secret; absent for a public client. Stored encrypted, never shown.',
  })
  clientSecret?: string | null;
}

@InputType({
  description:
    'Where the SAML metadata of the identity provider is: one of the two; neither for a DRAFT, as an identity provider may have it only once it is told `fieldsToEnter`.',
})
export class SamlSettingsInput {
  @Field(() => String, {
    nullable: true,
    description: 'Okta: "Metadata URL". Entra: "App Federation Metadata Url". It is read once, now.',
  })
  metadataUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'The metadata itself, as XML.' })
  metadataXml?: string | null;

  @Field(() => UnsolicitedEnum, {
    defaultValue: 'REFUSED',
    description: 'What becomes of a sign-in that starts at the identity provider.',
  })
  unsolicited!: Unsolicited;
}

@InputType({ description: 'Single sign-on to set up: `oidc` or `saml`.' })
export class ConfigureSsoConnectionInput extends TenantInput {
  @Field(() => String, { description: 'The name that administrators see.' })
  name!: string;

  @Field(() => SsoPresetEnum, { defaultValue: 'other', description: 'Whose field names are shown.' })
  preset!: SsoPreset;

  @Field(() => EntraApplicationEnum, {
    nullable: true,
    description: 'Asked for Entra: whether the application came from its gallery.',
  })
  entraApplication?: EntraApplication | null;

  @Field(() => [String], { description: 'The verified domains whose people sign in by it.' })
  domains!: string[];

  @Field(() => JitCreationEnum, { defaultValue: 'OFF', description: 'Whether a first sign-in makes a member.' })
  jit!: JitCreation;

  @Field(() => OidcSettingsInput, { nullable: true, description: 'For OpenID Connect.' })
  oidc?: OidcSettingsInput | null;

  @Field(() => SamlSettingsInput, { nullable: true, description: 'For SAML 2.0.' })
  saml?: SamlSettingsInput | null;
}

@InputType({ description: 'What to change of a connection; what is left out stays.' })
export class UpdateSsoConnectionInput extends TenantInput {
  @Field(() => ID, { description: 'The connection.' })
  ssoConnectionId!: string;

  @Field(() => Int, { nullable: true, description: 'The version that was read; another one is STALE_VERSION.' })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'The name that administrators see.' })
  name?: string | null;

  @Field(() => [String], { nullable: true, description: 'All of the verified domains that it serves.' })
  domains?: string[] | null;

  @Field(() => JitCreationEnum, { nullable: true, description: 'Whether a first sign-in makes a member.' })
  jit?: JitCreation | null;

  @Field(() => String, { nullable: true, description: 'Another client id (OIDC).' })
  clientId?: string | null;

  @Field(() => String, { nullable: true, description: 'Another client secret (OIDC).' })
  clientSecret?: string | null;

  @Field(() => String, { nullable: true, description: 'Reads its metadata anew from here (SAML).' })
  metadataUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'Its new metadata, for example with new certificates (SAML).' })
  metadataXml?: string | null;

  @Field(() => UnsolicitedEnum, {
    nullable: true,
    description: 'What becomes of a sign-in that starts at the identity provider (SAML).',
  })
  unsolicited?: Unsolicited | null;
}

@InputType({ description: 'Which connection.' })
export class SsoConnectionInput extends TenantInput {
  @Field(() => ID, { description: 'The connection.' })
  ssoConnectionId!: string;
}

@InputType({ description: 'Which connection to test.' })
export class TestSsoConnectionInput extends SsoConnectionInput {}

@InputType({ description: 'Which connection to switch on.' })
export class EnableSsoConnectionInput extends SsoConnectionInput {}

@InputType({ description: 'Which connection to switch off.' })
export class DisableSsoConnectionInput extends SsoConnectionInput {}

@InputType({ description: 'Which connection to remove.' })
export class RemoveSsoConnectionInput extends SsoConnectionInput {}

@InputType({ description: 'Whose identities to forget.' })
export class UnlinkSsoIdentitiesInput extends TenantInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;
}
