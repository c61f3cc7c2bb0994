import { useEffect, useRef } from 'react';
import { type AnyVariables, type TypedDocumentNode, useQuery } from 'urql';
import { read } from '../texts/en/api.ts';

/** What a page reads: `data` stays on the screen while it is read anew. */
export interface Reading<Data> {
  readonly data: Data | undefined;
  /** Whether it is not read yet for these variables; reading the same anew shows nothing of itself. */
  readonly isLoading: boolean;
  /** Why it could not be read, for people. */
  readonly problem: string | undefined;
  readonly refresh: () => void;
}

/** How to read: `everyMs` reads again while the page is in sight. */
export interface ReadOptions {
  readonly everyMs?: number | undefined;
  readonly pause?: boolean | undefined;
}

/** Reads what a document asks for. */
export function useRead<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { everyMs, pause = false }: ReadOptions = {},
): Reading<Data> {
  const [{ data, fetching, error }, execute] = useQuery<Data, AnyVariables>({ query, variables, pause });
  const refresh = () => execute({ requestPolicy: 'network-only' });
  useRegularly(refresh, pause ? undefined : everyMs);
  const problem = error && (error.graphQLErrors[0]?.message ?? read.failed);
  const asked = JSON.stringify(variables);
  const answered = useRef<string | undefined>(undefined);
  if (!fetching) answered.current = asked;
  return { data, isLoading: fetching && answered.current !== asked, problem, refresh };
}

/** Calls while the page is in sight; rendering anew does not put a call off. */
function useRegularly(act: () => void, everyMs: number | undefined): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (everyMs === undefined) return;
    const timer = setInterval(() => document.visibilityState === 'visible' && latest.current(), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
