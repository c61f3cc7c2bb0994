import { count } from './parts.ts';

export const singleSignOn = {
  lead: 'Your people sign in at your identity provider. Verify a domain first, then connect the provider, test it, and turn it on.',
  loading: 'single sign-on',
};

export const domains = {
  title: 'Domains',
  lead: 'A verified domain proves that the addresses of your people are yours. It is nobody else’s from then on.',
  empty: {
    title: 'No domain yet',
    sentence:
      'Add the domain of your people’s e-mail addresses. You then publish a TXT record, which shows that it is yours.',
  },
  add: {
    label: 'Domain',
    placeholder: 'example.com',
    button: 'Add domain',
    done: (name: string) => `${name} is added. Publish its TXT record next.`,
  },
  status: { VERIFIED: 'Verified', UNVERIFIED: 'Not verified', LOST: 'Verified, record missing' },
  verifiedAt: 'verified',
  checkedAt: 'DNS was last asked',
  how: 'Publish this TXT record in the DNS of the domain. It may take some minutes until it is seen.',
  recordName: (name: string) => `Record name for ${name}`,
  recordValue: (name: string) => `Record value for ${name}`,
  underscore: 'Where names cannot begin with “_”, publish the value at the domain itself.',
  showRecord: 'Show the record',
  hideRecord: 'Hide the record',
  check: 'Check now',
  checkOf: (name: string) => `Check now: ${name}`,
  verified: (name: string) => `${name} is verified.`,
  remove: {
    button: 'Remove',
    of: (name: string) => `Remove ${name}`,
    title: (name: string) => `Remove ${name}?`,
    sentence:
      'Another organization may verify it from then on. Nobody at this domain signs in by single sign-on any more, and identity providers no longer link the people at it.',
    done: (name: string) => `${name} is removed.`,
  },
};

export const presets = { OKTA: 'Okta', ENTRA: 'Microsoft Entra ID', PINGFEDERATE: 'PingFederate', OTHER: 'Other' };

export const protocols = { SAML: 'SAML 2.0', OIDC: 'OpenID Connect' };

export const connectionStatus = {
  DRAFT: 'Without metadata',
  CONFIGURED: 'Not tested',
  TESTED: 'Tested, off',
  ENABLED: 'On',
  DISABLED: 'Off',
};

export const connections = {
  title: 'Identity providers',
  lead: 'Each serves one or more verified domains.',
  add: 'Connect a provider',
  empty: {
    title: 'No identity provider yet',
    sentence: 'Connect Okta, Microsoft Entra ID, PingFederate, or any other that speaks SAML 2.0 or OpenID Connect.',
    noDomain: 'Verify a domain first: an identity provider signs in the people of your verified domains.',
  },
  expiring: (soon: number) =>
    `${count(soon, 'certificate has', 'certificates have')} run out, or run${soon === 1 ? 's' : ''} out within 30 days.`,
  noDomains: 'no domain',
};

export const newConnection = {
  title: 'Connect an identity provider',
  lead: 'Nobody signs in by it before you have tested it and turned it on.',
  provider: 'Identity provider',
  protocol: 'Protocol',
  name: 'Name',
  nameHint: 'How it is called in this console.',
  domains: 'Domains that it serves',
  noVerifiedDomain: 'There is no verified domain yet. Verify one, and come back.',
  goToDomains: 'Go to domains',
  entraApplication: 'How was the application made at Entra?',
  entraApplications: {
    OWN: '“Create your own application” (non-gallery)',
    FROM_GALLERY: 'From the Entra gallery',
  },
  create: 'Connect',
  created: 'The identity provider is connected. Enter these values there, then test it.',
  drafted: 'Enter these values at the identity provider, then give its metadata here.',
};

export const samlFields = {
  source: 'Its metadata',
  sources: { LATER: 'Later: it asks for our addresses first', URL: 'From an address', FILE: 'From a file' },
  laterHint:
    'You get the addresses to enter at the identity provider next. It then has metadata, which you give on the same page.',
  url: 'Metadata URL',
  urlHints: {
    OKTA: 'In the app: Sign On → SAML 2.0 → Metadata URL.',
    ENTRA: 'In the application: Single sign-on → SAML Certificates → App Federation Metadata Url.',
    PINGFEDERATE: 'Https address of your server with /pf/federation_metadata.ping?PartnerSpId= and our entity ID.',
    OTHER: 'The https address where your identity provider publishes its SAML metadata.',
  },
  file: 'Metadata file (XML)',
  fileHint: 'It is read in your browser and sent with the rest.',
  clearFile: 'Take the file away',
  fileTooLarge: 'This file is larger than 1 MB. Metadata of one identity provider is smaller.',
  fileUnreadable: 'This file cannot be read.',
};

export const oidcFields = {
  issuer: 'Issuer',
  issuerHints: {
    OKTA: 'Such as https://example.okta.com.',
    ENTRA: 'https://login.microsoftonline.com/<tenant id>/v2.0',
    PINGFEDERATE: 'The base URL of your server, exactly as its discovery document says.',
    OTHER: 'Exactly as the provider names itself; its discovery document is read below it.',
  },
  clientId: 'Client ID',
  clientSecret: 'Client secret',
  showSecret: 'Show the secret',
  clientSecretHint: 'Stored encrypted, never shown again. Empty for a public client.',
};

