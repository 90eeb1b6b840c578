import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@/lib/api/model';
import { ContactRow } from './ContactRow';
import classes from './Contacts.module.css';

const ROW_PIXELS = 60;

interface Props {
  contacts: Contact[];
  companies: ReadonlyMap<string, string>;
  owners: ReadonlyMap<string, string>;
  scroller: HTMLDivElement;
  /** Told when the last rows come into sight. */
  onEnd: () => void;
  /** Told when somebody goes up from the first row. */
  onLeave: () => void;
}

/** Only the rows in sight stand in the page; the one with the focus stays. Arrows go from row to row. */
export function ContactRows({ contacts, companies, owners, scroller, onEnd, onLeave }: Props) {
  const { t } = useTranslation(['translation', 'contacts']);
  const [focused, setFocused] = useState<number>();
  const wanted = useRef<number>(undefined);
  const virtualizer = useVirtualizer({
    count: contacts.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PIXELS,
    getItemKey: (index) => contacts[index]?.id ?? index,
    overscan: 8,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return focused === undefined || focused >= contacts.length
        ? inSight
        : [...new Set([...inSight, focused])].sort((a, b) => a - b);
    },
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;

  useEffect(() => {
    if (last >= contacts.length - 1) {
      onEnd();
    }
  }, [last, contacts.length, onEnd]);

  useEffect(() => {
    const index = wanted.current;
    const link = scroller.querySelector<HTMLElement>(`[data-row="${index}"]`);
    if (index !== undefined && link) {
      wanted.current = undefined;
      link.focus({ preventScroll: true });
    }
  });

  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || focused === undefined) {
      return;
    }
    event.preventDefault();
    const to = focused + by;
    if (to < 0) {
      onLeave();
    } else if (to < contacts.length) {
      wanted.current = to;
      setFocused(to);
      virtualizer.scrollToIndex(to);
    }
  }

  return (
    <ul
      className={classes.rows}
      style={{ height: virtualizer.getTotalSize() }}
      aria-label={t('contacts:title')}
      onKeyDown={onKeyDown}
      onFocus={(event) => setFocused(Number(event.target.dataset.row))}
      onBlur={() => setFocused(undefined)}
    >
      {items.map(({ key, index, start }) => {
        const contact = contacts[index];
        return contact ? (
          <li
            key={key}
            className={classes.item}
            style={{ height: ROW_PIXELS, transform: `translateY(${start}px)` }}
            aria-setsize={contacts.length}
            aria-posinset={index + 1}
          >
            <ContactRow
              contact={contact}
              row={index}
              company={companies.get(contact.companyId ?? '')}
              owner={owners.get(contact.ownerId ?? '')}
            />
          </li>
        ) : null;
      })}
    </ul>
  );
}
