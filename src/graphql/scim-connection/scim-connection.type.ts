import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type {
  Brake,
  IdentityProvider,
  ScimConnectionStatus,
} from '../../domain/scim-connection/scim-connection.entity.js';
import { enumOf } from '../enum.js';

export const IdentityProviderEnum = enumOf<IdentityProvider>(
  'IdentityProvider',
  'Which identity provider is at the other end.',
  {
    okta: 'Okta.',
    entra: 'Microsoft Entra ID.',
    pingfederate: 'PingFederate.',
    generic: 'Any other SCIM 2.0 client.',
  },
);

export const BrakeEnum = enumOf<Brake>(
  'Brake',
  'Whether mass removals pause a connection until an administrator has looked.',
  {
    ON: 'They do.',
    OFF: 'They do not.',
  },
);

const ScimConnectionStatusEnum = enumOf<ScimConnectionStatus>('ScimConnectionStatus', 'Where a connection stands.', {
  NOT_READY: 'Steps that come before it are not done.',
  PROVIDER_CONFIRMED: 'The identity provider is confirmed.',
  PREVIEWED: 'What enabling would do has been looked at.',
  ENABLED: 'It works.',
  PAUSED: 'An administrator has paused it.',
  PAUSED_FOR_REVIEW: 'The brake has paused it: an administrator must look.',
  DISABLED: 'It is switched off, its tokens are dead.',
});

@ObjectType('ScimConnection', {
  description: "An identity provider's line to the organization.",
  simpleResolvers: true,
})
export class ScimConnectionType {
  @Field(() => ID, { description: 'The same id as in its base URL and in SQL.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the changes. Send it as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'The name that administrators see.' })
  name!: string;

  @Field(() => IdentityProviderEnum, { description: 'Which identity provider it is.' })
  identityProvider!: IdentityProvider;

  @Field(() => ScimConnectionStatusEnum, { description: 'Where it stands.' })
  status!: ScimConnectionStatus;

  @Field(() => Boolean, { description: 'Whether a pushed group takes over the manual team of its name.' })
  teamAdoption!: boolean;

  @Field(() => BrakeEnum, { description: 'Whether mass removals pause it.' })
  brake!: Brake;

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the identity provider first asked; null while it is awaited.',
  })
  firstRequestAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the identity provider last asked.' })
  lastRequestAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was last enabled; null while it never was.' })
  enabledAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was disabled; null while it is not.' })
  disabledAt!: Date | null;
}

@ObjectType('ScimToken', {
  description: 'A bearer token of a SCIM connection. The token itself is stored nowhere.',
  simpleResolvers: true,
})
export class ScimTokenType {
  @Field(() => ID, { description: 'To revoke it by.' })
  id!: string;

  @Field(() => String, { description: 'Its first characters, to tell it from others.' })
  hint!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it runs out; null for never.' })
  expiresAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was revoked.' })
  revokedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was last used, to within a second.' })
  lastUsedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The address of the client that last used it.' })
  lastUsedFrom!: string | null;
}
