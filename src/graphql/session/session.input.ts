import { Field, ID, InputType } from 'type-graphql';
import type { SignOutRange } from '../../domain/member/session.operations.js';
import { enumOf } from '../enum.js';
import { TenantInput } from '../payload.js';

const SignOutRangeEnum = enumOf<SignOutRange>('SignOutRange', "Which of the caller's own sessions end.", {
  THIS_SESSION: 'The one that the request came by.',
  OTHER_SESSIONS: 'All but the one that the request came by.',
  ALL_SESSIONS: 'All of them.',
});

@InputType({ description: "Which of the caller's own sessions to end." })
export class SignOutInput {
  @Field(() => SignOutRangeEnum, { defaultValue: 'THIS_SESSION', description: 'Which sessions.' })
  sessions!: SignOutRange;

  @Field(() => ID, { nullable: true, description: 'One of them, by its id, instead of `sessions`.' })
  sessionId?: string | null;
}

@InputType({ description: 'Which session to end.' })
export class RevokeSessionInput extends TenantInput {
  @Field(() => ID, { description: 'The session, by its id.' })
  sessionId!: string;
}

@InputType({ description: 'Whose sessions to end.' })
export class RevokeSessionsInput extends TenantInput {
  @Field(() => ID, { description: 'The member, by id.' })
  memberId!: string;
}
