import { count } from './parts.ts';

export const settings = {
  lead: 'What the organization is called, how long its log is kept, and where you are signed in.',
  loading: 'the settings',
  save: 'Save',
  saved: 'Saved.',
};

export const organization = {
  title: 'Organization',
  lead: 'This is what members, owners and identity providers see.',
  name: 'Name',
  slug: 'Slug',
  slugHint:
    'Its short name in addresses: lower-case letters, digits and hyphens. Whoever uses the former slug no longer finds the organization.',
  id: 'Organization ID',
  readOnly: 'Owners and administrators change it.',
};

export const retention = {
  title: 'Provisioning log',
  lead: 'What your identity providers asked and got is kept for this long. Older entries are deleted soon.',
  days: 'Days',
  now: (days: number) => `Entries are kept for ${count(days, 'day', 'days')}.`,
  shorter: {
    title: 'Keep the log for a shorter time?',
    action: 'Delete older entries',
    sentence: (days: number) => `Entries that are older than ${count(days, 'day', 'days')} are deleted for good.`,
  },
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
