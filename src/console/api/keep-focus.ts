import { useEffect, useRef } from 'react';

/**
 * Gives the focus back once something has run that took it away: a busy button is disabled, and what is disabled cannot have it. A field
 * that was refused gets it instead. The function that is answered remembers who has it, before it starts.
 */
export function useFocusKept(isRunning: boolean): () => void {
  const had = useRef<HTMLElement | undefined>(undefined);
  useEffect(() => {
    if (isRunning || !had.current) return;
    const before = had.current;
    had.current = undefined;
    if (document.activeElement !== document.body || !before.isConnected) return;
    const refused = before.closest('form, [role=dialog]')?.querySelector<HTMLElement>('[aria-invalid=true]');
    (refused ?? before).focus();
  }, [isRunning]);
  return () => {
    if (document.activeElement instanceof HTMLElement) had.current = document.activeElement;
  };
}
