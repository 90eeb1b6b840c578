import { useEffect, useState } from 'react';

/** When the component goes, the focus goes back to where it was when it came: a dialog leaves no one lost. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) {
        before.focus({ preventScroll: true });
      }
    },
    [before],
  );
}
