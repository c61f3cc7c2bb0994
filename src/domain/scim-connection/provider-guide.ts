import type { IdentityProvider } from './scim-connection.entity.js';

/** What an administrator does with a field of the identity provider. */
export const guideActions = ['ENTER', 'CHOOSE', 'SWITCH_ON', 'LEAVE_OFF', 'PRESS'] as const;
export type GuideAction = (typeof guideActions)[number];

/** What of the connection is to be copied into a field. */
export const guideCopies = ['BASE_URL', 'UNIQUE_IDENTIFIER', 'TOKEN'] as const;
export type GuideCopy = (typeof guideCopies)[number];

/** A field that the administrator meets, under its own label there. */
export interface GuideField {
  readonly label: string;
  readonly action: GuideAction;
  /** What to enter or choose; null where there is nothing to, and for the token, which is shown once, elsewhere. */
  readonly value: string | null;
  readonly copies: GuideCopy | null;
}

/** One step at the identity provider: where it is, what it is for, and every field in its order. */
export interface GuideStep {
  readonly place: string;
  readonly purpose: string;
  readonly fields: readonly GuideField[];
}

/** What is known of an identity provider: the name of its product, and the way through its console. */
export interface ProviderProfile {
  readonly name: string;
  readonly steps: readonly GuideStep[];
}

/** The field by which identity providers tell users apart, whichever they are. */
export const uniqueIdentifier = 'userName';

const enter = (label: string, value: string): GuideField => ({ label, action: 'ENTER', value, copies: null });
const choose = (label: string, value: string): GuideField => ({ label, action: 'CHOOSE', value, copies: null });
const copy = (label: string, copies: GuideCopy): GuideField => ({ label, action: 'ENTER', value: null, copies });
const switchOn = (label: string): GuideField => ({ label, action: 'SWITCH_ON', value: null, copies: null });
const leaveOff = (label: string): GuideField => ({ label, action: 'LEAVE_OFF', value: null, copies: null });
const press = (label: string): GuideField => ({ label, action: 'PRESS', value: null, copies: null });

const okta: ProviderProfile = {
  name: 'Okta',
  steps: [
    {
      place: 'Admin Console > Applications > your app > General > App Settings > Edit',
      purpose: 'Turn provisioning on. A Provisioning tab appears once it is saved.',
      fields: [choose('Provisioning', 'SCIM'), press('Save')],
    },
    {
      place: 'Provisioning > Integration > Edit',
      purpose: 'Tell Okta where your people go, and with which token.',
      fields: [
        copy('SCIM connector base URL', 'BASE_URL'),
        copy('Unique identifier field for users', 'UNIQUE_IDENTIFIER'),
        switchOn('Push New Users'),
        switchOn('Push Profile Updates'),
        switchOn('Push Groups'),
        leaveOff('Import New Users and Profile Updates'),
        leaveOff('Import Groups'),
        choose('Authentication Mode', 'HTTP Header'),
        copy('Authorization', 'TOKEN'),
        press('Test Connector Configuration'),
        press('Save'),
      ],
    },
    {
      place: 'Provisioning > To App > Edit',
      purpose: 'Let Okta create, update and deactivate.',
      fields: [
        switchOn('Create Users'),
        switchOn('Update User Attributes'),
        switchOn('Deactivate Users'),
        leaveOff('Sync Password'),
        press('Save'),
      ],
    },
    {
      place: 'Assignments > Assign',
      purpose: 'Each person who is assigned becomes a member, or is linked to the one who is here.',
      fields: [choose('Assign to People', 'one person first'), choose('Assign to Groups', 'the groups of all others')],
    },
    {
      place: 'Push Groups',
      purpose: 'Groups become teams. Push groups whose people are assigned; a group itself assigns nobody.',
      fields: [press('Find groups by name'), switchOn('Push group memberships immediately'), press('Save')],
    },
  ],
};

