import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '@/lib/charts/Chart';
import type { Scale } from '@/lib/charts/model';
import { scatterChart } from '@/lib/charts/scatterChart';
import { channelName } from '@/lib/format/channel';
import { money } from '@/lib/format/money';
import { useFormat } from '@/lib/format/useFormat';
import { readingOf, strengthOf, valueOf } from './likes';
import { AGAINST, type Association, type Post } from './queries';

interface Props {
  association: Association;
  posts: Post[];
  zone: string;
}

/** Every publication by its likes and by what they are held against, and in words what that says. */
export function LikesScatter({ association, posts, zone }: Props) {
  const { t } = useTranslation(['translation', 'value']);
  const format = useFormat();
  const { currency, spearman, pearson, low, high, n } = association;
  const against = AGAINST.find((known) => known === association.with) ?? 'conversations_opened';
  const name = t(`value:likes.with.${against}`);
  const drawing = useMemo(() => {
    const decimals =
      posts.flatMap(({ outcome }) => outcome.revenue).find((one) => one.currency === currency)?.decimals ??
      (currency
        ? (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
            .maximumFractionDigits ?? 2)
        : 0);
    const count: Scale = { unit: 'count', full: format.number, short: format.number };
    const scale: Scale =
      against === 'csat'
        ? { unit: 'share', full: format.percent, short: format.percent }
        : currency
          ? {
              unit: 'count',
              full: (amount) => money(amount, decimals, currency, format.locale),
              short: (amount) => money(Math.round(amount / 10 ** decimals), 0, currency, format.locale),
            }
          : count;
    return scatterChart({
      corner: t('value:likes.post'),
      x: { name: t('value:likes.likes'), scale: count },
      y: { name, scale },
      points: posts.flatMap((post) => {
        const y = valueOf(post, against, currency);
        return post.likes === null || y === null
          ? []
          : [
              {
                key: post.id,
                name: `${channelName(post.channel, t)}, ${format.fullTime(post.publishedAt, 'day', zone)}`,
                x: post.likes,
                y,
              },
            ];
      }),
    });
  }, [against, currency, format, name, posts, t, zone]);
  const number = (value: number) =>
    value.toLocaleString(format.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <>
      {spearman === null || low === null || high === null ? (
        <Text data-reading="none">{t('value:likes.none')}</Text>
      ) : (
        <>
          <Text fw={650} data-reading={readingOf(association)}>
            {t(`value:likes.reading.${readingOf(association)}`)}
          </Text>
          <Text fz="sm" c="dimmed">
            {t('value:likes.figures', {
              spearman: number(spearman),
              low: number(low),
              high: number(high),
              strength: t(`value:likes.strength.${strengthOf(spearman)}`),
              pearson: pearson === null ? '–' : number(pearson),
              formatted: format.number(n),
            })}
          </Text>
        </>
      )}
      <Chart title={t('value:likes.scatter', { name })} heading="hidden" drawing={drawing} height={340} />
    </>
  );
}
