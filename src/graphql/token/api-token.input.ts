import { Field, ID, InputType } from 'type-graphql';
import type { Permission } from '../../domain/access.js';
import type { TokenLifetime } from '../../domain/token-lifetime.js';
import { TenantInput } from '../payload.js';
import { PermissionEnum } from './permission.enum.js';
import { TokenLifetimeEnum } from './token-lifetime.enum.js';

@InputType({ description: 'A new API token.' })
export class CreateApiTokenInput extends TenantInput {
  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => [PermissionEnum], { description: 'What it may do at most; nothing that the caller may not.' })
  scopes!: Permission[];

  @Field(() => TokenLifetimeEnum, { defaultValue: 'DAYS_90', description: 'How long it lives.' })
  lifetime!: TokenLifetime;

  @Field(() => ID, {
    nullable: true,
    description:
      'Whose token it is. Operators must name a member; members may leave it out, as they make tokens for themselves only.',
  })
  memberId?: string | null;
}

@InputType({ description: 'Which API token to end.' })
export class RevokeApiTokenInput extends TenantInput {
  @Field(() => ID, { description: 'The token, by its id.' })
  tokenId!: string;
}
