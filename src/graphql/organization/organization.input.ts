import { Field, InputType, Int } from 'type-graphql';
import { LicenseTermsInput } from '../license/license.input.js';
import { TenantInput } from '../payload.js';
import { ScimConnectionDraftInput } from '../scim-connection/scim-connection.input.js';

@InputType({ description: 'A new customer: its owner, and what is bought and connected at once.' })
export class CreateOrganizationInput {
  @Field(() => String, { description: 'The name that people see.' })
  name!: string;

  @Field(() => String, { description: 'The name in addresses: 1 to 63 lower-case letters, digits and inner hyphens.' })
  slug!: string;

  @Field(() => String, { description: 'The e-mail address of the first owner.' })
  ownerEmail!: string;

  @Field(() => LicenseTermsInput, {
    nullable: true,
    description: 'The seats that are bought; everybody from the identity provider gets one.',
  })
  license?: LicenseTermsInput | null;

  @Field(() => ScimConnectionDraftInput, {
    nullable: true,
    description: 'The SCIM connection to open, enabled at once.',
  })
  scimConnection?: ScimConnectionDraftInput | null;
}

@InputType({ description: 'What changes of the organization.' })
export class UpdateOrganizationInput extends TenantInput {
  @Field(() => String, { description: 'The name that people see.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The name in addresses; another organization may take the former one from then on. Without it, it stays.',
  })
  slug?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Refuse (STALE_VERSION) when the organization has another version by now.',
  })
  expectedVersion?: number | null;
}
