import { Field, ID, InputType } from 'type-graphql';
import type { Role } from '../../domain/member/member.entity.js';
import { TenantInput } from '../payload.js';
import { RoleEnum } from './member.type.js';

@InputType({ description: 'Whom to invite.' })
export class InviteMemberInput extends TenantInput {
  @Field(() => String, { description: 'Where the invitation goes; also the userName and login e-mail.' })
  email!: string;

  @Field(() => RoleEnum, {
    defaultValue: 'MEMBER',
    description: 'The role from the acceptance on. Only owners invite owners.',
  })
  role!: Role;

  @Field(() => String, { nullable: true, description: 'The name that people see.' })
  displayName?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A license of which a seat is reserved meanwhile; NO_SEAT_AVAILABLE where none is free.',
  })
  licenseId?: string | null;
}

@InputType({ description: 'Whose invitation to send anew.' })
export class ResendInvitationInput extends TenantInput {
  @Field(() => ID, { description: 'The invited member.' })
  memberId!: string;
}

@InputType({ description: 'Whose invitation to take back.' })
export class RevokeInvitationInput extends TenantInput {
  @Field(() => ID, { description: 'The invited member.' })
  memberId!: string;
}
