import { count, number } from './parts.ts';

/** What tries a connection out, and compares both sides. */
export const checks = {
  rehearsal: {
    title: 'Rehearsal',
    sentence: (provider: string) =>
      `Plays what ${provider} does (its connection test, creates, updates, deactivation, groups) against a throw-away copy of your settings. Nothing here changes.`,
    action: 'Rehearse',
    again: 'Rehearse again',
    running: 'the rehearsal; it takes some seconds',
    well: 'Every step went as the identity provider needs.',
    badly: (failed: number) => `${count(failed, 'step', 'steps')} did not go as the identity provider needs.`,
    wellSteps: (steps: number) => `Show ${count(steps, 'step that', 'steps that')} went well`,
    ok: 'Went well',
    failed: 'Failed',
    requests: (requests: number, ms: number) =>
      `${count(requests, 'request', 'requests')}, ${number(Math.round(ms))} ms`,
    got: 'It got',
  },
  drift: {
    title: 'Drift',
    sentence:
      'Upload a CSV export of the identity provider’s users or groups, and see how it differs from what is here. Nothing of the file is stored, and nothing is changed.',
    oneGroup:
      'Entra’s download of the members of one group does not say which group it is, so it would be taken for a list of all users. Before you choose it, add a column “Group name” to the file, with the name of the team in every line. Teams that the file does not name are shown as missing at the identity provider.',
    file: 'CSV file of the identity provider',
    fileDescription:
      'Okta: Reports → Current Assignments, or Group membership. Entra: Users → Download users, Groups → Download groups. At most 100,000 lines and 32 MB.',
    choose: 'Choose a file',
    clear: 'Take the file away',
    comparing: 'the comparison',
    sentAgain: 'Sending the file again, as nothing of it was stored …',
    compared: (lines: number, subject: 'USERS' | 'GROUPS') =>
      `${count(lines, 'line', 'lines')} of ${subject === 'USERS' ? 'users' : 'groups'} compared`,
    none: { title: 'There is no difference', sentence: 'What the file has is here, in the same state.' },
    show: 'Which differences to show',
    all: 'All differences',
    kinds: {
      MISSING_HERE: 'Missing here',
      MISSING_THERE: 'Missing at the identity provider',
      WRONG_STATE: 'In another state',
      WRONG_GROUP: 'In another group',
      ORPHAN_SEAT: 'Holding a seat without being there',
    },
    difference: 'Difference',
    who: 'Who or what',
    what: 'What to do',
    tooLarge: 'The file is larger than 32 MB. Export fewer columns, or fewer people at once.',
    unreadable: 'The file cannot be read. It was moved or changed: choose it again.',
    failed: 'The file could not be compared.',
  },
};
