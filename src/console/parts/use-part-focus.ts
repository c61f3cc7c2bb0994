import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus in a part of a page that becomes a form in its place, and back: what was pressed is gone then. The form's first field has
 * it, and the first button once there is no form any more.
 */
export function usePartFocus<Part extends HTMLElement>(isForm: boolean): RefObject<Part> {
  const part = useRef<Part>(null);
  const wasForm = useRef(isForm);
  useEffect(() => {
    if (wasForm.current === isForm) return;
    wasForm.current = isForm;
    part.current?.querySelector<HTMLElement>(isForm ? 'input, textarea' : 'button')?.focus();
  }, [isForm]);
  return part;
}
