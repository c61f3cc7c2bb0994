import { Field, ID, InputType, Int } from 'type-graphql';
import type { ConflictDecision } from '../../domain/scim-connection/scim-conflict.entity.js';
import type { Brake, IdentityProvider } from '../../domain/scim-connection/scim-connection.entity.js';
import type { TokenLifetime } from '../../domain/token-lifetime.js';
import { organizationArgument, TenantInput } from '../payload.js';
import { TokenLifetimeEnum } from '../token/token-lifetime.enum.js';
import { ConflictDecisionEnum } from './scim-conflict.type.js';
import { BrakeEnum, IdentityProviderEnum } from './scim-connection.type.js';

@InputType({ description: 'What a new SCIM connection is to be.' })
export class ScimConnectionDraftInput {
  @Field(() => String, { description: 'The name that administrators see.' })
  name!: string;

  @Field(() => IdentityProviderEnum, { description: 'Which identity provider it is.' })
  identityProvider!: IdentityProvider;

  @Field(() => BrakeEnum, { defaultValue: 'ON', description: 'Whether mass removals pause it.' })
  brake!: Brake;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether a pushed group takes over the manual team of its name.',
  })
  teamAdoption!: boolean;

  @Field(() => TokenLifetimeEnum, { defaultValue: 'YEAR_1', description: 'How long its first token lives.' })
  tokenLifetime!: TokenLifetime;
}

@InputType({ description: 'A new SCIM connection.' })
export class CreateScimConnectionInput extends ScimConnectionDraftInput {
  @Field(() => ID, organizationArgument)
  organizationId?: string | null;
}

@InputType({ description: 'For which connection to make a further token.' })
export class RotateScimTokenInput extends TenantInput {
  @Field(() => ID, { description: 'The connection.' })
  scimConnectionId!: string;

  @Field(() => TokenLifetimeEnum, { defaultValue: 'YEAR_1', description: 'How long the token lives.' })
  lifetime!: TokenLifetime;

  @Field(() => ID, { nullable: true, description: 'The token that it replaces; it must not be revoked.' })
  replacedTokenId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'For how many hours the replaced token still works, 0 to 720; then it ends by itself. Without it, it lives on until it is revoked or expires.',
  })
  overlapHours?: number | null;
}

@InputType({ description: 'Which SCIM token to end.' })
export class RevokeScimTokenInput extends TenantInput {
  @Field(() => ID, { description: 'The token, by its id.' })
  tokenId!: string;
}

@InputType({ description: 'About which conflict to ask the owners.' })
export class AskOwnersAboutScimConflictInput extends TenantInput {
  @Field(() => ID, { description: 'The conflict.' })
  conflictId!: string;
}

@InputType({ description: 'How to settle which conflict.' })
export class SettleScimConflictInput extends TenantInput {
  @Field(() => ID, { description: 'The conflict.' })
  conflictId!: string;

  @Field(() => ConflictDecisionEnum, { description: 'The decision.' })
  decision!: ConflictDecision;
}
