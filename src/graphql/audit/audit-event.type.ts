import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Actor } from '../../domain/context.js';
import { type EventType, eventTypes, type ResourceKind } from '../../domain/events.js';
import { connectionOf } from '../connection.js';
import { enumOf, enumOfList } from '../enum.js';
import { DateTimeFilter, enumFilterOf, IdFilter, StringFilter } from '../filter-input.js';

export const AuditActionEnum = enumOfList('AuditAction', 'What happened.', eventTypes, (type) => {
  const [noun, verb] = type.replaceAll('_', ' ').split('.') as [string, string];
  return `Of a ${noun}: ${verb}.`;
});

const ActorKindEnum = enumOf<Actor['kind']>('ActorKind', 'What kind of caller acts.', {
  member: 'A member of the organization.',
  operator: "The host product's backend.",
  scim_connection: 'An identity provider.',
  system: 'A job or the command line of the server itself.',
  nobody: 'Nobody who is signed in.',
});

const ResourceKindEnum = enumOf<ResourceKind>('ResourceKind', 'What kind of thing was changed.', {
  organization: 'The organization.',
  member: 'A member.',
  license: 'A license.',
  license_assignment: 'A license assignment.',
  license_rule: 'A license rule.',
  team: 'A team.',
  scim_connection: 'A SCIM connection.',
  scim_token: 'A SCIM token.',
  api_token: 'An API token.',
  domain: 'A domain.',
  session: "A member's session.",
  sign_in_link: 'A one-time sign-in link.',
  token_issuer: 'An issuer of bearer tokens that the organization trusts.',
  resource: 'A resource of a further type, which the host product serves beside Users and Groups.',
  sso_connection: 'A single sign-on connection.',
  webhook_endpoint: 'A webhook endpoint.',
});

@ObjectType('AuditActor', { description: 'Who did something.', simpleResolvers: true })
export class AuditActorType {
  @Field(() => ActorKindEnum, { description: 'What kind of caller.' })
  kind!: Actor['kind'];

  @Field(() => String, { description: "The caller's id; the name of a job." })
  id!: string;
}

@ObjectType('AuditChange', {
  description: 'One attribute that changed; lists and objects are JSON text.',
  simpleResolvers: true,
})
export class AuditChangeType {
  @Field(() => String, { description: 'The attribute.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Its value before; null when there was none.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Its value after; null when there is none.' })
  after!: string | null;
}

@ObjectType('AuditEvent', { description: 'One changed thing of one request; never altered.', simpleResolvers: true })
export class AuditEventType {
  @Field(() => ID, { description: 'The id of the event, the same in every outgoing message.' })
  id!: string;

  @Field(() => GraphQLDateTime, { description: 'When it happened.' })
  at!: Date;

  @Field(() => AuditActionEnum, { description: 'What happened.' })
  action!: EventType;

  @Field(() => ResourceKindEnum, { description: 'What kind of thing was changed.' })
  resourceKind!: ResourceKind;

  @Field(() => ID, { description: 'The id of what was changed.' })
  resourceId!: string;
}

export const AuditEventConnection = connectionOf('AuditEvent', () => AuditEventType);

const AuditActionFilter = enumFilterOf('AuditAction', AuditActionEnum);
const ActorKindFilter = enumFilterOf('ActorKind', ActorKindEnum);
const ResourceKindFilter = enumFilterOf('ResourceKind', ResourceKindEnum);

@InputType({ description: 'Which audit events. All fields given must hold.' })
export class AuditEventFilter {
  @Field(() => [AuditEventFilter], { nullable: true, description: 'All of these hold.' })
  and?: AuditEventFilter[] | null;

  @Field(() => [AuditEventFilter], { nullable: true, description: 'One of these holds.' })
  or?: AuditEventFilter[] | null;

  @Field(() => AuditEventFilter, { nullable: true, description: 'This does not hold.' })
  not?: AuditEventFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By when it happened.' })
  at?: DateTimeFilter | null;

  @Field(() => AuditActionFilter, { nullable: true, description: 'By what happened.' })
  action?: object | null;

  @Field(() => ActorKindFilter, { nullable: true, description: 'By the kind of who did it.' })
  actorKind?: object | null;

  @Field(() => StringFilter, { nullable: true, description: 'By the id of who did it.' })
  actorId?: StringFilter | null;

  @Field(() => ResourceKindFilter, { nullable: true, description: 'By the kind of what was changed.' })
  resourceKind?: object | null;

  @Field(() => IdFilter, { nullable: true, description: 'By the id of what was changed.' })
  resourceId?: IdFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By the correlation id of the request.' })
  requestId?: StringFilter | null;
}

/** Where the domain has what an AuditEventFilter names. */
export const auditEventFilterPaths = { requestId: 'correlationId' };
