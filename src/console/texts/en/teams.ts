import { count } from './parts.ts';

export const teams = {
  list: 'teams',
  loading: 'the team',
  lead: 'Groups of members: made by hand, or kept in step with the groups of your identity provider.',
  searchLabel: 'Name or description',
  empty: {
    title: 'No team yet',
    sentence: 'Create one, or push groups from your identity provider: they become teams.',
  },
  columns: { name: 'Name', members: 'Members', source: 'Source', description: 'Description', createdAt: 'Added' },
  filters: { source: 'Source', any: 'Any source', MANUAL: 'Made by hand', SCIM: 'Identity provider' },
  tabs: 'Teams that there are, and archived ones',
  archived: {
    title: 'Archived',
    list: 'archived teams',
    lead: 'Hidden teams, those archived last first. For 30 days each can be brought back with its members.',
    at: 'Archived',
    until: 'Can come back until',
    tooLate: 'too late',
    restore: 'Bring back',
    restoreOf: (name: string) => `Bring back ${name}`,
    empty: { title: 'No team is archived', sentence: 'Whoever archives a team finds it here.' },
  },
  notFound: {
    title: 'This team is not here',
    sentence: 'The address is wrong, or the team was archived.',
    back: 'All teams',
  },
};

export const create = {
  open: 'Create a team',
  title: 'Create a team',
  name: 'Name',
  description: 'Description',
  descriptionHint: 'The identity provider never sees it.',
  members: 'Members',
  save: 'Create',
  done: 'The team is created.',
};

export const team = {
  members: (total: number) => count(total, 'member', 'members'),
  added: 'added',
  noDescription: 'No description.',
  nameKept: 'The identity provider keeps the name. Change it there.',
  edit: {
    open: 'Edit',
    title: 'Edit the team',
    save: 'Save',
    saved: 'Saved.',
  },
  archive: {
    open: 'Archive',
    title: (name: string) => `Archive ${name}?`,
    sentence: 'It is hidden, and its name is free. You can bring it back for 30 days.',
    done: 'The team is archived',
    restore: 'Bring it back',
    restored: 'The team is back.',
  },
  memberList: 'members of the team',
  searchLabel: 'Name, user name or address',
  membersTitle: 'Members',
  empty: { title: 'Nobody is in this team', sentence: 'Add members above, or in the group of the identity provider.' },
  columns: { name: 'Name', userName: 'User name', status: 'Status', sources: 'Put here by', actions: 'Actions' },
  sources: { MANUAL: 'hand', SCIM: 'the identity provider' },
  add: 'Add',
  addLabel: 'Add members',
  find: 'Type to find members',
  addedMembers: (people: number) => `${count(people, 'member is', 'members are')} in the team now.`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  removed: 'The member is out of the team.',
};
