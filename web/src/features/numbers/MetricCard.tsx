import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Band, Metric } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { Definition } from '@/lib/report/Definition';
import frame from '@/lib/report/Report.module.css';
import classes from './Numbers.module.css';
import { metricName } from './words';

/** One duration: how long half of them took at most, how long nine in ten, and the share within each limit. */
export function MetricCard({ metric }: { metric: Metric }) {
  const { t } = useTranslation(['translation', 'numbers']);
  const format = useFormat();
  const name = metricName(metric.id, t);
  const { count, p50, p90, negative } = metric;
  return (
    <section className={frame.card} aria-label={name} data-metric={metric.id}>
      <Group gap={4}>
        <Title order={2}>{name}</Title>
        <Definition id={metric.id} name={name} />
        <Text ml="auto" c="dimmed" fz="xs" className="numeric">
          {t('numbers:count', { count, formatted: format.number(count) })}
        </Text>
      </Group>
      {p50 === null || p90 === null ? (
        <Text c="dimmed">{t('numbers:none')}</Text>
      ) : (
        <>
          <dl className={classes.headline}>
            <div>
              <dt>{t('numbers:median')}</dt>
              <dd data-figure="p50">{format.duration(p50)}</dd>
            </div>
            <div>
              <dt title={t('numbers:p90Explained')}>{t('numbers:p90')}</dt>
              <dd data-figure="p90">{format.duration(p90)}</dd>
            </div>
          </dl>
          <Bands bands={metric.bands} />
        </>
      )}
      {negative > 0 && (
        <Text c="dimmed" fz="xs">
          {t('numbers:negative', { count: negative })}
        </Text>
      )}
    </section>
  );
}

function Bands({ bands }: { bands: Band[] }) {
  const { t } = useTranslation(['translation', 'numbers']);
  const format = useFormat();
  return (
    <ul className={classes.bands} aria-label={t('numbers:bands')}>
      {bands.map(({ upTo, share }) => (
        <li key={upTo} className={classes.band}>
          <span className={classes.limit}>{t('numbers:bandWithin', { limit: format.duration(upTo) })}</span>
          <span className={classes.track}>
            <span className={classes.bar} style={{ width: `${(share ?? 0) * 100}%` }} />
          </span>
          <span className={classes.share}>{share === null ? '–' : format.percent(share)}</span>
        </li>
      ))}
    </ul>
  );
}
