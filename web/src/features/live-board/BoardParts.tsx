import { useTranslation } from 'react-i18next';
import { toneOfWait } from '@/lib/format/duration';
import { secondsSince } from '@/lib/format/time';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import classes from './Board.module.css';
import { useCount } from './Figures';
import { useParts, type BoardFilter } from './useBoard';

/** Each is a question of its own: no more of them than a wall holds. */
const MOST = 12;

interface Props {
  title: string;
  name: string;
  parts: { id: string; name: string }[];
  filterOf: (id: string) => BoardFilter;
}

/** The same figures of each team or channel. */
export function BoardParts({ title, name, parts, filterOf }: Props) {
  const { t } = useTranslation(['translation', 'value']);
  const format = useFormat();
  const count = useCount();
  const now = useNow();
  const few = parts.slice(0, MOST);
  const answers = useParts(few.map(({ id }) => filterOf(id)));
  const oldest = answers
    .flatMap(({ data }) => (data ? [data.asOf] : []))
    .sort()
    .at(0);
  if (parts.length === 0) {
    return null;
  }
  return (
    <section className={classes.card}>
      <h2>{title}</h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{t('value:board.open')}</th>
            <th scope="col">{t('value:board.soon')}</th>
            <th scope="col">{t('value:board.overdue')}</th>
            <th scope="col">{t('value:board.longest')}</th>
          </tr>
        </thead>
        <tbody>
          {few.map((part, index) => {
            const board = answers[index]?.data;
            const wait = board?.longestWait ? secondsSince(board.longestWait.since, now) : undefined;
            return (
              <tr key={part.id}>
                <th scope="row">{part.name}</th>
                <td>{board ? count(board.open) : '–'}</td>
                <td data-tone={board && board.dueWithinHour.count > 0 ? 'near' : undefined}>
                  {board ? count(board.dueWithinHour) : '–'}
                </td>
                <td data-tone={board && board.overdue.count > 0 ? 'breached' : undefined}>
                  {board ? count(board.overdue) : '–'}
                </td>
                <td data-tone={wait === undefined ? undefined : toneOfWait(wait)}>
                  {wait === undefined ? '–' : format.roughDuration(Math.max(60, wait))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.small}>
        {oldest && t('value:board.partsAsOf', { time: format.clockTime(oldest) })}
        {parts.length > MOST && ` · ${t('value:board.more', { count: parts.length - MOST })}`}
      </p>
    </section>
  );
}