const entra: ProviderProfile = {
  name: 'Microsoft Entra ID',
  steps: [
    {
      place: 'Entra admin center > Enterprise applications > your own, non-gallery application > Provisioning',
      purpose: 'Tell Entra where your people go, and with which token.',
      fields: [
        choose('Provisioning Mode', 'Automatic'),
        copy('Tenant URL', 'BASE_URL'),
        copy('Secret Token', 'TOKEN'),
        press('Test Connection'),
        press('Save'),
      ],
    },
    {
      place: 'Provisioning > Mappings',
      purpose:
        'Leave the mappings as they are: userPrincipalName is matched with userName, and disabling is mapped to active.',
      fields: [
        copy('Matching attribute (customappsso Attribute)', 'UNIQUE_IDENTIFIER'),
        switchOn('Provision Microsoft Entra ID Users'),
        switchOn('Provision Microsoft Entra ID Groups'),
        switchOn('Create'),
        switchOn('Update'),
        switchOn('Delete'),
      ],
    },
    {
      place: 'Users and groups > Add user/group',
      purpose:
        'Assign the people and the groups. Assign every member of a group too: Entra does not provision the members of groups within groups.',
      fields: [
        choose('Users', 'people'),
        choose('Groups', 'groups, with each of their members assigned'),
        press('Assign'),
      ],
    },
    {
      place: 'Provisioning > Provision on demand',
      purpose: 'Provision one person and see the result at once.',
      fields: [choose('Select a user or group', 'one person'), press('Provision')],
    },
    {
      place: 'Provisioning > Overview',
      purpose: 'Start the cycle. It comes about every 40 minutes.',
      fields: [choose('Scope', 'Sync only assigned users and groups'), press('Start provisioning')],
    },
  ],
};

const pingfederate: ProviderProfile = {
  name: 'PingFederate',
  steps: [
    {
      place: 'Applications > SP Connections > your connection > Connection Type',
      purpose: 'Add provisioning to the connection.',
      fields: [switchOn('Outbound Provisioning'), choose('Type', 'SCIM Connector')],
    },
    {
      place: 'Outbound Provisioning > Configure Provisioning > Target',
      purpose: 'Tell PingFederate where your people go, and with which token.',
      fields: [
        copy('SCIM URL', 'BASE_URL'),
        choose('SCIM Version', '2.0'),
        choose('Authentication Methods', 'OAuth 2 Bearer Token'),
        copy('Access Token', 'TOKEN'),
        choose('Authorization Header Type', 'Bearer'),
        copy('Unique User Identifier', 'UNIQUE_IDENTIFIER'),
        leaveOff('Filter Expression'),
        enter('Results Per Page', '100'),
        switchOn('User Create'),
        switchOn('User Update'),
        switchOn('User Disable / Delete'),
        switchOn('Provision Disabled Users'),
        choose('Remove User Action', 'Disable'),
        choose('Group Name Source', 'Common Name'),
        switchOn('Use PATCH for Group Updates'),
      ],
    },
    {
      place: 'Outbound Provisioning > Manage Channels > Source, Attribute Mapping',
      purpose:
        'Choose whom and which groups to provision, and map their attributes; userName and emails are enough to begin with.',
      fields: [
        enter('Users: Base DN, Filter', 'the people'),
        enter('Groups: Base DN, Filter', 'the groups that become teams'),
        choose('Attribute Mapping', 'userName, emails, name, active'),
      ],
    },
    {
      place: 'Manage Channels > Activation & Summary',
      purpose: 'Start the channel.',
      fields: [choose('Channel Status', 'Active'), press('Save')],
    },
  ],
};

const generic: ProviderProfile = {
  name: 'SCIM 2.0',
  steps: [
    {
      place: 'Provisioning settings of the application',
      purpose: 'Tell the identity provider where your people go, and with which token.',
      fields: [
        copy('SCIM base URL', 'BASE_URL'),
        choose('SCIM version', '2.0'),
        choose('Authentication', 'Bearer token'),
        copy('Token', 'TOKEN'),
        copy('Unique identifier of users', 'UNIQUE_IDENTIFIER'),
      ],
    },
    {
      place: 'Actions',
      purpose: 'Let it create, update and deactivate people, and push groups.',
      fields: [
        switchOn('Create users'),
        switchOn('Update users'),
        switchOn('Deactivate users'),
        switchOn('Push groups'),
      ],
    },
    {
      place: 'Assignments',
      purpose: 'Assign one person first, look at the provisioning log, then assign all others.',
      fields: [choose('Users and groups', 'those who are to become members')],
    },
  ],
};

/** What is known of each identity provider. */
export const providerProfiles: Readonly<Record<IdentityProvider, ProviderProfile>> = {
  okta,
  entra,
  pingfederate,
  generic,
};

/** The steps for a connection, with its own values put in; the token's is left out, as it is shown only when it is made. */
export function guideFor(identityProvider: IdentityProvider, baseUrl: string): GuideStep[] {
  const values: Readonly<Record<GuideCopy, string | null>> = {
    BASE_URL: baseUrl,
    UNIQUE_IDENTIFIER: uniqueIdentifier,
    TOKEN: null,
  };
  return providerProfiles[identityProvider].steps.map((step) => ({
    ...step,
    fields: step.fields.map((field) => (field.copies ? { ...field, value: values[field.copies] } : field)),
  }));
}
