import { useEffect, useState } from 'react';
import { resilientFetch } from '../api/resilient-fetch.ts';
import { checks } from '../texts/en/scim-checks.ts';

export type DriftKind = keyof typeof checks.drift.kinds;

/** One difference between the file and what is here. */
export interface Difference {
  readonly id: string;
  readonly kind: DriftKind;
  readonly userName: string | null;
  readonly groupName: string | null;
  readonly memberId: string | null;
  readonly teamId: string | null;
  readonly message: string;
}

/** What the comparison of a file answers. */
export interface Drift {
  readonly subject: 'USERS' | 'GROUPS';
  readonly columns: Readonly<Record<string, string>>;
  readonly lines: number;
  readonly counts: Readonly<Record<DriftKind, number>>;
  readonly differences: readonly Difference[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A file to compare, and which differences to name. */
export interface DriftRequest {
  readonly url: string;
  readonly file: File;
  readonly kind: DriftKind | undefined;
  readonly after: string | undefined;
}

interface Comparison {
  readonly drift?: Drift;
  readonly problem?: string;
  readonly isLoading: boolean;
}

/** Compares a file; the server keeps nothing of it, so each page sends it anew, as it was when it was compared first. */
export function useDrift(request: DriftRequest | undefined): Comparison {
  const [comparison, setComparison] = useState<Comparison>({ isLoading: false });
  const { url, file, kind, after } = request ?? {};
  useEffect(() => {
    if (!url || !file) return setComparison({ isLoading: false });
    const stop = new AbortController();
    setComparison(({ drift }) => ({ ...(drift && { drift }), isLoading: true }));
    compare({ url, file, kind, after }, stop.signal).then(
      (answer) => setComparison({ ...answer, isLoading: false }),
      () => stop.signal.aborted || setComparison({ problem: checks.drift.failed, isLoading: false }),
    );
    return () => stop.abort();
  }, [url, file, kind, after]);
  return comparison;
}

/** The server reads no larger files. */
const MAX_BYTES = 32 * 1024 * 1024;

/** What was in the files that were chosen: a file that changes on its disk meanwhile could not be sent again. */
const contents = new WeakMap<File, Promise<ArrayBuffer>>();

function contentOf(file: File): Promise<ArrayBuffer> {
  const content = contents.get(file) ?? file.arrayBuffer();
  contents.set(file, content);
  return content;
}

async function compare({ url, file, kind, after }: DriftRequest, signal: AbortSignal) {
  if (file.size > MAX_BYTES) return { problem: checks.drift.tooLarge };
  const content = await contentOf(file).catch(() => undefined);
  if (!content) return { problem: checks.drift.unreadable };
  const { pathname, searchParams } = new URL(url);
  searchParams.set('first', '50');
  if (kind) searchParams.set('kind', kind);
  if (after) searchParams.set('after', after);
  const headers = { 'Content-Type': 'text/csv' };
  const answer = await resilientFetch(`${pathname}?${searchParams}`, {
    method: 'POST',
    body: content,
    headers,
    signal,
  });
  const body = await answer.json();
  return answer.ok ? { drift: body as Drift } : { problem: body.error?.message ?? checks.drift.failed };
}
