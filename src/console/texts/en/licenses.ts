import { count, number } from './parts.ts';

export const licenses = {
  lead: 'What is bought, who holds it, and who waits for it.',
  list: 'Licenses',
  loading: 'the license',
  empty: {
    title: 'There is no license yet',
    sentence: 'A license is a pool of purchased seats of one product or plan. Seats are given from it.',
  },
  columns: { name: 'License', seats: 'Seats', policy: 'When it is full', price: 'Price', ends: 'Ends' },
  add: 'Add a license',
  edit: 'Change terms',
  saved: 'The terms are changed.',
  added: (name: string) => `${name} is added.`,
  gone: { title: 'There is no such license', sentence: 'The address is wrong.' },
  tabs: {
    label: 'The license',
    usage: 'Usage',
    holders: 'Who holds a seat',
    queue: 'Queue',
    rules: 'Rules',
    cost: 'Cost',
    idle: 'Idle seats',
  },
  policy: {
    WAITLIST: 'people wait for the next free seat',
    REJECT: 'people are refused',
    ALLOW: 'seats beyond those bought are given',
  },
  upTo: (limit: number) => `at most ${number(limit)} beyond`,
  per: { MONTH: 'a seat and month', YEAR: 'a seat and year' },
  product: (name: string) => `a tier of ${name}`,
  noPrice: 'no price',
  noEnd: 'no end',
};

export const terms = {
  name: 'Name',
  sku: 'Key of the product',
  skuHint: 'Programs name the license by it.',
  seats: 'Seats bought',
  seatsHint: 'With fewer than are held nobody loses a seat: none is given until it fits again.',
  policy: 'When all seats are taken',
  policies: {
    WAITLIST: 'Who asks waits in the queue',
    REJECT: 'Who asks is refused',
    ALLOW: 'Seats beyond those bought are given',
  },
  overageLimit: 'How many beyond those bought',
  releaseDelay: 'Days that a seat stays with who leaves',
  releaseDelayRange: 'From 0 to 366 days.',
  releaseDelayHint: 'Who is suspended and comes back within them keeps the seat.',
  expires: 'Last day',
  expiresHint: 'Nothing for no end.',
  amount: 'Price of one seat',
  amountHint: 'A decimal such as 12.50; nothing for no price.',
  currency: 'Currency',
  currencyHint: 'Such as EUR or USD.',
  period: 'For',
  periodHint: 'What the price pays for.',
  periods: { MONTH: 'a month', YEAR: 'a year' },
  save: 'Save',
};

export const usage = {
  loading: 'the usage',
  period: 'Period',
  periods: { '30': 'Last 30 days', '90': 'Last 90 days', '365': 'Last 12 months', own: 'Other days' },
  since: 'First day',
  until: 'Last day',
  interval: 'Interval',
  intervals: { DAY: 'Day', WEEK: 'Week', MONTH: 'Month', QUARTER: 'Quarter', YEAR: 'Year' },
  zone: (zone: string) => `Days are those of the time zone ${zone}.`,
  chart: 'Seats over time',
  held: 'Most held',
  purchased: 'Bought',
  waiting: 'Most waiting',
  peakLine: (seats: number) => `Peak: ${number(seats)}`,
  peak: (seats: number) => `At the peak ${count(seats, 'seat was', 'seats were')} held, first`,
  nobodyHeld: 'Nobody held a seat.',
  owed: (seats: number) => `${count(seats, 'seat', 'seats')} more than bought, first`,
  enough: 'The seats bought were always enough.',
  table: 'The figures as a table',
  columns: {
    start: 'From',
    purchased: 'Bought',
    most: 'Most held',
    average: 'Held on average',
    over: 'Most over',
    reserved: 'Most reserved',
    waiting: 'Most waiting',
  },
  movement: 'Seats given and returned',
  movementLoading: 'what was given and returned',
  started: (seats: number) => `${count(seats, 'seat was', 'seats were')} given,`,
  joined: (members: number) => `${count(members, 'person', 'people')} got one who held none before.`,
  ended: (seats: number) => `${count(seats, 'seat was', 'seats were')} returned,`,
  left: (members: number) => `${count(members, 'person', 'people')} held none afterwards.`,
  reason: 'Why seats were returned',
  timeToSeat: 'How long people waited',
  median: (words: string) => `Half of those who got a seat waited no longer than ${words},`,
  p95: (words: string) => `95 of 100 no longer than ${words}.`,
  nobody: 'Nobody got a seat in this period.',
};

