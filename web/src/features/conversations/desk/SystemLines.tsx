import { useTranslation } from 'react-i18next';
import type { Change } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import classes from './SystemLines.module.css';
import { useDirectory, type Directory } from './useDirectory';

/** What was changed between two messages, by whom and when. */
export function SystemLines({ changes }: { changes: Change[] }) {
  const format = useFormat();
  const sentence = useSentence(useDirectory());
  return (
    <ul className={classes.lines}>
      {changes.map((change) => (
        <li key={change.id} className={classes.line}>
          {sentence(change)}{' '}
          <time dateTime={change.occurredAt} title={format.fullTime(change.occurredAt, 'instant')}>
            {format.timeOfDay(change.occurredAt, 'instant')}
          </time>
        </li>
      ))}
    </ul>
  );
}

function useSentence({ names }: Directory): (change: Change) => string {
  const { t } = useTranslation('desk');
  const nameOf = (id: unknown) => (typeof id === 'string' ? names.get(id) : undefined) ?? '…';
  return ({ by, field, ...values }) => {
    // The contract says no more of them than that they are JSON.
    const before: unknown = values.before;
    const after: unknown = values.after;
    const word = typeof after === 'string' ? after : 'none';
    const who =
      by.kind === 'member' ? (names.get(by.id ?? '') ?? t('by.member')) : t(`by.${by.kind}` as 'by.system');
    const none = after === null || after === undefined;
    switch (field) {
      case 'status':
        return t(`line.status.${word}` as 'line.status.open', { who });
      case 'assigneeId':
        if (none) {
          return before === by.id
            ? t('line.released', { who })
            : t('line.unassigned', { who, name: nameOf(before) });
        }
        return word === by.id ? t('line.took', { who }) : t('line.assigned', { who, name: nameOf(after) });
      case 'teamId':
        return none ? t('line.noTeam', { who }) : t('line.team', { who, name: nameOf(after) });
      case 'reasonId':
        return none ? t('line.noReason', { who }) : t('line.reason', { who, name: nameOf(after) });
      case 'priority':
        return t('line.priority', {
          who,
          name: t(`priorities.${word}` as 'priorities.none'),
        });
      case 'tags': {
        const list = Array.isArray(after) ? after.map(nameOf).join(', ') : '';
        return list === '' ? t('line.noTags', { who }) : t('line.tags', { who, names: list });
      }
      default:
        return t('line.subject', { who });
    }
  };
}
