import { useTranslation } from 'react-i18next';
import type { LiveBoard } from '@/lib/api/model';
import { secondsSince } from '@/lib/format/time';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { Pill } from '@/lib/ui/Pill';
import classes from './Board.module.css';
import { useCount } from './Figures';

const LOOKS = {
  online: { tone: 'met', icon: 'check' },
  busy: { tone: 'near', icon: 'clock' },
  away: { tone: 'quiet', icon: 'wait' },
} as const;
/** As many as fit a wall; the others are told by their number. */
const MOST = 12;

/** Who is there, and with how much to do. */
export function BoardAgents({ agents, filtered }: { agents: LiveBoard['agents']; filtered: boolean }) {
  const { t } = useTranslation(['translation', 'value']);
  const format = useFormat();
  const count = useCount();
  const now = useNow();
  return (
    <section className={classes.card}>
      <h2>
        {t('value:board.agents')} <span className={classes.quiet}>{format.number(agents.length)}</span>
      </h2>
      {agents.length === 0 ? (
        <p className={classes.quiet}>
          {t(filtered ? 'value:board.agentsNoneFiltered' : 'value:board.agentsNone')}
        </p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('value:board.agent')}</th>
              <th scope="col">{t('value:board.presence')}</th>
              <th scope="col">{t('value:board.load')}</th>
            </tr>
          </thead>
          <tbody>
            {agents.slice(0, MOST).map(({ agentId, name, presence, since, open, capacity }) => (
              <tr key={agentId}>
                <th scope="row">{name}</th>
                <td>
                  <Pill {...LOOKS[presence]}>{t(`value:board.presenceOf.${presence}`)}</Pill>{' '}
                  <span className={classes.quiet}>
                    {t('value:board.since', {
                      duration: format.roughDuration(Math.max(60, secondsSince(since, now))),
                    })}
                  </span>
                </td>
                <td>
                  {capacity === null
                    ? count(open)
                    : t('value:board.loadOf', { open: count(open), capacity: format.number(capacity) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {agents.length > MOST && (
        <p className={classes.quiet}>{t('value:board.more', { count: agents.length - MOST })}</p>
      )}
    </section>
  );
}
