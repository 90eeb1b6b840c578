import { useTranslation } from 'react-i18next';
import type { Insight } from '@/lib/api/insights';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import classes from './Board.module.css';
import { DECISIONS, type Decision } from './asked';

interface Props {
  insight: Insight;
  who: (id: string) => string;
  mayAct: boolean;
  /** Opens it, with what is to be decided chosen already. */
  onOpen: (decision?: Decision) => void;
}

/** What customers say, in short; by its buttons it goes on. */
export function InsightCard({ insight, who, mayAct, onOpen }: Props) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const now = useNow();
  const { id, department, summary, state, createdAt, createdBy, messages, told } = insight;
  return (
    <li className={classes.card}>
      <span className={classes.department}>{department}</span>
      <button
        type="button"
        className={classes.open}
        aria-describedby={`insight-${id}`}
        dir="auto"
        onClick={() => onOpen()}
      >
        {summary}
      </button>
      <p className={classes.quiet} id={`insight-${id}`}>
        {t('messages', { count: messages, formatted: format.number(messages) })}
        {told > 0 && ` · ${t('toldOf', { told: format.number(told), all: format.number(messages) })}`}
        <br />
        <time dateTime={createdAt} title={format.fullTime(createdAt, 'instant')}>
          {format.ago(createdAt, now)}
        </time>
        {` · ${who(createdBy)}`}
      </p>
      {mayAct && (
        <div className={classes.moves} role="group" aria-label={t('moveNamed', { summary })}>
          {DECISIONS.filter((decision) => decision !== state).map((decision) => (
            <button key={decision} type="button" onClick={() => onOpen(decision)}>
              {t(`decide.${decision}`)}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}
