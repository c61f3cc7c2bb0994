import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../payload.js';
import { MemberType } from './member.type.js';

@ObjectType({ simpleResolvers: true })
abstract class MemberPayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The member as it is now; null when refused.' })
  member?: unknown;
}

@ObjectType({ description: 'What createMember did.', simpleResolvers: true })
export class CreateMemberPayload extends MemberPayload {}

@ObjectType({ description: 'What updateMember did.', simpleResolvers: true })
export class UpdateMemberPayload extends MemberPayload {}

@ObjectType({ description: 'What deactivateMember did.', simpleResolvers: true })
export class DeactivateMemberPayload extends MemberPayload {}

@ObjectType({ description: 'What reactivateMember did.', simpleResolvers: true })
export class ReactivateMemberPayload extends MemberPayload {}

@ObjectType({ description: 'What removeMember did.', simpleResolvers: true })
export class RemoveMemberPayload extends MemberPayload {}
