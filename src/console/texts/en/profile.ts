import { count } from './parts.ts';

export const profile = {
  title: 'Your profile',
  lead: 'What the organization knows of you, your seats and teams, and where you are signed in.',
  loading: 'your profile',
  fields: {
    userName: 'User name',
    loginEmail: 'Sign-in address',
    displayName: 'Name',
    title: 'Job title',
    department: 'Department',
    role: 'Role',
    source: 'Who keeps it',
  },
  empty: 'not given',
  seats: 'Seats',
  teams: 'Teams',
  noTeams: 'You are in no team.',
};

export const ownSessions = {
  title: 'Where you are signed in',
  lead: 'A session ends after eight hours without a request, and after seven days.',
  none: 'You came by a token; no browser of yours is signed in.',
  methods: {
    INVITATION: 'by invitation',
    LINK: 'by a one-time link',
    OIDC: 'by OpenID Connect',
    SAML: 'by SAML',
  },
  unknownBrowser: 'Unknown browser',
  unknownAddress: 'unknown address',
  here: 'This browser',
  signedIn: 'Signed in',
  lastSeen: 'last used',
  until: 'ends at the latest',
  end: 'Sign out',
  endOf: (browser: string, at: string) => `Sign out ${browser}, signed in ${at}`,
  ended: 'The session has ended.',
  others: 'Sign out all others',
  everywhere: 'Sign out everywhere',
  endedOthers: (ended: number) => `${count(ended, 'session has', 'sessions have')} ended.`,
  confirm: {
    title: 'Sign out everywhere?',
    sentence: 'All your sessions end, this one too. You sign in again.',
  },
};
