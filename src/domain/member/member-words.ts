import type { Filter } from '../filter.js';

/** Members who have these words somewhere in a name or the login address, as they are now, or whose contact address this is. */
export const withWords = (words: string): Filter => ({
  or: [
    { field: 'displayName', is: 'contains', value: words },
    { field: 'userName', is: 'contains', value: words },
    { field: 'loginEmail', is: 'contains', value: words },
    ...(words.includes('@') ? [{ some: 'emails', where: { field: 'value', is: 'eq', value: words } } as const] : []),
  ],
});
