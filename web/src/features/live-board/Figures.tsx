import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LiveBoard } from '@/lib/api/model';
import { toneOfWait, type Tone } from '@/lib/format/duration';
import { secondsSince } from '@/lib/format/time';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { Icon, type IconName } from '@/lib/ui/Icon';
import classes from './Board.module.css';

type Total = LiveBoard['open'];

/** The figures that are read from afar: a number, what it counts, and a sign besides the colour where it is bad. */
export function Figures({ board }: { board: LiveBoard }) {
  const { t } = useTranslation(['translation', 'value']);
  const { open, unassigned, overdue, dueWithinHour } = board;
  const bad = (total: Total, tone: Tone) => (total.count > 0 ? tone : undefined);
  return (
    <dl className={classes.figures}>
      <Figure id="overdue" name={t('value:board.overdue')} total={overdue} tone={bad(overdue, 'breached')} />
      <Figure
        id="soon"
        name={t('value:board.soon')}
        total={dueWithinHour}
        tone={bad(dueWithinHour, 'near')}
      />
      <Wait longest={board.longestWait} />
      <Figure id="open" name={t('value:board.open')} total={open} />
      <Figure id="unassigned" name={t('value:board.unassigned')} total={unassigned} />
    </dl>
  );
}

const ICONS: Record<Tone, IconName> = { met: 'check', near: 'clock', breached: 'alert' };

function Figure({ id, name, total, tone }: { id: string; name: string; total: Total; tone?: Tone }) {
  const count = useCount();
  return (
    <div className={classes.figure} data-tone={tone}>
      <dt>
        {tone && <Icon name={ICONS[tone]} size={24} />}
        {name}
      </dt>
      <dd data-figure={id}>{count(total)}</dd>
    </div>
  );
}

/** A number of conversations, or that there are so many at least. */
export function useCount(): (total: Total) => string {
  const { t } = useTranslation(['translation', 'value']);
  const format = useFormat();
  return ({ count, exact }) =>
    exact ? format.number(count) : t('value:board.atLeast', { count: format.number(count) });
}

function Wait({ longest }: { longest: LiveBoard['longestWait'] }) {
  const { t } = useTranslation(['translation', 'value']);
  const format = useFormat();
  const now = useNow();
  const seconds = longest ? secondsSince(longest.since, now) : 0;
  const tone = longest ? toneOfWait(seconds) : undefined;
  return (
    <div className={classes.figure} data-tone={tone}>
      <dt>
        {tone && <Icon name={ICONS[tone]} size={24} />}
        {t('value:board.longest')}
      </dt>
      <dd data-figure="longest">
        {longest ? (
          <Link
            to="/conversations/$conversationId"
            params={{ conversationId: longest.conversationId }}
            title={t('value:board.openIt')}
          >
            {format.duration(Math.max(60, seconds - (seconds % 60)))}
          </Link>
        ) : (
          <span className={classes.none}>{t('value:board.nobodyWaits')}</span>
        )}
      </dd>
    </div>
  );
}
