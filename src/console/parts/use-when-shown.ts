import { useEffect, useState } from 'react';

interface Awaited {
  readonly version: number;
  readonly act: () => void;
}

/** What waits for a page to show what was saved. */
export interface WhenShown {
  /** Acts once the page shows this version or a newer one. */
  readonly whenShown: (version: number, act: () => void) => void;
  readonly isAwaiting: boolean;
}

/** Closes a form no sooner than the page under it shows what was saved: one that is opened at once begins with that. */
export function useWhenShown(shown: number): WhenShown {
  const [awaited, setAwaited] = useState<Awaited | undefined>(undefined);
  useEffect(() => {
    if (awaited && shown >= awaited.version) awaited.act();
  }, [awaited, shown]);
  return { whenShown: (version, act) => setAwaited({ version, act }), isAwaiting: awaited !== undefined };
}
