import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { ProvisioningOutcome, StatusClass } from '../../domain/scim-connection/provisioning-log.filter.js';
import { enumOf } from '../enum.js';
import { DateTimeFilter, enumFilterOf, IdFilter, IntFilter, StringFilter } from '../filter-input.js';
import { OrganizationType } from '../organization/organization.type.js';
import { Payload, TenantInput } from '../payload.js';

export const ProvisioningOutcomeEnum = enumOf<ProvisioningOutcome>('ProvisioningOutcome', 'How a SCIM request ended.', {
  CHANGED: 'It changed something.',
  UNCHANGED: 'A write that found everything so already.',
  READ: 'A read.',
  REFUSED: 'It was refused: a status of 400 to 499.',
  UNAVAILABLE: 'It can be tried again later: a status from 500 on, as the brake answers.',
});

const StatusClassEnum = enumOf<StatusClass>('StatusClass', 'The first digit of an HTTP status.', {
  SUCCESS: '200 to 299.',
  REDIRECTION: '300 to 399: not modified.',
  CLIENT_ERROR: '400 to 499.',
  SERVER_ERROR: '500 to 599.',
});

const ProvisioningOutcomeFilter = enumFilterOf('ProvisioningOutcome', ProvisioningOutcomeEnum);
const StatusClassFilter = enumFilterOf('StatusClass', StatusClassEnum);

@InputType({ description: 'Which entries of the provisioning log. All fields given must hold.' })
export class ProvisioningLogFilter {
  @Field(() => [ProvisioningLogFilter], { nullable: true, description: 'All of these hold.' })
  and?: ProvisioningLogFilter[] | null;

  @Field(() => [ProvisioningLogFilter], { nullable: true, description: 'One of these holds.' })
  or?: ProvisioningLogFilter[] | null;

  @Field(() => ProvisioningLogFilter, { nullable: true, description: 'This does not hold.' })
  not?: ProvisioningLogFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By when it was answered.' })
  at?: DateTimeFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By the HTTP method, in capitals.' })
  method?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By the path below the base URL, with its query.' })
  path?: StringFilter | null;

  @Field(() => IntFilter, { nullable: true, description: 'By the HTTP status.' })
  status?: IntFilter | null;

  @Field(() => StatusClassFilter, { nullable: true, description: 'By the first digit of the HTTP status.' })
  statusClass?: object | null;

  @Field(() => ProvisioningOutcomeFilter, { nullable: true, description: 'By how it ended.' })
  outcome?: object | null;

  @Field(() => StringFilter, { nullable: true, description: 'By the scimType of a refusal.' })
  scimType?: StringFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'By the member whose User it read, made or changed.' })
  memberId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'By the team whose Group it read, made or changed.' })
  teamId?: IdFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By the correlation id of the request.' })
  requestId?: StringFilter | null;
}

/** Where the domain has what a ProvisioningLogFilter names. */
export const provisioningLogFilterPaths = { memberId: 'resourceId', teamId: 'resourceId', requestId: 'correlationId' };

@InputType({ description: 'How long the provisioning log is kept.' })
export class SetProvisioningLogRetentionInput extends TenantInput {
  @Field(() => Int, { description: 'For how many days, 1 to 3650. What is older is deleted soon.' })
  days!: number;
}

@ObjectType({ description: 'What setProvisioningLogRetention did.', simpleResolvers: true })
export class SetProvisioningLogRetentionPayload extends Payload {
  @Field(() => OrganizationType, { nullable: true, description: 'The organization as it is now; null when refused.' })
  organization?: unknown;
}

/** How the provisioning log is narrowed down. */
export const logFilterArgument = { nullable: true, description: 'Which entries.' } as const;

/** Of which connection it is read. */
export const logConnectionArgument = { nullable: true, description: 'Of this connection only.' } as const;
