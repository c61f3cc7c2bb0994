import { count, number } from './parts.ts';

export const overview = {
  loading: 'the overview',
  lead: 'Who has a seat, and whether your identity provider keeps it that way.',
  steps: {
    title: 'Set up automatic provisioning',
    sentence: 'Your identity provider then creates members, gives and takes their seats, and keeps teams in step.',
    done: 'Done',
    open: 'To do',
    domain: { title: 'Verify a domain', sentence: 'It proves that the addresses of your people are yours.' },
    sso: { title: 'Configure Single Sign-On', sentence: 'Members sign in at your identity provider.' },
    scim: { title: 'Turn SCIM on', sentence: 'Your identity provider runs the seats from then on.' },
    license: { title: 'Have a license', sentence: 'Seats come with a license, which your provider sells you.' },
  },
  connections: 'Identity providers',
  lastRequest: 'last request',
  members: (total: number) => count(total, 'member', 'members'),
  conflicts: (total: number) => `${count(total, 'conflict waits', 'conflicts wait')} for your decision`,
  licenses: 'Licenses',
  allLicenses: 'See all licenses',
  noLicenses: 'There is no license yet. The company whose product this is adds one when you buy seats.',
};

export const seats = {
  bar: (taken: number, reserved: number, bought: number) =>
    `${number(taken)} of ${count(bought, 'seat', 'seats')} taken, ${number(reserved)} reserved`,
  taken: 'taken',
  reserved: 'reserved',
  waiting: 'waiting',
  free: 'free',
  bought: 'bought',
  frozen: 'No seat is given now:',
};

export const connectionStatus = {
  NOT_READY: 'Not ready',
  PROVIDER_CONFIRMED: 'Provider confirmed',
  PREVIEWED: 'Previewed',
  ENABLED: 'On',
  PAUSED: 'Paused',
  PAUSED_FOR_REVIEW: 'Paused for review',
  DISABLED: 'Off',
};

export const connectionHealth = {
  AWAITING_FIRST_REQUEST: 'waiting for the first request',
  HEALTHY: 'healthy',
  DEGRADED: 'refuses more than half of its requests',
};
