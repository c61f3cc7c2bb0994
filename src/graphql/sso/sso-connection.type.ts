import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { EntraApplication } from '../../domain/sso/connection-draft.js';
import type {
  JitCreation,
  SsoPreset,
  SsoProtocol,
  SsoStatus,
  Unsolicited,
} from '../../domain/sso/sso-connection.entity.js';
import { enumOf } from '../enum.js';

const SsoProtocolEnum = enumOf<SsoProtocol>('SsoProtocol', 'How an identity provider speaks.', {
  OIDC: 'OpenID Connect.',
  SAML: 'SAML 2.0.',
});

export const SsoPresetEnum = enumOf<SsoPreset>('SsoPreset', 'Whose field names are shown.', {
  okta: 'Okta.',
  entra: 'Microsoft Entra ID.',
  pingfederate: 'PingFederate.',
  other: 'Any other identity provider.',
});

const SsoStatusEnum = enumOf<SsoStatus>('SsoConnectionStatus', 'Where a single sign-on connection stands.', {
  DRAFT: 'Without the metadata of the identity provider (SAML), which `updateSsoConnection` gives it.',
  CONFIGURED: 'Set up, and not tested yet.',
  TESTED: 'A test went well. Nobody can sign in by it yet.',
  ENABLED: 'Members sign in by it.',
  DISABLED: 'Switched off.',
});

export const JitCreationEnum = enumOf<JitCreation>('JitCreation', 'Whether a first sign-in makes a member.', {
  ON: 'It does, as long as no SCIM connection of the organization is on.',
  OFF: 'Members are invited, made by hand, or by SCIM.',
});

export const UnsolicitedEnum = enumOf<Unsolicited>(
  'UnsolicitedSignIn',
  'What becomes of a sign-in that starts at the identity provider (SAML).',
  {
    ACCEPTED: 'It is accepted. Somebody who lures a member to a page can then sign that member in as somebody else.',
    REFUSED: 'It is refused: sign-ins start here.',
  },
);

export const EntraApplicationEnum = enumOf<EntraApplication>(
  'EntraApplication',
  'How the application at Microsoft Entra ID was made.',
  {
    OWN: 'By "Create your own application" (non-gallery).',
    FROM_GALLERY: 'From the gallery: provisioning cannot be added to it, so it must be made again by hand.',
  },
);

@ObjectType('SsoFieldToEnter', {
  description: 'A field at the identity provider, under its own name there, and what to enter.',
  simpleResolvers: true,
})
export class SsoFieldToEnterType {
  @Field(() => String, { description: 'What the field is called there.' })
  label!: string;

  @Field(() => String, { description: 'What to enter.' })
  value!: string;
}

@ObjectType('SsoCertificate', {
  description: 'A certificate by which an identity provider signs.',
  simpleResolvers: true,
})
export class SsoCertificateType {
  @Field(() => String, { description: 'Whose it is, as it says itself.' })
  subject!: string;

  @Field(() => String, { description: 'Its SHA-256 fingerprint.' })
  fingerprint!: string;

  @Field(() => GraphQLDateTime, { description: 'From when it is valid.' })
  validFrom!: Date;

  @Field(() => GraphQLDateTime, {
    description:
      'When it runs out. Upload new metadata before: what it signs is still accepted, but providers change it.',
  })
  expiresAt!: Date;
}

@ObjectType('SsoConnection', {
  description: 'Single sign-on with one identity provider. Its secrets are stored encrypted and never shown.',
  simpleResolvers: true,
})
export class SsoConnectionType {
  @Field(() => ID, { description: 'The same id as in its addresses and in SQL.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the changes. Send it as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'The name that administrators see.' })
  name!: string;

  @Field(() => SsoProtocolEnum, { description: 'How it speaks.' })
  protocol!: SsoProtocol;

  @Field(() => SsoPresetEnum, { description: 'Whose field names are shown.' })
  preset!: SsoPreset;

  @Field(() => SsoStatusEnum, { description: 'Where it stands.' })
  status!: SsoStatus;

  @Field(() => JitCreationEnum, { description: 'Whether a first sign-in makes a member.' })
  jit!: JitCreation;

  @Field(() => UnsolicitedEnum, { description: 'What becomes of a sign-in that starts at the identity provider.' })
  unsolicited!: Unsolicited;

  @Field(() => String, {
    nullable: true,
    description: 'The OpenID issuer, or the SAML entity id. It never changes once it is known: a DRAFT has none.',
  })
  issuer!: string | null;

  @Field(() => String, { nullable: true, description: 'The client id (OIDC).' })
  clientId!: string | null;

  @Field(() => String, { nullable: true, description: 'Where browsers are sent to sign in (SAML).' })
  signOnUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'Where its metadata was read from (SAML).' })
  metadataUrl!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The certificate for which the identity provider encrypts assertions, in PEM (SAML).',
  })
  serviceCertificate!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was set up.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When a test last went well.' })
  testedAt!: Date | null;
}
