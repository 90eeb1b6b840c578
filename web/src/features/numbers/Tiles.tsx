import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Summary } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import classes from './Numbers.module.css';

/** Who waits right now, and how much there was to do. */
export function Tiles({ openWaits, volumes }: Pick<Summary, 'openWaits' | 'volumes'>) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.tiles}>
      <section
        className={classes.card}
        aria-label={t('numbers.openWaits')}
        data-waiting={openWaits.count > 0}
      >
        <Title order={2}>{t('numbers.openWaits')}</Title>
        <Group gap="xs" align="baseline" wrap="nowrap">
          <span className={classes.big} data-figure="openWaits">
            {format.number(openWaits.count)}
          </span>
          <Text>{t('numbers.openWaitsText', { count: openWaits.count })}</Text>
        </Group>
        <Text c="dimmed" fz="xs">
          {t('numbers.openWaitsExplained')}
        </Text>
      </section>
      <section className={classes.card} aria-label={t('numbers.volumes')}>
        <Title order={2}>{t('numbers.volumes')}</Title>
        <dl className={classes.volumes}>
          {Object.entries(volumes).map(([id, count]) => (
            <div key={id}>
              <dt>{t(`numbers.volume.${id as 'inbound'}`, { defaultValue: id })}</dt>
              <dd data-figure={id}>{format.number(count)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
