import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { SignInOutcome } from '../../domain/sso/sso-sign-in.entity.js';
import { connectionOf } from '../connection.js';
import { enumOf } from '../enum.js';

const SignInOutcomeEnum = enumOf<SignInOutcome>('SignInOutcome', "What came of an identity provider's answer.", {
  SIGNED_IN: 'A session was opened.',
  TESTED: 'It was a test: nobody was signed in.',
  REFUSED: 'It was refused.',
});

@ObjectType('SignInLogEntry', {
  description: 'One answer of an identity provider, and what came of it. Of refusals at most 60 a minute are kept.',
  simpleResolvers: true,
})
export class SignInLogEntryType {
  @Field(() => ID, { description: 'The id of the entry.' })
  id!: string;

  @Field(() => GraphQLDateTime, { description: 'When it came.' })
  at!: Date;

  @Field(() => SignInOutcomeEnum, { description: 'What came of it.' })
  outcome!: SignInOutcome;

  @Field(() => String, { nullable: true, description: 'The kind of refusal, such as AUDIENCE.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'The exact mismatch; of a test, what would have happened.' })
  detail!: string | null;

  @Field(() => String, { nullable: true, description: "The identity provider's own name of the person." })
  subject!: string | null;

  @Field(() => String, { nullable: true, description: 'The address that it named.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'From which network address the browser came.' })
  address!: string | null;
}

export const SignInLogConnection = connectionOf('SignInLogEntry', () => SignInLogEntryType);
