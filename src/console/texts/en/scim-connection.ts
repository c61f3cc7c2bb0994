import { count, number } from './parts.ts';

export const statuses = {
  NOT_READY: 'Not ready',
  PROVIDER_CONFIRMED: 'Being set up',
  PREVIEWED: 'Being set up',
  ENABLED: 'On',
  PAUSED: 'Paused',
  PAUSED_FOR_REVIEW: 'Paused for review',
  DISABLED: 'Off',
};

export const healths = {
  AWAITING_FIRST_REQUEST: 'waiting for the first request',
  HEALTHY: 'healthy',
  DEGRADED: 'most requests are refused',
};

/** What stands on the page of one connection. */
export const scimConnection = {
  loading: 'the connection',
  back: 'All connections',
  gone: { title: 'There is no such connection', sentence: 'It may belong to another organization.' },
  tabs: {
    overview: 'Overview',
    steps: 'Steps',
    tokens: 'Tokens',
    review: 'Review',
    conflicts: 'Conflicts',
    rehearsal: 'Rehearsal',
    drift: 'Drift',
    settings: 'Settings',
  },
  tabsLabel: 'Parts of the connection',
  toggle: (provider: string) => `Provision members by SCIM from ${provider}`,
  waiting: {
    waiting: 'Waiting for the first request of the identity provider …',
    since: 'This line changes by itself when it comes. Nothing has come since SCIM was turned on.',
    received: 'First request received at',
    latest: 'Last request received at',
  },
  disabled: {
    title: 'SCIM is off',
    since: 'It was turned off',
    sentence:
      'Its tokens are dead, and administrators keep its members and teams. When it is turned on again it finds everybody again, and gets a new token.',
  },
  health: {
    title: 'Health',
    lastRequest: 'Last request',
    refused: 'Refused or put off in the last 24 hours',
    token: 'Token works for',
    tokenDays: (days: number) => (days < 1 ? 'less than a day' : count(days, 'more day', 'more days')),
    tokenForever: 'as long as it is not revoked',
    tokenNone: 'no token works',
    toTokens: 'See the tokens',
    waiting: 'Waiting for a seat',
    people: (total: number) => count(total, 'person', 'people'),
    removals: 'Removals within the last hour',
    ofLimit: (hits: number, limit: number) => `${number(hits)} of ${number(limit)}`,
    letThrough: 'All go through until',
    brakeOff: 'not limited',
    members: 'Members',
    seated: 'With a seat',
    suspended: 'Suspended',
    teams: 'Teams',
    seeMembers: 'See them',
    queue: 'See the queue',
    queueOf: (waiting: number) => `${count(waiting, 'waits', 'wait')} for`,
    allLicenses: 'See all licenses',
    log: 'See all requests',
    noTrouble: 'No request was refused in the last 24 hours.',
  },
  pause: {
    action: 'Pause',
    title: 'Pause provisioning',
    sentence:
      'The identity provider can still read. Its changes are answered “try again later”, and come when you resume.',
    done: 'Provisioning is paused.',
    resume: 'Resume',
    resumed: 'Provisioning goes on.',
    paused: 'Provisioning is paused. The identity provider can read, and its changes wait until you resume.',
  },
  review: {
    waits: (requests: number, members: number) =>
      `${count(requests, 'removal waits', 'removals wait')} for your review, of ${count(members, 'member', 'members')}.`,
    sentence:
      'More members than usual were suspended, removed or deprived of a seat within an hour. New members, reactivations and reads go on meanwhile.',
    since: 'It has been paused since',
    go: 'Review what is held back',
    title: 'What is held back',
    loading: 'what is held back',
    empty: {
      title: 'Nothing is held back',
      sentence: 'When more members than usual are hit within an hour, further removals wait here.',
    },
    what: 'What it would do',
    who: 'Whom it concerns',
    more: (total: number) => `and ${number(total)} more`,
    sent: 'Sent',
    tries: (tries: number) => count(tries, 'time', 'times'),
    last: 'Last sent',
    released: 'Released, is done soon',
    problem: 'Could not be done',
    kinds: {
      MEMBER_REMOVAL: 'Remove a member',
      MEMBER_UPDATE: 'Suspend a member, or take a seat',
      SENT_AGAIN: 'Make or link something, by which members lose a seat',
      TEAM_REMOVAL: 'Remove a team',
      TEAM_UPDATE: 'Change who is in a team',
    },
    release: 'Release',
    releaseTitle: 'Release what is held back',
    releaseSentence: (requests: number) =>
      `${count(requests, 'request is', 'requests are')} carried out soon, each once, and provisioning goes on.`,
    further: 'Removals that come after these',
    furtherChoices: {
      COUNTED: 'Count them anew, beginning at none',
      LET_THROUGH_FOR_A_DAY: 'Let all of them through for 24 hours',
    },
    releasedDone: 'Released. It is carried out now.',
    discard: 'Discard',
    discardTitle: 'Discard what is held back',
    discardSentence: (requests: number) =>
      `${count(requests, 'request is', 'requests are')} forgotten, and provisioning goes on. What the identity provider sends again is held back again: correct it there first.`,
    discardedDone: 'Discarded. Provisioning goes on.',
  },
};
