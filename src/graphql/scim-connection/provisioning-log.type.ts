import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../connection.js';

@ObjectType('ProvisioningLogEntry', {
  description: 'One SCIM request, as its connection answered it.',
  simpleResolvers: true,
})
export class ProvisioningLogEntryType {
  @Field(() => ID, { description: 'The id of the entry.' })
  id!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was answered.' })
  at!: Date;

  @Field(() => String, { description: 'The HTTP method.' })
  method!: string;

  @Field(() => String, { description: 'The path below the base URL, with its query.' })
  path!: string;

  @Field(() => Int, { description: 'The HTTP status of the answer.' })
  status!: number;

  @Field(() => String, { nullable: true, description: 'The scimType of a refusal (RFC 7644, section 3.12).' })
  scimType!: string | null;

  @Field(() => Float, { description: 'How long the answer took, in milliseconds.' })
  durationMs!: number;

  @Field(() => [String], { description: 'What the request changed, in words.' })
  changes!: readonly string[];

  @Field(() => String, { nullable: true, description: 'The body of the request, with secrets taken out.' })
  body!: string | null;
}

export const ProvisioningLogConnection = connectionOf('ProvisioningLogEntry', () => ProvisioningLogEntryType);
