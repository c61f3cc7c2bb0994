import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../payload.js';
import { InvitationType } from './invitation.type.js';
import { MemberType } from './member.type.js';

@ObjectType({ simpleResolvers: true })
abstract class SentInvitationPayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The invited member; null when refused.' })
  member?: unknown;

  @Field(() => InvitationType, { nullable: true, description: 'The invitation; null when refused.' })
  invitation?: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'The link itself, only on a server without SMTP_URL, which sends no mail; shown here and never again.',
  })
  link?: string | null;
}

@ObjectType({ description: 'What inviteMember did.', simpleResolvers: true })
export class InviteMemberPayload extends SentInvitationPayload {}

@ObjectType({ description: 'What resendInvitation did.', simpleResolvers: true })
export class ResendInvitationPayload extends SentInvitationPayload {}

@ObjectType({ description: 'What revokeInvitation did.', simpleResolvers: true })
export class RevokeInvitationPayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'Who was invited, EXPIRED now; null when refused.' })
  member?: unknown;
}