/** A duration in the unit that suits it. */
export function duration(seconds: number): string {
  if (seconds < 1.5) return 'a second';
  if (seconds < 120) return count(Math.round(seconds), 'second', 'seconds');
  if (seconds < 7_200) return count(Math.round(seconds / 60), 'minute', 'minutes');
  return seconds < 172_800
    ? count(Math.round(seconds / 3_600), 'hour', 'hours')
    : count(Math.round(seconds / 86_400), 'day', 'days');
}

export const endReasons = {
  ASKED_AGAIN: 'asked for again',
  DEPROVISIONED: 'the member was removed',
  FULFILLED: 'the wait was over',
  NO_LONGER_DUE: 'no rule gives it any more',
  RELEASED: 'taken back by hand',
  RULE_CHANGED: 'a rule changed',
  SUSPENDED: 'the member was suspended',
  TIER_CHANGED: 'got another tier',
};

export const seats = {
  list: 'Who holds a seat',
  searchLabel: 'Name, user name or address',
  onDay: 'At the end of a day',
  onDayHint: 'Empty for now.',
  now: 'Show who holds one now',
  answer: (seats: number, day: string, zone: string) =>
    `${count(seats, 'seat was', 'seats were')} held or reserved at the end of ${day}, ${zone}.`,
  source: 'By what right',
  anySource: 'Any',
  columns: {
    member: 'Member',
    state: 'Has',
    since: 'Since',
    source: 'By what right',
    department: 'Department',
    costCenter: 'Cost centre',
    act: 'Action',
  },
  state: { ASSIGNED: 'a seat', RESERVED: 'a reserved seat', WAITLISTED: 'waits', REFUSED: 'lacks one' },
  over: 'beyond those bought',
  sources: {
    MANUAL: 'given by hand',
    INVITE: 'by invitation',
    SCIM_EVERYONE: 'rule: everyone',
    SCIM_GROUP: 'rule: group',
    SCIM_ENTITLEMENT: 'rule: entitlement',
  },
  rule: {
    EVERYONE: 'rule: everyone',
    GROUP: (team: string) => `rule: group ${team}`,
    ENTITLEMENT: (value: string) => `rule: entitlement ${value}`,
  },
  empty: {
    title: 'Nobody holds a seat',
    sentence: 'Give one by hand, or let a rule give seats to those whom your identity provider sends.',
  },
  emptyThen: { title: 'Nobody held a seat then', sentence: 'Choose another day, or look at who holds one now.' },
  download: 'Download the seats of these days',
  downloadOf: ({ onDay, searched, ofSource }: { onDay: boolean; searched: boolean; ofSource: boolean }) =>
    [
      onDay
        ? 'Download who held, waited for or lacked a seat then'
        : 'Download who has ever held, waited for or lacked a seat',
      ...(searched ? ['only those whom the search finds'] : []),
      ...(ofSource ? ['only those by the chosen right'] : []),
    ].join(', '),
  downloads: { CSV: 'as CSV', NDJSON: 'as NDJSON' },
};

export const queue = {
  list: 'The queue',
  lead: 'In the order in which free seats are given: by the priority of the rule, then by when they asked.',
  columns: { place: 'Place', member: 'Member', since: 'Since', why: 'Asked for by', state: 'State', act: 'Action' },
  waits: 'waits',
  refused: 'was refused',
  empty: { title: 'Nobody waits', sentence: 'Whoever asks while all seats are taken stands here.' },
};

export const assign = {
  open: 'Give a seat',
  title: 'Give a seat by hand',
  member: 'Member',
  search: 'Search by name or address',
  sentence: 'Only active members can have one. When the license is full, its policy decides.',
  action: 'Give a seat',
  done: {
    ASSIGNED: (name: string) => `${name} has a seat.`,
    RESERVED: (name: string) => `A seat is reserved for ${name}.`,
    WAITLISTED: (name: string) => `${name} waits: all seats are taken.`,
    REFUSED: (name: string) => `${name} lacks a seat: all are taken.`,
  },
};

export const release = {
  of: (name: string) => `Take back the seat of ${name}`,
  action: 'Take back',
  title: 'Take this seat back?',
  sentence: 'Whoever is next in the queue gets it at once.',
  done: (name: string) => `${name} has given the seat back.`,
};

