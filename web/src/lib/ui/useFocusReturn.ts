import { useEffect, useRef } from 'react';

/**
 * What is opened in the place of a button takes the button away: when it closes, the focus is on the button again, unless
 * it has gone elsewhere meanwhile.
 *
 * @returns the button's ref
 */
export function useFocusReturn<T extends HTMLElement = HTMLButtonElement>(open: boolean) {
  const opener = useRef<T>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open && isFocusLost()) {
      opener.current?.focus({ preventScroll: true });
    }
    was.current = open;
  }, [open]);
  return opener;
}

/** Whether what had the focus has gone from the page. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body;
}
