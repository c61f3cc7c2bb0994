import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { type JwtAlgorithm, jwtAlgorithms, type MemberKey } from '../../domain/sso/token-issuer.entity.js';
import { enumOf, enumOfList } from '../enum.js';

export const JwtAlgorithmEnum = enumOfList<JwtAlgorithm>(
  'JwtAlgorithm',
  'How a token is signed.',
  jwtAlgorithms,
  (name) => `${name} of RFC 7518 or RFC 8037.`,
);

export const MemberKeyEnum = enumOf<MemberKey>('MemberKey', 'What of a member a claim names.', {
  ID: 'The id.',
  USER_NAME: 'The userName, without regard to letter case.',
  LOGIN_EMAIL: 'The address to sign in with. A token whose email_verified is false is refused.',
  EXTERNAL_ID: "The identity provider's id.",
});

@ObjectType('TokenIssuer', {
  description:
    'Somebody whose bearer JWTs speak for members of the organization, such as a product that signed its users in itself.',
  simpleResolvers: true,
})
export class TokenIssuerType {
  @Field(() => ID, { description: 'To remove it by.' })
  id!: string;

  @Field(() => String, { description: 'What people call it.' })
  name!: string;

  @Field(() => String, { description: 'The `iss` of its tokens.' })
  issuer!: string;

  @Field(() => String, { description: 'The `aud` that its tokens must have.' })
  audience!: string;

  @Field(() => String, { nullable: true, description: 'Where its keys are; null when they were given instead.' })
  jwksUrl!: string | null;

  @Field(() => String, { description: 'The claim that names the member.' })
  claim!: string;

  @Field(() => MemberKeyEnum, { description: 'What of the member the claim names.' })
  memberKey!: MemberKey;

  @Field(() => [JwtAlgorithmEnum], { description: 'How its tokens may be signed.' })
  algorithms!: readonly JwtAlgorithm[];

  @Field(() => GraphQLDateTime, { description: 'Since when it is trusted.' })
  createdAt!: Date;
}