export const rules = {
  loading: 'the rules',
  lead: 'Who gets a seat from the identity provider. Where seats are scarce, the rule with the lowest priority number is served first.',
  list: 'Rules',
  create: 'Add a rule',
  columns: { who: 'Who gets a seat', connection: 'From', priority: 'Priority', status: 'State', act: 'Action' },
  who: {
    EVERYONE: 'Everyone',
    GROUP: (team: string) => `The members of ${team}`,
    ENTITLEMENT: (value: string) => `Those with the entitlement ${value}`,
  },
  anyConnection: 'all connections',
  empty: {
    title: 'There is no rule',
    sentence: 'Without one, seats are given by hand only. Add a rule, and whom it concerns gets a seat.',
  },
  status: {
    applied: 'applied',
    deleting: 'is being deleted',
    applying: (done: number, total: number) => `${number(done)} of ${number(total)} applied`,
  },
  edit: (who: string) => `Change the rule: ${who}`,
  editAction: 'Change',
  remove: (who: string) => `Delete the rule: ${who}`,
  removeAction: 'Delete',
  title: { create: 'Add a rule', update: 'Change a rule', delete: 'Delete this rule?' },
  form: {
    kind: 'Who gets a seat',
    kinds: { EVERYONE: 'Everyone', GROUP: 'The members of a group', ENTITLEMENT: 'Those with an entitlement' },
    connection: 'From which identity provider',
    team: 'Group',
    teamSearch: 'Search by name',
    teamMissing: 'Choose the group.',
    entitlementMissing: 'Enter the value that your identity provider sends.',
    entitlement: 'Value of the entitlement',
    priority: 'Priority',
    priorityHint: 'From 0 to 1,000,000; the lowest is served first.',
    preview: 'Show what would change',
    back: 'Back',
  },
  willBeDeleted: 'deleted',
  deleteStale: { mine: 'Delete the rule all the same', theirs: 'Keep the rule' },
  save: { create: 'Add the rule', update: 'Change the rule', delete: 'Delete the rule' },
  done: { create: 'The rule is added.', update: 'The rule is changed.', delete: 'The rule is deleted.' },
  preview: {
    loading: 'what would change',
    title: 'If it is done now',
    none: 'Nobody is concerned.',
    gains: (members: number) => `${count(members, 'person gets', 'people get')} a seat`,
    waits: (members: number) => `${count(members, 'person waits', 'people wait')} for one`,
    lacks: (members: number) => `${count(members, 'person is', 'people are')} due one and get none`,
    loses: (members: number) => `${count(members, 'person loses', 'people lose')} theirs`,
    keeps: (members: number) => `${count(members, 'person keeps', 'people keep')} theirs`,
    outcome: 'Show',
    all: 'All',
    outcomes: { GAINS: 'gets a seat', WAITS: 'waits', LACKS: 'gets none', LOSES: 'loses it', KEEPS: 'keeps it' },
    members: 'Whom it concerns',
    columns: { member: 'Member', outcome: 'What happens' },
  },
};

export const cost = {
  loading: 'the cost',
  by: 'By',
  keys: { DEPARTMENT: 'Department', COST_CENTER: 'Cost centre', TEAM: 'Team' },
  sharing: 'Who is in several teams',
  sharings: { EQUAL_SPLIT: 'All pay the same part', PRIMARY: 'The oldest team pays' },
  list: 'Cost',
  lead: 'As it was when each seat was given. Currencies are never added.',
  columns: { label: 'Who pays', days: 'Seat days', amount: 'Amount' },
  kinds: { ATTRIBUTED: '', UNATTRIBUTED: 'Not attributed', UNHELD: 'Held by nobody' },
  total: 'Total',
  noPrice: 'no price',
  none: { title: 'Nothing was bought in this period', sentence: 'Choose other days.' },
};

export const idle = {
  list: 'Idle seats',
  lead: 'People who have held a seat for so long and have not signed in since.',
  days: 'For at least',
  dayChoices: { '30': '30 days', '60': '60 days', '90': '90 days' },
  columns: { member: 'Member', department: 'Department', created: 'Here since' },
  empty: { title: 'No seat is idle', sentence: 'Nobody has held one for so long without signing in.' },
};
