import { useState } from 'react';
import { type ListState, PAGE_SIZE } from './use-list-state.ts';

/** The state of a list that is not worth an address of its own, such as one in a dialog: it knows its pages only. */
export function useLocalList(): ListState {
  const [pages, setPages] = useState<readonly string[]>([]);
  const nothing = () => {};
  return {
    search: '',
    sort: undefined,
    descending: false,
    after: pages.at(-1),
    from: pages.length * PAGE_SIZE,
    columns: undefined,
    filter: () => undefined,
    choice: () => undefined,
    isNarrowed: false,
    change: nothing,
    searchFor: nothing,
    sortBy: nothing,
    showColumns: nothing,
    next: (cursor) => setPages([...pages, cursor]),
    previous: pages.length > 0 ? () => setPages(pages.slice(0, -1)) : undefined,
    first: () => setPages([]),
    clear: () => setPages([]),
  };
}
