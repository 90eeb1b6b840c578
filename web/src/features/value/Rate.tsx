import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import classes from './Value.module.css';

interface Props {
  rate: number | null | undefined;
  low: number | null | undefined;
  high: number | null | undefined;
  /** Of how many. */
  of: number;
  /** Whose time is not over: in neither. */
  censored: number;
}

const across = (share: number) => `${share * 100}%`;

/** A share with its interval of 95 %: how sure it is stands beside how much it is. */
export function Rate({ rate, low, high, of, censored }: Props) {
  const { t } = useTranslation(['translation', 'value']);
  const format = useFormat();
  const waiting = censored > 0 && (
    <span className={classes.quiet}>
      {t('value:notOver', { count: censored, formatted: format.number(censored) })}
    </span>
  );
  if (rate === null || rate === undefined) {
    return <span className={classes.rate}>–{waiting}</span>;
  }
  const from = low ?? rate;
  const to = high ?? rate;
  return (
    <span className={classes.rate}>
      {format.percent(rate)}
      <span className={classes.track} aria-hidden="true">
        <span className={classes.range} style={{ left: across(from), width: across(to - from) }} />
        <span className={classes.point} style={{ left: across(rate) }} />
      </span>
      <span className={classes.quiet}>
        {t('value:interval', {
          low: format.percent(from),
          high: format.percent(to),
          count: of,
          formatted: format.number(of),
        })}
      </span>
      {waiting}
    </span>
  );
}
