export const profile = {
  title: 'Your profile',
  lead: 'What the organization knows of you, and whether you have a seat.',
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
  sessions: 'Where you are signed in',
  signOut: 'Sign out everywhere else',
  signedOut: 'You are signed in here only.',
};
