import { Field, Int, ObjectType } from 'type-graphql';
import { Payload } from '../payload.js';
import { SsoConnectionType } from './sso-connection.type.js';

@ObjectType({ simpleResolvers: true })
abstract class SsoConnectionPayload extends Payload {
  @Field(() => SsoConnectionType, { nullable: true, description: 'The connection as it is now; null when refused.' })
  ssoConnection?: unknown;
}

@ObjectType({ description: 'What configureSsoConnection did.', simpleResolvers: true })
export class ConfigureSsoConnectionPayload extends SsoConnectionPayload {}

@ObjectType({ description: 'What updateSsoConnection did.', simpleResolvers: true })
export class UpdateSsoConnectionPayload extends SsoConnectionPayload {}

@ObjectType({ description: 'What testSsoConnection opened.', simpleResolvers: true })
export class TestSsoConnectionPayload extends SsoConnectionPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'Open this in a browser within ten minutes and sign in at the identity provider: a page says what would happen.',
  })
  testUrl?: string | null;
}

@ObjectType({ description: 'What enableSsoConnection did.', simpleResolvers: true })
export class EnableSsoConnectionPayload extends SsoConnectionPayload {}

@ObjectType({ description: 'What disableSsoConnection did.', simpleResolvers: true })
export class DisableSsoConnectionPayload extends SsoConnectionPayload {}

@ObjectType({ description: 'What removeSsoConnection did.', simpleResolvers: true })
export class RemoveSsoConnectionPayload extends SsoConnectionPayload {}

@ObjectType({ description: 'What unlinkSsoIdentities did.', simpleResolvers: true })
export class UnlinkSsoIdentitiesPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many identities were forgotten; null when refused.' })
  unlinked?: number | null;
}
