import { useEffect, useRef, type FocusEvent } from 'react';
import { isFocusLost } from './useFocusReturn';

/**
 * Who deals with one card after the other is not thrown back to the top of the page when a card goes: the focus is on the
 * one that takes its place, or on what holds them all after the last.
 *
 * @param ids of the cards, in order; each card has its own as `data-card` and takes the focus, as does what holds them
 */
export function useFocusNext(ids: readonly string[]) {
  const holder = useRef<HTMLDivElement>(null);
  const last = useRef<string | null>(null);
  const before = useRef(ids);
  const order = ids.join();
  useEffect(() => {
    const now = order === '' ? [] : order.split(',');
    const at = last.current === null ? -1 : before.current.indexOf(last.current);
    if (at >= 0 && last.current !== null && !now.includes(last.current) && isFocusLost()) {
      const next = now[Math.min(at, now.length - 1)];
      const card = holder.current?.querySelector<HTMLElement>(`[data-card="${next}"]`);
      (card ?? holder.current)?.focus();
    }
    before.current = now;
  }, [order]);
  return {
    ref: holder,
    tabIndex: -1,
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      last.current = target.closest<HTMLElement>('[data-card]')?.dataset.card ?? last.current;
    },
  };
}
