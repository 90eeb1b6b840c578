import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reasonsQuery } from '@/lib/api/directory';
import { barChart } from '@/lib/charts/barChart';
import { Chart } from '@/lib/charts/Chart';
import { channelName } from '@/lib/format/channel';
import { useFormat } from '@/lib/format/useFormat';
import { BehindFigure } from '@/lib/report/BehindFigure';
import { Choose } from '@/lib/report/Choose';
import { Figures } from '@/lib/report/Figures';
import { Grid } from '@/lib/report/Grid';
import { monthName } from '@/lib/report/month';
import { asked as questionOf, type ZonedPeriod } from '@/lib/report/period';
import { ReportCard } from '@/lib/report/ReportCard';
import { ReportHead } from '@/lib/report/ReportHead';
import frame from '@/lib/report/Report.module.css';
import type { Clicked } from './InsightsBehind';
import { VOICE_PARTS, voiceQuery, type Progress, type Voice, type VoicePart } from './queries';

const InsightsBehind = lazy(() => import('./InsightsBehind'));

export interface VoiceAsked extends ZonedPeriod {
  by: VoicePart;
}

interface Props {
  asked: VoiceAsked;
  onChange: (change: Partial<VoiceAsked>) => void;
}

const STATES = ['shipped', 'accepted', 'refused', 'waiting'] as const;

/** What became of what customers said. */
export function VoiceReport({ asked: { by, ...period }, onChange }: Props) {
  const { t } = useTranslation(['translation', 'community']);
  const report = useQuery(voiceQuery(period, by));
  return (
    <div className={frame.page}>
      <ReportHead
        title={t('community:voice.title')}
        subtitle={t('community:voice.subtitle')}
        period={period}
        onChange={onChange}
      >
        <Choose
          size="sm"
          label={t('community:by')}
          value={by}
          options={VOICE_PARTS.map((value) => ({ value, label: t(`community:voice.parts.${value}`) }))}
          onChange={(chosen) => onChange({ by: chosen })}
        />
      </ReportHead>
      <ReportCard
        title={t('community:voice.insights')}
        metric="voice_of_customer"
        report={report}
        file={{ report: 'voice', query: { ...questionOf(period), by } }}
        asOf={({ asOf }) => asOf}
        zone={period.zone}
      >
        {(told) =>
          told.total.handed === 0 && told.open.count === 0 ? (
            <Text>{t('community:voice.none')}</Text>
          ) : (
            <Insights told={told} by={by} period={period} />
          )
        }
      </ReportCard>
    </div>
  );
}

/** How many are in each state. */
function states({
  handed,
  decided,
  accepted,
  refused,
  shipped,
}: Progress): Record<(typeof STATES)[number], number> {
  return { shipped, accepted, refused, waiting: handed - decided };
}

interface InsightsProps {
  told: Voice;
  by: VoicePart;
  period: ZonedPeriod;
}

function Insights({ told: { total, items, open }, by, period }: InsightsProps) {
  const { t } = useTranslation(['translation', 'numbers', 'community']);
  const format = useFormat();
  const nameOf = usePartName(by);
  const [clicked, setClicked] = useState<Clicked>();
  /** A figure that can be asked for alone opens what is behind it. */
  function cell(value: string | null, count: number, words: string, select?: Clicked['select']) {
    if (value === null || by === 'month' || count === 0) {
      return format.number(count);
    }
    const said = [nameOf(value), words];
    return (
      <BehindFigure
        figure={format.number(count)}
        label={said.join(', ')}
        onOpen={() => setClicked({ value, select, said })}
      />
    );
  }
  const share = (value: number | null) => (value === null ? '–' : format.percent(value));
  const drawing = useMemo(
    () =>
      barChart({
        stacked: true,
        lying: true,
        corner: t(`community:voice.parts.${by}`),
        scale: { unit: 'count', full: format.number, short: format.number },
        categories: items.map(({ value }) => ({ key: value ?? '', name: nameOf(value) })),
        series: STATES.map((state) => ({
          key: state,
          name: t(`community:voice.states.${state}`),
          values: items.map(({ progress }) => states(progress)[state]),
        })),
      }),
    [by, format, items, nameOf, t],
  );
  return (
    <>
      <Figures
        figures={[
          { id: 'handed', name: t('community:voice.handed'), value: format.number(total.handed) },
          {
            id: 'decided',
            name: t('community:voice.decided'),
            value: share(total.decidedShare),
            note:
              total.medianDecisionSeconds === null
                ? undefined
                : t('community:voice.median', {
                    duration: format.roughDuration(total.medianDecisionSeconds),
                  }),
          },
          { id: 'shipped', name: t('community:voice.states.shipped'), value: share(total.shippedShare) },
          {
            id: 'told',
            name: t('community:voice.told'),
            value: share(total.toldShare),
            note: t('community:voice.toldInPart', { count: total.toldInPart }),
          },
          {
            id: 'open',
            name: t('community:voice.open'),
            value: format.number(open.count),
            note: open.olderThan
              .filter(({ count }) => count > 0)
              .map(({ days, count }) => t('community:voice.olderThan', { count, days: format.days(days) }))
              .join(', '),
          },
        ]}
      />
      {items.length > 0 && (
        <>
          <Chart title={t('community:voice.insights')} heading="hidden" drawing={drawing} />
          <Grid
            title={t('community:voice.insights')}
            columns={[
              t(`community:voice.parts.${by}`),
              t('community:voice.handed'),
              ...STATES.map((state) => t(`community:voice.states.${state}`)),
              t('community:voice.told'),
            ]}
            rows={items.map(({ value, progress }) => ({
              key: value ?? '',
              name: nameOf(value),
              cells: [
                cell(value, progress.handed, t('community:voice.handed')),
                ...STATES.map((state) =>
                  state === 'waiting'
                    ? format.number(states(progress)[state])
                    : cell(value, states(progress)[state], t(`community:voice.states.${state}`), state),
                ),
                share(progress.toldShare),
              ],
            }))}
          />
        </>
      )}
      {clicked && (
        <Suspense>
          <InsightsBehind period={period} by={by} clicked={clicked} onClose={() => setClicked(undefined)} />
        </Suspense>
      )}
    </>
  );
}

function usePartName(by: VoicePart): (value: string | null) => string {
  const { t } = useTranslation(['translation', 'numbers']);
  const { locale } = useFormat();
  const { data: reasons } = useQuery(reasonsQuery);
  return useCallback(
    (value) => {
      if (value === null) {
        return t('numbers:noneOf');
      }
      if (by === 'reason') {
        return reasons?.find(({ id }) => id === value)?.name ?? t('numbers:unknown');
      }
      if (by === 'month') {
        return monthName(value, locale);
      }
      return by === 'channel' ? channelName(value, t) : value;
    },
    [by, locale, reasons, t],
  );
}
