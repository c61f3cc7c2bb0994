import { Field, ObjectType } from 'type-graphql';
import type { GuideAction, GuideCopy } from '../../domain/scim-connection/provider-guide.js';
import type { ConnectionHealth } from '../../domain/scim-connection/scim-connection.queries.js';
import { enumOf } from '../enum.js';

export const ConnectionHealthEnum = enumOf<ConnectionHealth>(
  'ScimConnectionHealth',
  'How an enabled connection does.',
  {
    AWAITING_FIRST_REQUEST: 'The identity provider has not asked since it was enabled.',
    HEALTHY: 'It asks, and is answered.',
    DEGRADED: 'More than half of its last 20 requests were refused: look at the provisioning log.',
  },
);

const GuideActionEnum = enumOf<GuideAction>('ScimGuideAction', 'What to do with a field of the identity provider.', {
  ENTER: 'Enter the value.',
  CHOOSE: 'Choose the value.',
  SWITCH_ON: 'Switch it on.',
  LEAVE_OFF: 'Leave it off, or empty.',
  PRESS: 'Press it.',
});

const GuideCopyEnum = enumOf<GuideCopy>('ScimGuideCopy', 'What of the connection is copied into a field.', {
  BASE_URL: 'The base URL.',
  UNIQUE_IDENTIFIER: 'The unique identifier field for users.',
  TOKEN: 'The token, which is shown only when it is made.',
});

@ObjectType('ScimGuideField', {
  description: 'A field that an administrator meets at the identity provider, under its own label there.',
  simpleResolvers: true,
})
export class ScimGuideFieldType {
  @Field(() => String, { description: 'The label.' })
  label!: string;

  @Field(() => GuideActionEnum, { description: 'What to do with it.' })
  action!: GuideAction;

  @Field(() => String, {
    nullable: true,
    description: 'What to enter or choose; null where there is nothing to, and for the token.',
  })
  value!: string | null;

  @Field(() => GuideCopyEnum, { nullable: true, description: 'What of this connection to copy into it, if anything.' })
  copies!: GuideCopy | null;
}

@ObjectType('ScimGuideStep', { description: 'One step at the identity provider.', simpleResolvers: true })
export class ScimGuideStepType {
  @Field(() => String, { description: 'Where in its console it is.' })
  place!: string;

  @Field(() => String, { description: 'What it is for, and what to mind.' })
  purpose!: string;

  @Field(() => [ScimGuideFieldType], { description: 'Every field, in its order.' })
  fields!: readonly unknown[];
}
