import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { EventType } from '../../domain/events.js';
import { AuditActionEnum, AuditChangeType } from '../audit/audit-event.type.js';
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

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the User or Group that it named or made; null for lists and searches.',
  })
  resourceId!: string | null;

  @Field(() => [ID], { description: 'The ids of the audit events and outgoing events that it caused.' })
  eventIds!: readonly string[];

  @Field(() => [String], { description: 'What the request changed, in words.' })
  changes!: readonly string[];

  @Field(() => String, { nullable: true, description: 'The body of the request, with secrets taken out.' })
  body!: string | null;
}

@ObjectType('ProvisioningLogChange', {
  description: 'One attribute that a SCIM request changed; lists and objects are JSON text.',
  simpleResolvers: true,
})
export class ProvisioningLogChangeType extends AuditChangeType {
  @Field(() => ID, { description: 'The audit event that has it.' })
  eventId!: string;

  @Field(() => AuditActionEnum, { description: 'What happened.' })
  action!: EventType;

  @Field(() => ID, { description: 'To what it happened.' })
  resourceId!: string;
}

export const ProvisioningLogConnection = connectionOf('ProvisioningLogEntry', () => ProvisioningLogEntryType);
