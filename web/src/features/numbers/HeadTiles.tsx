import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Summary } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import type { Behind } from './behind';
import { changeOf, type Change } from './compare';
import classes from './Dashboard.module.css';
import { Definition } from '@/lib/report/Definition';
import { kindOf, listed } from './kpis';
import { paramsOf, type Question } from './queries';
import { Sparkline } from './Sparkline';
import { useHeadline, type Headline } from './useHeadline';

interface Props {
  question: Question;
  summary: Summary;
  onBehind: (behind: Behind) => void;
}

const SHARE = { unit: 'share', better: 'more' } as const;

/** The figures that a manager looks at first. */
export function HeadTiles({ question, summary, onBehind }: Props) {
  const { t } = useTranslation(['translation', 'numbers']);
  const headlines = useHeadline(question, summary);
  return (
    <ul className={classes.headTiles} aria-label={t('numbers:headlines')}>
      {headlines.map((headline) => (
        <li key={headline.id} className={classes.headTile} data-tile={headline.id}>
          <Tile headline={headline} compare={question.compare} question={question} onBehind={onBehind} />
        </li>
      ))}
      {headlines.length === 0 && <Skeleton h={120} />}
    </ul>
  );
}

function Tile({
  headline: { id, value, before, values, pending, count },
  compare,
  question,
  onBehind,
}: {
  headline: Headline;
  compare: Question['compare'];
  question: Question;
  onBehind: Props['onBehind'];
}) {
  const { t } = useTranslation(['translation', 'numbers']);
  const format = useFormat();
  const { unit, better } = id === 'csat' ? SHARE : kindOf(id);
  const name = t(`numbers:tiles.${id as 'response'}`);
  const told = { seconds: format.duration, count: format.number, share: format.percent }[unit];
  const change = changeOf(value, before, unit === 'share', better);
  return (
    <>
      <Group gap={2} wrap="nowrap" justify="space-between">
        <Text fz="xs" c="dimmed">
          {name}
        </Text>
        <Definition id={id} name={name} />
      </Group>
      <span className={classes.value}>{value === null ? '–' : told(value)}</span>
      {compare !== 'none' &&
        (change ? (
          <ChangeText change={change} share={unit === 'share'} than={t(`numbers:than.${compare}`)} />
        ) : (
          <Text fz="xs" c="dimmed">
            {t('numbers:nothingBefore')}
          </Text>
        ))}
      {pending !== null && pending !== undefined && (
        <Text fz="xs" c="dimmed">
          {t('numbers:pending', { count: pending })}
        </Text>
      )}
      {count !== undefined && (
        <Text fz="xs" c="dimmed">
          {t('numbers:answers', { count, formatted: format.number(count) })}
        </Text>
      )}
      <Sparkline values={values} />
      {id !== 'csat' && value !== null && (
        <Button
          variant="subtle"
          size="compact-xs"
          className={classes.behind}
          data-behind
          aria-label={t('numbers:conversationsOf', { name })}
          onClick={() => onBehind({ metrics: listed(id), params: paramsOf(question), said: [name] })}
        >
          {t('numbers:conversations')}
        </Button>
      )}
    </>
  );
}

const ARROWS = { up: '↑', down: '↓', same: '=' };

/** Up or down, by how much, and whether that is good: in words as well as in colour. */
function ChangeText({ change, share, than }: { change: Change; share: boolean; than: string }) {
  const { t } = useTranslation(['translation', 'numbers']);
  const format = useFormat();
  const { by, direction, verdict } = change;
  const points = (of: number) => (of * 100).toLocaleString(format.locale, { maximumFractionDigits: 1 });
  const size = share
    ? t('numbers:points', { points: points(Math.abs(by ?? 0)) })
    : format.percent(Math.abs(by ?? 0));
  if (by === null) {
    return <span className={classes.change}>{t('numbers:noneBefore', { arrow: ARROWS[direction] })}</span>;
  }
  return (
    <span className={classes.change} data-verdict={verdict}>
      <span aria-hidden="true">{ARROWS[direction]}</span>{' '}
      {direction === 'same' ? t('numbers:same') : t(`numbers:change.${direction}`, { size })}
      {verdict !== 'neutral' && `, ${t(`numbers:verdict.${verdict}`)}`}{' '}
      <span className={classes.than}>{than}</span>
    </span>
  );
}
