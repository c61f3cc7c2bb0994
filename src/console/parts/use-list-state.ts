import { useDebouncedCallback } from '@mantine/hooks';
import { flushSync } from 'react-dom';
import { useLocation, useNavigate, useSearchParams } from 'react-router';

/** No list asks for more rows at once. */
export const PAGE_SIZE = 50;

const SEARCH_PAUSE_MS = 250;

/**
 * What a list shows, kept in the address so that it can be sent to somebody and found again by the back button: `q` searches, `sort` and
 * `descending` order, `after` and `from` say which page, `columns` which columns; every other parameter is a filter.
 */
export interface ListState {
  readonly search: string;
  readonly sort: string | undefined;
  readonly descending: boolean;
  readonly after: string | undefined;
  /** How many rows stand before this page. */
  readonly from: number;
  readonly columns: readonly string[] | undefined;
  readonly filter: (name: string) => string | undefined;
  /** A filter that is one of those known; what else the address may ask for is left out. */
  readonly choice: <Key extends string>(name: string, known: Readonly<Record<Key, unknown>>) => Key | undefined;
  readonly isNarrowed: boolean;
  /** Changes parameters, and goes back to the first page. */
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
  /** Like `change` with `q`, once the typing pauses. */
  readonly searchFor: (words: string) => void;
  readonly sortBy: (order: string) => void;
  readonly showColumns: (columns: readonly string[]) => void;
  readonly next: (cursor: string) => void;
  /** Undefined on the first page, and where the page before is not known. */
  readonly previous: (() => void) | undefined;
  readonly first: () => void;
  readonly clear: () => void;
}

/** What is no filter. */
const ownParameters = ['q', 'sort', 'descending', 'after', 'from', 'columns', 'tab'];

/** The list's state in the address of the page. */
export function useListState(): ListState {
  const [parameters, setParameters] = useSearchParams();
  const navigate = useNavigate();
  const location = useLocation();
  const read = (name: string) => parameters.get(name) || undefined;

  const set = (changes: Readonly<Record<string, string | undefined>>) =>
    setParameters(withChanges(addressNow(), changes), { replace: true, state: null });
  const change = (changes: Readonly<Record<string, string | undefined>>) =>
    set({ after: undefined, from: undefined, ...changes });
  const came = (location.state as { from?: readonly string[] } | null)?.from ?? [];
  const from = Number(read('from') ?? 0) || 0;
  const filters = [...parameters.keys()].filter((name) => !ownParameters.includes(name));

  return {
    search: read('q') ?? '',
    sort: read('sort'),
    descending: read('descending') === 'true',
    after: read('after'),
    from,
    columns: read('columns')?.split(','),
    filter: read,
    choice: (name, known) => keyIn(known, read(name)),
    isNarrowed: filters.length > 0 || read('q') !== undefined,
    change,
    // At once, so that what is typed next is not taken for older than the address.
    searchFor: useDebouncedCallback(
      (words: string) => flushSync(() => change({ q: words.trim() || undefined })),
      SEARCH_PAUSE_MS,
    ),
    sortBy: (order) => {
      const turned = read('sort') === order && read('descending') !== 'true';
      change({ sort: order, descending: turned ? 'true' : undefined });
    },
    showColumns: (columns) => set({ columns: columns.join(',') }),
    next: (cursor) => {
      const search = withChanges(parameters, { after: cursor, from: String(from + PAGE_SIZE) }).toString();
      void navigate({ search }, { state: { from: [...came, location.search] } });
    },
    previous:
      came.length > 0
        ? () => void navigate({ search: came.at(-1) }, { state: { from: came.slice(0, -1) } })
        : undefined,
    first: () => change({}),
    clear: () => set(Object.fromEntries([...filters, 'q', 'after', 'from'].map((name) => [name, undefined]))),
  };
}

function keyIn<Key extends string>(known: Readonly<Record<Key, unknown>>, asked: string | undefined): Key | undefined {
  return asked !== undefined && Object.hasOwn(known, asked) ? (asked as Key) : undefined;
}

/** The address as it is, which may be newer than what was last rendered: a search that waited for the typing to pause must not undo a filter. */
const addressNow = () => new URLSearchParams(window.location.search);

function withChanges(before: URLSearchParams, changes: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) after.delete(name);
    else after.set(name, value);
  }
  return after;
}
