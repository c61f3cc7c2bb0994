import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('DnsRecord', { description: 'A TXT record to publish in DNS.', simpleResolvers: true })
export class DnsRecordType {
  @Field(() => String, { description: 'The name of the record.' })
  name!: string;

  @Field(() => String, { description: 'Its text.' })
  value!: string;
}

@ObjectType('Domain', {
  description: 'A DNS domain that the organization says is its own. Verified, it is no other organization’s.',
  simpleResolvers: true,
})
export class DomainType {
  @Field(() => ID, { description: 'To verify and remove it by.' })
  id!: string;

  @Field(() => String, { description: 'The domain as DNS has it: lower case, ASCII.' })
  name!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was added.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was verified; null as long as it is not.' })
  verifiedAt!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When DNS was last asked. Of a verified domain it is asked once a day.',
  })
  checkedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What DNS lacked when it was last asked, in a sentence. A verified domain stays verified when its record is gone.',
  })
  problem!: string | null;
}
