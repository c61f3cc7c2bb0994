import { Field, ID, InputType, Int } from 'type-graphql';
import type { DisableChoice } from '../../domain/scim-connection/disable-choice.js';
import type { Brake, IdentityProvider } from '../../domain/scim-connection/scim-connection.entity.js';
import type { TokenLifetime } from '../../domain/token-lifetime.js';
import { enumOf } from '../enum.js';
import { TenantInput } from '../payload.js';
import { TokenLifetimeEnum } from '../token/token-lifetime.enum.js';
import { BrakeEnum, IdentityProviderEnum } from './scim-connection.type.js';

export const DisableChoiceEnum = enumOf<DisableChoice>('DisableScimChoice', 'What becomes of the members.', {
  KEEP_AS_MANUAL: 'They stay as they are, with their seats; administrators keep them from then on.',
  SUSPEND_MANAGED: 'They are suspended: sessions and tokens end, seats return. Administrators keep them from then on.',
});

/** Whether manual teams are taken over, as the domain says it; null leaves it as it is. */
export const adoptionOf = (teamAdoption: boolean | null | undefined): 'ON' | 'OFF' | null =>
  teamAdoption === true ? 'ON' : teamAdoption === false ? 'OFF' : null;

@InputType()
abstract class OneScimConnectionInput extends TenantInput {
  @Field(() => ID, { description: 'The connection.' })
  scimConnectionId!: string;
}

@InputType({ description: 'Which identity provider is at the other end.' })
export class ConfirmScimProviderInput extends TenantInput {
  @Field(() => IdentityProviderEnum, { description: 'Which identity provider it is.' })
  identityProvider!: IdentityProvider;

  @Field(() => ID, {
    nullable: true,
    description: 'For which connection; without it the one that is being set up, or a new one.',
  })
  scimConnectionId?: string | null;

  @Field(() => String, { nullable: true, description: "The name that administrators see; else the product's." })
  name?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a pushed group takes over the manual team of its name; true for a new connection.',
  })
  teamAdoption?: boolean | null;
}

@InputType({ description: 'Which change of a connection to look at: to enable it, or one of these.' })
export class PreviewScimInput extends OneScimConnectionInput {
  @Field(() => DisableChoiceEnum, { nullable: true, description: 'To disable it in this way.' })
  disable?: DisableChoice | null;

  @Field(() => ID, { nullable: true, description: 'To move its members and teams to this connection.' })
  transferTo?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'To enable it with, or change it to, this adoption of manual teams.',
  })
  teamAdoption?: boolean | null;
}

@InputType({ description: 'Which connection to enable.' })
export class EnableScimInput extends OneScimConnectionInput {
  @Field(() => TokenLifetimeEnum, { defaultValue: 'YEAR_1', description: 'How long its token lives.' })
  tokenLifetime!: TokenLifetime;
}

@InputType({ description: 'Which connection to pause.' })
export class PauseScimInput extends OneScimConnectionInput {}

@InputType({ description: 'Which connection to resume.' })
export class ResumeScimInput extends OneScimConnectionInput {}

@InputType({ description: 'Which connection to disable, and what becomes of its members.' })
export class DisableScimInput extends OneScimConnectionInput {
  @Field(() => DisableChoiceEnum, { defaultValue: 'KEEP_AS_MANUAL', description: 'What becomes of the members.' })
  members!: DisableChoice;
}

@InputType({ description: 'Whose members and teams to move, and to which connection.' })
export class TransferScimMembersInput extends OneScimConnectionInput {
  @Field(() => ID, { description: 'The connection that keeps them from then on; it must be enabled.' })
  toScimConnectionId!: string;
}

@InputType({ description: 'What to change of a connection.' })
export class UpdateScimConnectionInput extends OneScimConnectionInput {
  @Field(() => String, { nullable: true, description: 'The name that administrators see.' })
  name?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a pushed group takes over the manual team of its name.',
  })
  teamAdoption?: boolean | null;

  @Field(() => BrakeEnum, {
    nullable: true,
    description: 'Whether mass removals pause it. GATE_OPEN while something is held back.',
  })
  brake?: Brake | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read; another one is STALE_VERSION.' })
  expectedVersion?: number | null;
}
