import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { Pill } from '@/lib/ui/Pill';
import { lengthOf, type useReplyRules } from './useReplyRules';
import classes from './RulesLine.module.css';

/** From this share of the network's length on, one is told how much is left. */
const NEAR = 0.8;
/** What networks that know no length answer: no person writes so much. */
const NO_LIMIT = 100_000;

interface Props {
  /** Undefined for notes, which no network sees. */
  rules: ReturnType<typeof useReplyRules>;
  text: string;
  /** Places of a macro that nothing filled. */
  missing: string[];
}

/** What the network takes: its length, the end of its window, or that it takes nothing now. */
export function RulesLine({ rules, text, missing }: Props) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const length = lengthOf(text);
  const left = rules && rules.maxLength < NO_LIMIT ? rules.maxLength - length : undefined;
  const near = left !== undefined && rules && length > rules.maxLength * NEAR;
  return (
    <div className={classes.line}>
      {rules?.state === 'closed' && (
        <Text component="span" fz="xs" className={classes.closed} role="status">
          {t('closed')} {rules.reason}
        </Text>
      )}
      {rules?.state === 'open' && rules.windowClosesAt && (
        <Pill tone="quiet" icon="clock">
          {t('windowCloses', { time: format.shortTime(rules.windowClosesAt) })}
        </Pill>
      )}
      {near && (
        <Pill tone={left < 0 ? 'breached' : 'near'} icon={left < 0 ? 'alert' : 'pencil'}>
          {left < 0
            ? t('tooLong', { count: -left, number: format.number(-left) })
            : t('lengthLeft', { count: left, number: format.number(left) })}
        </Pill>
      )}
      {missing.length > 0 && (
        <Pill tone="near" icon="alert">
          {t('missing', { names: missing.join(', ') })}
        </Pill>
      )}
    </div>
  );
}
