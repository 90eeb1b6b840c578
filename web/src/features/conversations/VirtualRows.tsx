import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/lib/commands/commands';
import { useQuery } from '@tanstack/react-query';
import { agentsQuery } from '@/lib/api/directory';
import type { Connection } from '@/lib/api/model';
import { ConversationRow } from './ConversationRow';
import classes from './ConversationList.module.css';
import type { ListFilter } from './queries';
import type { Row } from './reconcile';

const ROW_PIXELS = 78;

interface Props {
  rows: Row[];
  connections: ReadonlyMap<string, Connection>;
  /** Of contacts, by id. */
  names: ReadonlyMap<string, string>;
  sort: ListFilter['sort'];
  /** The conversation that is open beside the list. */
  openId: string | undefined;
  scroller: RefObject<HTMLDivElement | null>;
  /** Told when the last rows come into sight. */
  onEnd: () => void;
  /** The conversations that are ticked for one act. */
  chosen: ReadonlySet<string>;
  /** Ticks or unticks; undefined for who may not change any. */
  onChoose: ((id: string) => void) | undefined;
}

/** Only the rows in sight stand in the page; the one with the focus stays, wherever it is. */
export function VirtualRows(props: Props) {
  const { rows, connections, names, sort, openId, scroller, onEnd, chosen, onChoose } = props;
  const { t } = useTranslation();
  const { data: agents } = useQuery(agentsQuery);
  const agentNames = useMemo(() => new Map(agents?.map(({ id, name }) => [id, name])), [agents]);
  const [focusedId, setFocusedId] = useState<string>();
  const wanted = useRef<string>(undefined);
  const focusedIndex = rows.findIndex(({ conversation }) => conversation.id === focusedId);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PIXELS,
    getItemKey: (index) => rows[index]?.conversation.id ?? index,
    overscan: 6,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return focusedIndex < 0 ? inSight : [...new Set([...inSight, focusedIndex])].sort((a, b) => a - b);
    },
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;

  useEffect(() => {
    if (last >= rows.length - 1) {
      onEnd();
    }
  }, [last, rows.length, onEnd]);

  useEffect(() => {
    const id = wanted.current;
    const link = id && scroller.current?.querySelector<HTMLElement>(`[data-conversation="${id}"]`);
    if (link) {
      wanted.current = undefined;
      link.focus({ preventScroll: true });
    }
  });

  function step(by: 1 | -1) {
    const from = rows.findIndex(({ conversation }) => conversation.id === (focusedId ?? openId));
    const to = from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + by));
    const id = rows[to]?.conversation.id;
    wanted.current = id;
    setFocusedId(id);
    virtualizer.scrollToIndex(to);
  }
  useCommand('next', () => step(1), rows.length > 0);
  useCommand('previous', () => step(-1), rows.length > 0);
  const pointed = focusedId ?? openId;
  useCommand('select', () => pointed && onChoose?.(pointed), onChoose !== undefined && pointed !== undefined);

  return (
    <ul
      className={classes.rows}
      style={{ height: virtualizer.getTotalSize() }}
      aria-label={t('list.title')}
      onFocus={(event) => setFocusedId(event.target.dataset.conversation)}
      onBlur={() => setFocusedId(undefined)}
    >
      {items.map(({ key, index, start }) => {
        const row = rows[index];
        return row ? (
          <li
            key={key}
            className={classes.item}
            style={{ height: ROW_PIXELS, transform: `translateY(${start}px)` }}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
          >
            {onChoose && (
              <label className={classes.choose}>
                <input
                  type="checkbox"
                  checked={chosen.has(row.conversation.id)}
                  aria-label={t('list.choose', { number: row.conversation.number })}
                  onChange={() => onChoose(row.conversation.id)}
                />
              </label>
            )}
            <ConversationRow
              assignee={agentNames.get(row.conversation.assigneeId ?? '')}
              sort={sort}
              row={row}
              name={names.get(row.conversation.customer.contactId ?? '')}
              connection={connections.get(row.conversation.connectionId)?.name}
            />
          </li>
        ) : null;
      })}
    </ul>
  );
}
