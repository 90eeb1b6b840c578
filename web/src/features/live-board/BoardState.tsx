import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import type { LiveState } from '@/lib/live/state';
import { Icon } from '@/lib/ui/Icon';
import { Pill } from '@/lib/ui/Pill';
import classes from './Board.module.css';

interface Props {
  asOf: string;
  state: LiveState;
  /** Whether the last question got no answer. */
  failing: boolean;
}

/** Whether the figures are told as they change, and of when they are. */
export function BoardState({ asOf, state, failing }: Props) {
  const { t } = useTranslation(['translation', 'value']);
  const format = useFormat();
  const now = useNow();
  const time = format.clockTime(asOf);
  // A line can die without a word: what was asked for and not answered is told whatever the line says.
  if (failing) {
    return (
      <p className={classes.lost} role="alert">
        <Icon name="alert" size={20} />
        {t('value:board.lost', { time, ago: format.ago(asOf, now) })}
      </p>
    );
  }
  return (
    <p className={classes.state} data-live={state}>
      {state === 'live' ? (
        <Pill tone="met" icon="check">
          {t('value:board.live')}
        </Pill>
      ) : (
        <Pill tone="quiet" icon="wait">
          {t(state === 'away' ? 'value:board.looking' : 'value:board.connecting')}
        </Pill>
      )}
      <time dateTime={asOf} className="numeric">
        {t('value:board.asOf', { time })}
      </time>
    </p>
  );
}
