import { useEffect } from 'react';

/** Saves once over a newer version that differs in nothing which was entered: nobody needs to be asked. */
export function useUncontestedSave(isUncontested: boolean, save: () => unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each newer version that is met, with what is entered then
  useEffect(() => {
    if (isUncontested) void save();
  }, [isUncontested]);
}
