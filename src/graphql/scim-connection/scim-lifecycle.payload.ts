import { Field, Int, ObjectType } from 'type-graphql';
import { Payload } from '../payload.js';
import { IssuedScimTokenPayload } from './scim-connection.payload.js';
import { ScimConnectionType } from './scim-connection.type.js';
import { ScimPreviewType } from './scim-preview.type.js';

@ObjectType({ simpleResolvers: true })
abstract class ScimConnectionPayload extends Payload {
  @Field(() => ScimConnectionType, { nullable: true, description: 'The connection as it is now; null when refused.' })
  scimConnection?: unknown;
}

@ObjectType({ description: 'What confirmScimProvider did.', simpleResolvers: true })
export class ConfirmScimProviderPayload extends ScimConnectionPayload {}

@ObjectType({ description: 'What previewScim tells.', simpleResolvers: true })
export class PreviewScimPayload extends ScimConnectionPayload {
  @Field(() => ScimPreviewType, { nullable: true, description: 'What the change would do now; null when refused.' })
  preview?: unknown;
}

@ObjectType({ description: 'What enableScim did.', simpleResolvers: true })
export class EnableScimPayload extends IssuedScimTokenPayload {}

@ObjectType({ description: 'What pauseScim did.', simpleResolvers: true })
export class PauseScimPayload extends ScimConnectionPayload {}

@ObjectType({ description: 'What resumeScim did.', simpleResolvers: true })
export class ResumeScimPayload extends ScimConnectionPayload {}

@ObjectType({ description: 'What disableScim did.', simpleResolvers: true })
export class DisableScimPayload extends ScimConnectionPayload {}

@ObjectType({ description: 'What transferScimMembers did.', simpleResolvers: true })
export class TransferScimMembersPayload extends Payload {
  @Field(() => ScimConnectionType, {
    nullable: true,
    description: 'The connection that keeps them now; null when refused.',
  })
  scimConnection?: unknown;

  @Field(() => Int, { nullable: true, description: 'How many members moved.' })
  members?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many teams moved.' })
  teams?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many teams did not, as the other connection has one of the name.',
  })
  teamsLeft?: number | null;
}

@ObjectType({ description: 'What updateScimConnection did.', simpleResolvers: true })
export class UpdateScimConnectionPayload extends ScimConnectionPayload {}
