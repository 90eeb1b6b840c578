import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agentsQuery } from '@/lib/api/directory';
import { barChart } from '@/lib/charts/barChart';
import { Chart } from '@/lib/charts/Chart';
import { channelName } from '@/lib/format/channel';
import { useFormat } from '@/lib/format/useFormat';
import { BehindFigure } from '@/lib/report/BehindFigure';
import { Choose } from '@/lib/report/Choose';
import { Figures } from '@/lib/report/Figures';
import { Grid } from '@/lib/report/Grid';
import { asked as questionOf, type ZonedPeriod } from '@/lib/report/period';
import { ReportCard } from '@/lib/report/ReportCard';
import { RATING_PARTS, ratingsQuery, type Rated, type RatingPart } from './queries';
import type { Clicked } from './ReviewsBehind';

const ReviewsBehind = lazy(() => import('./ReviewsBehind'));

interface Props {
  period: ZonedPeriod;
  by: RatingPart;
  onBy: (by: RatingPart) => void;
}

/** How many stars customers gave. */
export function RatingsCard({ period, by, onBy }: Props) {
  const { t } = useTranslation(['translation', 'numbers', 'community']);
  const format = useFormat();
  const [clicked, setClicked] = useState<Clicked>();
  const report = useQuery(ratingsQuery(period, by));
  const { data: agents } = useQuery(agentsQuery);
  const mean = ({ mean: stars }: Rated) =>
    stars === null
      ? '–'
      : stars.toLocaleString(format.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const nameOf = (value: string | null) =>
    value === null
      ? t('numbers:noneOf')
      : by === 'channel'
        ? channelName(value, t)
        : (agents?.find(({ id }) => id === value)?.name ?? t('numbers:unknown'));
  /** A number of reviews; what belongs to no part cannot be asked for alone. */
  function cell(value: string | null, count: number, stars?: number) {
    if (value === null || count === 0) {
      return format.number(count);
    }
    const said = [nameOf(value), ...(stars === undefined ? [] : [t('community:stars', { count: stars })])];
    return (
      <BehindFigure
        figure={format.number(count)}
        label={said.join(', ')}
        onOpen={() => setClicked({ value, stars, said })}
      />
    );
  }
  return (
    <ReportCard
      title={t('community:ratings')}
      metric="rating"
      report={report}
      file={{ report: 'ratings', query: { ...questionOf(period), by } }}
      asOf={({ asOf }) => asOf}
      zone={period.zone}
    >
      {({ total, items }) =>
        total.reviews === 0 ? (
          <Text>{t('community:noReviews')}</Text>
        ) : (
          <>
            <Figures
              figures={[
                {
                  id: 'rating',
                  name: t('community:mean'),
                  value: mean(total),
                  note: t('community:reviews', {
                    count: total.reviews,
                    formatted: format.number(total.reviews),
                  }),
                },
              ]}
            />
            <Stars total={total} />
            <Choose
              label={t('community:by')}
              value={by}
              options={RATING_PARTS.map((value) => ({ value, label: t(`numbers:dimensions.${value}`) }))}
              onChange={onBy}
            />
            <Grid
              title={t('community:ratings')}
              columns={[
                t(`numbers:dimensions.${by}`),
                t('community:reviewsColumn'),
                t('community:mean'),
                ...[1, 2, 3, 4, 5].map((count) => t('community:stars', { count })),
              ]}
              rows={items.map(({ value, rated }) => ({
                key: value ?? '',
                name: nameOf(value),
                cells: [
                  cell(value, rated.reviews),
                  mean(rated),
                  ...rated.distribution.map(({ reviews, stars }) => cell(value, reviews, stars)),
                ],
              }))}
            />
            {clicked && (
              <Suspense>
                <ReviewsBehind
                  period={period}
                  by={by}
                  clicked={clicked}
                  onClose={() => setClicked(undefined)}
                />
              </Suspense>
            )}
          </>
        )
      }
    </ReportCard>
  );
}

function Stars({ total }: { total: Rated }) {
  const { t } = useTranslation(['translation', 'community']);
  const format = useFormat();
  const drawing = useMemo(
    () =>
      barChart({
        corner: t('community:starsColumn'),
        scale: { unit: 'count', full: format.number, short: format.number },
        categories: total.distribution.map(({ stars }) => ({
          key: String(stars),
          name: t('community:stars', { count: stars }),
        })),
        series: [
          {
            key: 'reviews',
            name: t('community:reviewsColumn'),
            values: total.distribution.map(({ reviews }) => reviews),
          },
        ],
      }),
    [format, t, total],
  );
  return <Chart title={t('community:distribution')} heading="hidden" drawing={drawing} height={200} />;
}
