import { type RefObject, useEffect } from 'react';

/**
 * Gives the focus back, once a dialog that is made anew each time is gone, to what had it when the dialog opened. An item of a menu is
 * gone by then: `menuButton` opened the menu.
 */
export function useFocusBack(isOpen: boolean, menuButton?: RefObject<HTMLElement>): void {
  useEffect(() => {
    if (!isOpen) return;
    const opener = document.activeElement;
    return () => {
      const isThere = opener instanceof HTMLElement && opener !== document.body && opener.isConnected;
      (isThere ? opener : menuButton?.current)?.focus({ preventScroll: true });
    };
  }, [isOpen, menuButton]);
}
