import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveState, type LiveState } from '@/lib/live/state';
import classes from './LiveMark.module.css';

/** A stream that ends and is taken up again at once is no news. */
const CALM_MILLIS = 4_000;

/** Whether what is shown is told as it happens. */
export function LiveMark() {
  const { t } = useTranslation('desk');
  const state = useSettled(useLiveState());
  return (
    <span className={classes.mark} data-state={state} title={t(`live.${state}Hint`)}>
      <span className={classes.dot} aria-hidden="true" />
      {t(`live.${state}`)}
    </span>
  );
}

function useSettled(state: LiveState): LiveState {
  const [shown, setShown] = useState(state);
  useEffect(() => {
    const timer = setTimeout(() => setShown(state), state === 'live' ? 0 : CALM_MILLIS);
    return () => clearTimeout(timer);
  }, [state]);
  return shown;
}
