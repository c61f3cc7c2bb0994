import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { SignInMethod } from '../../domain/member/session.entity.js';
import { enumOf } from '../enum.js';

const SignInMethodEnum = enumOf<SignInMethod>('SignInMethod', 'How a member signed in.', {
  LINK: 'By a one-time link from the operator.',
  INVITATION: 'By the link of an invitation.',
  OIDC: 'By OpenID Connect.',
  SAML: 'By SAML.',
});

@ObjectType('Session', {
  description: 'A member signed in with a browser. It ends after eight hours without a request, and after seven days.',
  simpleResolvers: true,
})
export class SessionType {
  @Field(() => ID, { description: 'To revoke it by.' })
  id!: string;

  @Field(() => SignInMethodEnum, { description: 'How the member signed in.' })
  method!: SignInMethod;

  @Field(() => String, { nullable: true, description: 'The network address that signed in.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'The browser, as it named itself.' })
  userAgent!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When the member signed in.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When the session was last used, to a few seconds.' })
  lastSeenAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it ends at the latest.' })
  expiresAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it ended; null while it lives.' })
  endedAt!: Date | null;
}
