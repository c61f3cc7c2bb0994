import { useEffect, useState } from 'react';
import { useRead } from '../api/use-read.ts';
import type { LogEntry } from './log-columns.tsx';
import { type ProvisioningLogFilter, ProvisioningLogTailDocument } from './operations.ts';

const EVERY_MS = 2_000;
const MOST = 200;

/** Which entries are followed. */
interface Followed {
  readonly filter: ProvisioningLogFilter;
  readonly connection: string | undefined;
}

interface Tail {
  /** Which entries these are. */
  readonly of: string;
  /** The newest in front. */
  readonly entries: readonly LogEntry[];
  readonly after: string | undefined;
}

/** The entries that have come since the page was opened, the newest in front; the last cursor leads to those that come next. */
export function useTail(followed: Followed, isLive: boolean): readonly LogEntry[] {
  const of = JSON.stringify(followed);
  const [kept, setKept] = useState<Tail>({ of, entries: [], after: undefined });
  const tail: Tail = kept.of === of ? kept : { of, entries: [], after: undefined };
  const { data } = useRead(
    ProvisioningLogTailDocument,
    { ...followed, after: tail.after },
    { everyMs: EVERY_MS, pause: !isLive },
  );
  const page = data?.organization?.provisioningLogTail;
  useEffect(() => {
    if (!page || page.nodes.length === 0) return;
    setKept((before) => {
      const known = before.of === of ? before.entries : [];
      const news = page.nodes.filter(({ id }) => !known.some((entry) => entry.id === id)).reverse();
      return { of, entries: [...news, ...known].slice(0, MOST), after: page.pageInfo.endCursor ?? undefined };
    });
  }, [page, of]);
  return tail.entries;
}
