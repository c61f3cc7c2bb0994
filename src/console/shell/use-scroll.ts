import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

const PATIENCE_MS = 3_000;

/** How far down each page of the tab's history was. */
const places = new Map<string, number>();

/** A page that is opened is shown from its top; one that is gone back to where it was left, once it is long enough again. */
export function useScroll(): void {
  const { pathname, key } = useLocation();
  const type = useNavigationType();
  const shown = useRef(pathname);

  useLayoutEffect(() => {
    const keep = () => void places.set(key, window.scrollY);
    window.addEventListener('scroll', keep);
    return () => window.removeEventListener('scroll', keep);
  }, [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has come, whatever else of the address has changed
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    return scrollTo(type === 'POP' ? (places.get(key) ?? 0) : 0);
  }, [pathname]);
}

/** Scrolls so far down, and again as the page grows until it is as long; answers how to leave off. */
function scrollTo(wanted: number): () => void {
  const growing = new ResizeObserver(() => {
    window.scrollTo(0, wanted);
    if (window.scrollY >= wanted) growing.disconnect();
  });
  growing.observe(document.body);
  const patience = setTimeout(() => growing.disconnect(), PATIENCE_MS);
  return () => {
    growing.disconnect();
    clearTimeout(patience);
  };
}
