import { Field, Int, ObjectType } from 'type-graphql';
import { MemberType } from '../member/member.type.js';
import { Payload } from '../payload.js';
import { SessionType } from './session.type.js';

@ObjectType({ description: 'What signOut did.', simpleResolvers: true })
export class SignOutPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many sessions ended; null when refused.' })
  endedSessions?: number | null;
}

@ObjectType({ description: 'What revokeSession did.', simpleResolvers: true })
export class RevokeSessionPayload extends Payload {
  @Field(() => SessionType, { nullable: true, description: 'The session as it is now; null when refused.' })
  session?: unknown;
}

@ObjectType({ description: 'What revokeSessions did.', simpleResolvers: true })
export class RevokeSessionsPayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The member, signed out everywhere; null when refused.' })
  member?: unknown;
}
