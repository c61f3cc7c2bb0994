const whole = new Intl.NumberFormat('en');

/** A number as English readers write it. */
export const number = (value: number): string => whole.format(value);

/** "1 member", "1,200 members". */
export const count = (value: number, one: string, many: string): string =>
  `${number(value)} ${value === 1 ? one : many}`;

export const parts = {
  loading: (what: string) => `Loading ${what} …`,
  tryAgain: 'Try again',
  copy: (what: string) => `Copy ${what}`,
  copied: 'Copied',
  copyFailed: 'The browser does not let this page copy. Select the text and copy it.',
  never: 'never',
  cancel: 'Cancel',
  close: 'Close',
  notAllowed: {
    title: 'This is not yours to see',
    sentence: 'Your role does not include it. Ask an owner of the organization, who can change roles under Members.',
  },
  notFound: {
    title: 'Nothing is here',
    sentence: 'The address is wrong, or what was here is gone.',
    home: 'Go to the overview',
    audit: 'What the audit log tells of it',
  },
  gone: {
    title: 'This part could not be loaded',
    sentence:
      'There is probably a new version of the console. Reload the page to get it. What you have typed here stays until then: copy what you want to keep.',
    reload: 'Reload the page',
  },
  renewed: 'There was a new version of the console: this is it.',
  crashed: {
    title: 'This page has stopped working',
    sentence: 'Something went wrong in the console itself. What was saved before is safe.',
    reload: 'Load it again',
  },
  stale: {
    title: 'Somebody else has changed this meanwhile',
    sentence: 'Compare, then decide which values to keep.',
    field: 'Field',
    mine: 'Yours',
    theirs: 'Theirs, saved',
    choices: { mine: 'Save mine over theirs', theirs: 'Take theirs' },
    empty: '(empty)',
  },
  table: {
    search: 'Search',
    columns: 'Columns',
    first: 'First page',
    previous: 'Previous',
    next: 'Next',
    selectPage: 'Select all of this page',
    select: (what: string) => `Select ${what}`,
    selected: (selected: number) => `${number(selected)} selected`,
    clearSelection: 'Clear the selection',
    sortBy: (column: string) => `Sort by ${column}`,
    nothingFound: 'Nothing matches. Change the search or the filters.',
    clearFilters: 'Clear search and filters',
    rows: (from: number, to: number, total: number | undefined) =>
      total === undefined ? `${number(from)} to ${number(to)}` : `${number(from)} to ${number(to)} of ${number(total)}`,
  },
};

export const picker = { looking: 'Looking …', nothingFound: 'Nothing found.', clear: 'Clear' };
