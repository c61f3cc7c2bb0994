import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../payload.js';
import { LicenseType } from './license.type.js';
import { LicenseAssignmentType } from './license-assignment.type.js';
import { LicenseRuleType } from './license-rule.type.js';

@ObjectType({ simpleResolvers: true })
abstract class LicensePayload extends Payload {
  @Field(() => LicenseType, { nullable: true, description: 'The license as it is now; null when refused.' })
  license?: unknown;
}

@ObjectType({ description: 'What createLicense did.', simpleResolvers: true })
export class CreateLicensePayload extends LicensePayload {}

@ObjectType({ description: 'What updateLicense did.', simpleResolvers: true })
export class UpdateLicensePayload extends LicensePayload {}

@ObjectType({ description: 'What assignLicense did.', simpleResolvers: true })
export class AssignLicensePayload extends LicensePayload {
  @Field(() => LicenseAssignmentType, {
    nullable: true,
    description: 'What the member has of the license now: a seat, or a place in the queue; null when refused.',
  })
  licenseAssignment?: unknown;
}

@ObjectType({ description: 'What releaseLicense did.', simpleResolvers: true })
export class ReleaseLicensePayload extends LicensePayload {}

@ObjectType({ simpleResolvers: true })
abstract class LicenseRulePayload extends Payload {
  @Field(() => LicenseRuleType, { nullable: true, description: 'The rule as it is now; null when refused.' })
  licenseRule?: unknown;
}

@ObjectType({ description: 'What createLicenseRule did.', simpleResolvers: true })
export class CreateLicenseRulePayload extends LicenseRulePayload {}

@ObjectType({ description: 'What updateLicenseRule did.', simpleResolvers: true })
export class UpdateLicenseRulePayload extends LicenseRulePayload {}

@ObjectType({ description: 'What deleteLicenseRule did.', simpleResolvers: true })
export class DeleteLicenseRulePayload extends LicenseRulePayload {}
