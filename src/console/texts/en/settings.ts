import { count } from './parts.ts';

export const settings = {
  lead: 'What the organization is called, and how long its log is kept. Where you are signed in stands in your profile.',
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
