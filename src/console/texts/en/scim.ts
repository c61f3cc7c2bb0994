import { count } from './parts.ts';

export const providers = {
  OKTA: 'Okta',
  ENTRA: 'Microsoft Entra ID',
  PINGFEDERATE: 'PingFederate',
  GENERIC: 'Another identity provider',
};

export const lifetimes = {
  DAYS_30: '30 days',
  DAYS_90: '90 days',
  DAYS_180: '180 days',
  YEAR_1: 'One year',
  YEARS_2: 'Two years',
  NEVER: 'Never: until it is revoked',
};

/** What stands on the page of SCIM as a whole, and on the way to an enabled connection. */
export const scim = {
  loading: 'SCIM',
  lead: 'Your identity provider creates members, gives and takes their seats, and keeps teams in step with its groups.',
  connections: 'Connected identity providers',
  conflicts: (open: number) => `${count(open, 'conflict waits', 'conflicts wait')} for a decision`,
  conflictsShort: (open: number) => count(open, 'conflict', 'conflicts'),
  lastRequest: 'Last request:',
  members: (total: number) => count(total, 'member', 'members'),
  teams: (total: number) => count(total, 'team', 'teams'),
  waiting: (total: number) => `${count(total, 'waits', 'wait')} for a seat`,
  another: 'Connect another identity provider',
  none: {
    title: 'SCIM is not set up yet',
    sentence: 'An owner or an administrator sets it up here.',
  },
  readiness: {
    title: 'Before it can be turned on',
    passed: 'Done',
    open: 'To do',
    gates: {
      VERIFIED_DOMAIN: { title: 'A verified domain', to: '/single-sign-on', link: 'Go to the domains' },
      SSO_ENABLED: { title: 'Single Sign-On is on', to: '/single-sign-on', link: 'Go to Single Sign-On' },
      BREAK_GLASS_OWNER: {
        title: 'An owner whom no identity provider keeps',
        to: '/members?role=OWNER',
        link: 'Go to the owners',
      },
    },
  },
  provider: {
    title: 'Identity provider',
    question: 'Which identity provider is Single Sign-On configured with?',
    bySso: (name: string, provider: string) => `Single Sign-On is on with ${provider} (“${name}”).`,
    noSso: 'Single Sign-On is not on yet, so nothing is suggested here.',
    confirm: (provider: string) => `Confirm ${provider}`,
    confirmed: (provider: string) => `Confirmed: ${provider}`,
    change: 'Choose another one',
    adoption: 'Groups take over the teams of their name',
    adoptionDescription:
      'A pushed group becomes the manual team of the same name, with the people whom you have added to it. Otherwise it is refused until you decide.',
  },
  preview: {
    title: 'What will change',
    loading: 'the preview',
    supposing:
      'This supposes that the identity provider sends everybody at your verified domains. Nothing has changed yet.',
    names: 'Show who it is',
    hideNames: 'Hide who it is',
    which: 'Whom to show',
    nobody: 'Nobody',
    member: 'Member',
    team: 'Team',
    license: 'License',
    list: (what: string, total: number) => `${what} (${total})`,
  },
  toggle: {
    title: 'Provisioning',
    label: (provider: string) => `Provision members by SCIM from ${provider}`,
    anyProvider: 'your identity provider',
    openGates: (open: number) => `${count(open, 'step', 'steps')} above ${open === 1 ? 'is' : 'are'} still to be done.`,
    confirmFirst: 'Confirm the identity provider first.',
    ready: 'Everything is ready. You see what will change before anything does.',
  },
  enable: {
    title: (provider: string) => `Turn SCIM on for ${provider}`,
    willChange: 'When the identity provider sends its people:',
    lifetime: 'How long the token works',
    lifetimeDescription: 'You are reminded 30, 20, 7 and 1 days before it ends.',
    action: 'Turn SCIM on',
  },
  secret: {
    title: 'Enter these at the identity provider',
    once: 'This is the only time that the token is shown. It is stored nowhere here: copy it now.',
    baseUrl: 'Connector base URL',
    uniqueIdentifier: 'Unique identifier field for users',
    token: 'Token',
    stored: 'I have stored this token',
    done: 'Done',
    expires: 'It works until',
    expiresNever: 'It works until it is revoked.',
  },
};

/** Counts of a preview in words. */
const effects = {
  links: (n: number) => `${count(n, 'person', 'people')} will be linked`,
  moves: (n: number) => `${count(n, 'person moves', 'people move')}`,
  suspends: (n: number) => `${count(n, 'person is', 'people are')} suspended`,
  staysManual: (n: number) => `${count(n, 'stays', 'stay')} manual`,
  conflicts: (n: number) => count(n, 'conflict', 'conflicts'),
  gains: (n: number) => `${count(n, 'gains', 'gain')} a seat`,
  waits: (n: number) => `${count(n, 'waits', 'wait')}`,
  lacks: (n: number) => `${count(n, 'gets', 'get')} none, as the license is full`,
  loses: (n: number) => `${count(n, 'loses', 'lose')} a seat`,
  keeps: (n: number) => `${count(n, 'keeps', 'keep')} a seat`,
  teamsLink: (n: number) => `${count(n, 'team is', 'teams are')} taken over`,
  teamsConflict: (n: number) => count(n, 'team conflicts', 'teams conflict'),
};

type Counts = Readonly<Record<keyof typeof effects, number>>;

const people = ['links', 'moves', 'suspends', 'staysManual', 'conflicts'] as const;
const seats = ['gains', 'waits', 'lacks', 'loses', 'keeps'] as const;
const teams = ['teamsLink', 'teamsConflict'] as const;

/** A preview in one sentence: "14 people will be linked, 3 stay manual, 1 conflict; 12 gain a seat, 2 wait." */
export function previewSentence(counts: Counts): string {
  const parts = [people, seats, teams]
    .map((names) => names.filter((name) => counts[name] > 0).map((name) => effects[name](counts[name])))
    .filter((words) => words.length > 0)
    .map((words) => words.join(', '));
  return parts.length === 0 ? 'Nobody is concerned, and no seat changes.' : `${parts.join('; ')}.`;
}

/** What a list of a preview holds. */
export const previewLists = {
  links: 'Linked',
  moves: 'Moving',
  suspends: 'Suspended',
  staysManual: 'Staying manual',
  conflicts: 'Conflicts',
  gains: 'Gaining a seat',
  waits: 'Waiting for a seat',
  lacks: 'Without a seat, as the license is full',
  loses: 'Losing a seat',
  keeps: 'Keeping a seat',
  teamsLink: 'Teams taken over',
  teamsConflict: 'Teams in conflict',
};
