import { Field, ObjectType } from 'type-graphql';
import { LicenseType } from '../license/license.type.js';
import { MemberType } from '../member/member.type.js';
import { Payload } from '../payload.js';
import { ScimConnectionType } from '../scim-connection/scim-connection.type.js';
import { OrganizationType } from './organization.type.js';

@ObjectType({ simpleResolvers: true })
abstract class OrganizationPayload extends Payload {
  @Field(() => OrganizationType, { nullable: true, description: 'The organization as it is now; null when refused.' })
  organization?: unknown;
}

@ObjectType({ description: 'What createOrganization did: all of it, or nothing.', simpleResolvers: true })
export class CreateOrganizationPayload extends OrganizationPayload {
  @Field(() => MemberType, { nullable: true, description: 'The first owner.' })
  owner?: unknown;

  @Field(() => LicenseType, { nullable: true, description: 'The license, when one was asked for.' })
  license?: unknown;

  @Field(() => ScimConnectionType, { nullable: true, description: 'The SCIM connection, when one was asked for.' })
  scimConnection?: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'An API token of the owner with all scopes, shown here and never again.',
  })
  apiTokenSecret?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A link by which the owner signs in once, within 24 hours; shown here and never again.',
  })
  signInUrl?: string | null;

  @Field(() => String, { nullable: true, description: "The SCIM connection's token, shown here and never again." })
  scimTokenSecret?: string | null;
}

@ObjectType({ description: 'What updateOrganization did.', simpleResolvers: true })
export class UpdateOrganizationPayload extends OrganizationPayload {}
