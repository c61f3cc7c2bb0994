import { Field, ID, InputType } from 'type-graphql';
import type { JwtAlgorithm, MemberKey } from '../../domain/sso/token-issuer.entity.js';
import { TenantInput } from '../payload.js';
import { JwtAlgorithmEnum, MemberKeyEnum } from './token-issuer.type.js';

@InputType({ description: 'Whose tokens to trust.' })
export class AddTokenIssuerInput extends TenantInput {
  @Field(() => String, { description: 'What people call it.' })
  name!: string;

  @Field(() => String, { description: 'The `iss` of its tokens, exactly.' })
  issuer!: string;

  @Field(() => String, {
    description: 'The `aud` that its tokens must have. No other organization can trust the same pair.',
  })
  audience!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The https address of its JSON Web Key Set. Either this or `jwks`.',
  })
  jwksUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'Its JSON Web Key Set of public keys, as JSON text.' })
  jwks?: string | null;

  @Field(() => String, { defaultValue: 'sub', description: 'The claim that names the member.' })
  claim!: string;

  @Field(() => MemberKeyEnum, { defaultValue: 'USER_NAME', description: 'What of the member the claim names.' })
  memberKey!: MemberKey;

  @Field(() => [JwtAlgorithmEnum], { defaultValue: ['RS256', 'ES256'], description: 'How its tokens may be signed.' })
  algorithms!: JwtAlgorithm[];
}

@InputType({ description: 'Which issuer to trust no more.' })
export class RemoveTokenIssuerInput extends TenantInput {
  @Field(() => ID, { description: 'The issuer, by its id.' })
  tokenIssuerId!: string;
}