export const behaviour = {
  jit: 'Make a member of everybody who signs in for the first time',
  jitHint: 'As long as no SCIM connection is on: then your identity provider makes the members.',
  unsolicited: 'Accept sign-ins that start at the identity provider',
  unsolicitedHint:
    'Its dashboard tile then works without a detour. Somebody who lures a member to a page can sign that member in as somebody else.',
};

export const connection = {
  title: 'Identity provider',
  loading: 'the identity provider',
  back: 'Single Sign-On',
  notFound: { title: 'No such identity provider', sentence: 'It may have been removed.' },
  enter: {
    title: 'Enter at the identity provider',
    lead: (provider: string) => `Copy these values into the fields of ${provider} that have the same names.`,
    encryption: 'Certificate for encrypted assertions (optional)',
    signIn: 'Where your people start to sign in',
  },
  giveMetadata: {
    title: 'Give its metadata',
    lead: 'Once you have entered the values above, the identity provider has metadata for this connection.',
    button: 'Read the metadata',
    done: 'The metadata is read. Test it next.',
  },
  test: {
    title: 'Test',
    lead: 'You sign in at the identity provider in a new tab. Nobody gets a session by a test; the result appears here.',
    button: 'Test sign-in',
    tested: 'A test last went well',
    waiting: 'Waiting for your sign-in in the other tab …',
    open: 'Open the test in a new tab',
    blocked: 'If no tab has opened, your browser has blocked it.',
    passed: 'The test went well',
    failed: (code: string) => `The test failed: ${code}`,
  },
  turn: {
    title: 'On or off',
    enable: 'Turn on',
    enabled: 'Single sign-on is on.',
    untested: 'It can be turned on once a test went well.',
    isOn: (domains: string) => `People at ${domains} sign in by it.`,
    isOff: 'Nobody signs in by it.',
    disable: 'Turn off',
    disableTitle: (name: string) => `Turn ${name} off?`,
    disableSentence:
      'Nobody signs in by it until it is turned on again. Who is signed in stays signed in. Owners can still sign in by a link from your operator.',
    disabled: 'Single sign-on is off.',
    remove: 'Remove',
    removeTitle: (name: string) => `Remove ${name}?`,
    removeSentence:
      'Nobody signs in by it any more, and its addresses stop working. Members stay. To come back you connect the provider anew, with new addresses.',
    removed: (name: string) => `${name} is removed.`,
  },
  settings: {
    title: 'Settings',
    issuer: 'Issuer',
    entityId: 'Entity ID of the identity provider',
    signOnUrl: 'Sign-on address',
    newSecret: 'New client secret',
    newSecretHint: 'Leave empty to keep the one that is stored.',
    newMetadata: 'Read new metadata',
    newMetadataHint: 'For example when the certificates change.',
    save: 'Save',
    saved: 'Saved.',
    yes: 'yes',
    no: 'no',
  },
  certificates: {
    title: 'Certificates of the identity provider',
    lead: 'Any of them is accepted. Read new metadata before one runs out.',
    subject: 'Subject',
    fingerprint: 'SHA-256 fingerprint',
    validFrom: 'Valid from',
    expiresAt: 'Runs out',
    state: 'State',
    valid: 'Valid',
    soon: (days: number) => (days === 0 ? 'Less than a day left' : `${count(days, 'day', 'days')} left`),
    over: 'Has run out',
  },
};

export const signInLog = {
  title: 'Sign-in log',
  label: 'Sign-ins, newest first',
  at: 'When',
  outcome: 'Outcome',
  outcomes: { SIGNED_IN: 'Signed in', TESTED: 'Tested', REFUSED: 'Refused' },
  who: 'Who',
  detail: 'Detail',
  address: 'Network address',
  empty: {
    title: 'Nobody has signed in by it yet',
    sentence: 'Test it: each answer of the identity provider appears here.',
  },
  unknown: 'unknown',
};

export const tokenIssuers = {
  title: 'Trusted token issuers',
  lead: 'A product that signs your people in itself can call the API with their tokens (JWT), if you trust their issuer.',
  ownersOnly: 'Owners decide whom to trust.',
  none: 'No issuer is trusted.',
  add: 'Trust an issuer',
  addTitle: 'Trust a token issuer',
  name: 'Name',
  issuer: 'Issuer (iss)',
  audience: 'Audience (aud)',
  audienceHint: 'No other organization can trust the same pair of issuer and audience.',
  keys: 'Its public keys',
  keySources: { URL: 'At an address', TEXT: 'Entered here' },
  jwksUrl: 'JSON Web Key Set address',
  jwks: 'JSON Web Key Set',
  jwksHint: 'As JSON text, public keys only.',
  claim: 'Claim that names the member',
  memberKey: 'What the claim holds',
  memberKeys: { USER_NAME: 'User name', LOGIN_EMAIL: 'Sign-in e-mail', EXTERNAL_ID: 'External ID', ID: 'Member ID' },
  algorithms: 'Signature algorithms',
  since: 'Trusted since',
  keysAt: (url: string) => `keys at ${url}`,
  keysHere: 'keys entered here',
  names: (claim: string, key: string) => `${claim} names the member by ${key.toLowerCase()}`,
  added: (name: string) => `${name} is trusted.`,
  remove: {
    button: 'Remove',
    of: (name: string) => `Remove ${name}`,
    title: (name: string) => `Trust ${name} no more?`,
    sentence: 'Its tokens are refused at once, on every request.',
    done: (name: string) => `${name} is not trusted any more.`,
  },
};
