import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../connection.js';

@ObjectType('Organization', { description: 'A customer of the host product.', simpleResolvers: true })
export class OrganizationType {
  @Field(() => ID, { description: 'The same id as in SQL.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the changes. Send it as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'The name that people see.' })
  name!: string;

  @Field(() => String, { description: 'The name in addresses, unique among all organizations.' })
  slug!: string;

  @Field(() => Int, { description: 'For how many days entries of the provisioning log are kept.' })
  provisioningLogDays!: number;

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const OrganizationConnection = connectionOf('Organization', () => OrganizationType);
