import { Field, ID, InputType } from 'type-graphql';
import { TenantInput } from '../payload.js';

@InputType({ description: 'A domain to add.' })
export class AddDomainInput extends TenantInput {
  @Field(() => String, {
    description:
      'Such as "example.com"; international names in their own letters or in ASCII. No public mail provider.',
  })
  name!: string;
}

@InputType({ description: 'Which domain to look for in DNS.' })
export class VerifyDomainInput extends TenantInput {
  @Field(() => ID, { description: 'The domain, by its id.' })
  domainId!: string;
}

@InputType({ description: 'Which domain to give up.' })
export class RemoveDomainInput extends TenantInput {
  @Field(() => ID, { description: 'The domain, by its id.' })
  domainId!: string;
}
