import { count } from './parts.ts';

/** What is done with a connection, beyond looking at it. */
export const changes = {
  disable: {
    title: 'Turn SCIM off',
    sentence:
      'Its tokens die at once, and administrators keep its members and teams from then on. It finds them again when it is turned on again.',
    question: 'What becomes of the members?',
    choices: {
      KEEP_AS_MANUAL: {
        label: 'They stay as they are',
        description: 'With their seats, teams and sessions. You keep them by hand.',
      },
      SUSPEND_MANAGED: {
        label: 'They are suspended',
        description: 'Their sessions and tokens end, and their seats return. You can bring them back one by one.',
      },
    },
    action: 'Turn SCIM off',
    done: 'SCIM is off.',
  },
  tokens: {
    title: 'Tokens',
    loading: 'the tokens',
    sentence:
      'At most two work at a time. To replace one, make a new one, enter it at the identity provider, and let the old one end.',
    empty: 'There is no token.',
    hint: 'Token',
    created: 'Made',
    used: 'Last used',
    from: (address: string) => `from ${address}`,
    ends: 'Ends',
    never: 'when it is revoked',
    ended: 'Ended',
    revoked: 'Revoked',
    days: (days: number) => (days < 1 ? 'less than a day left' : `${count(days, 'day', 'days')} left`),
    actions: 'Actions',
    revoke: 'Revoke',
    revokeNamed: (hint: string) => `Revoke ${hint}…`,
    revokeTitle: 'Revoke a token',
    revokeSentence: (hint: string) =>
      `The next request with ${hint}… is refused. Provisioning stops, unless the identity provider has another token.`,
    revokedDone: 'The token is revoked.',
    dead: (dead: number) => `Show ${count(dead, 'token', 'tokens')} that no longer ${dead === 1 ? 'works' : 'work'}`,
    hideDead: 'Hide those that no longer work',
  },
  rotate: {
    open: 'Make a new token',
    title: 'Make a new token',
    replaces: 'It replaces',
    nothing: 'None: both work',
    overlap: 'The replaced token still works for',
    overlaps: {
      '1': 'One hour',
      '24': 'One day',
      '168': 'One week',
      '720': '30 days',
      '0': 'Not at all: it ends now',
    },
    action: 'Make the token',
    done: 'The new token is made.',
  },
  conflicts: {
    title: 'Conflicts',
    loading: 'the conflicts',
    sentence:
      'The identity provider wanted to create these, and somebody or something of the same name is here already. It is refused until it is decided.',
    empty: {
      title: 'There is no conflict',
      sentence:
        'When the identity provider sends a name that is taken by somebody whom it may not take over, it appears here.',
    },
    name: 'Name',
    holder: 'Who has the name here',
    why: 'Why it was refused',
    reasons: {
      OWNER: 'It is an owner: no identity provider takes over an owner by itself.',
      UNVERIFIED_DOMAIN: 'The address is at no verified domain.',
      OTHER_CONNECTION: 'Another connection keeps the member.',
      KEPT_APART: 'It was decided to keep them apart.',
      ADOPTION_OFF: 'Groups do not take over teams of their name, by the settings.',
    } as Readonly<Record<string, string>>,
    last: 'Last tried',
    state: 'Decision',
    anyDecision: 'Any',
    decisions: { OPEN: 'Open', MADE: 'Decided' },
    LINK: 'Link',
    KEEP_APART: 'Keep apart',
    linked: 'Linked',
    awaited: 'Link at the next try',
    apart: 'Kept apart',
    by: 'by',
    ask: 'Ask the owners',
    asked: 'The owners were asked',
    askedDone: 'The owners are asked by mail.',
    linkNamed: (name: string) => `Link ${name}`,
    keepNamed: (name: string) => `Keep apart: ${name}`,
    askNamed: (name: string) => `Ask the owners about ${name}`,
    linkTitle: 'Link them',
    linkSentence: (name: string) =>
      `The identity provider takes ${name} over at its next try, and keeps profile and seats from then on. Role and sign-in address stay.`,
    keepTitle: 'Keep them apart',
    keepSentence: (name: string) => `The identity provider goes on being refused when it sends ${name}.`,
  },
  settings: {
    title: 'Settings',
    name: 'Name',
    nameDescription: 'What administrators see.',
    save: 'Save',
    saved: 'Saved.',
    brake: 'Hold back unusually many removals',
    brakeDescription:
      'When more than ten members, and more than 5 % of those whom the identity provider keeps, would be suspended, removed or deprived of a seat within an hour, further ones wait for your review.',
    brakeOff: 'Nothing is held back: a mistake at the identity provider can suspend everybody within minutes.',
    yes: 'yes',
    no: 'no',
    provider: 'Identity provider',
    providerSentence: (provider: string) =>
      `This connection is for ${provider}. To change to another identity provider, connect the new one beside it, turn it on, and move the members over; or turn this one off and choose another before you turn it on again.`,
    connectAnother: 'Connect another identity provider',
  },
  transfer: {
    title: 'Move members and teams to another identity provider',
    sentence:
      'Ids, teams and seats stay as they are. The other identity provider keeps them from then on. Owners only.',
    none: 'There is no other connection that is on. Connect the other identity provider and turn it on first.',
    to: 'Move to',
    action: 'Move them',
    confirm: (name: string) => `Move them to ${name}`,
    done: (members: number, teams: number) =>
      `${count(members, 'member', 'members')} and ${count(teams, 'team', 'teams')} moved.`,
  },
};
