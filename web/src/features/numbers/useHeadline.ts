import { useQuery } from '@tanstack/react-query';
import type { Answer, Summary } from '@/lib/api/model';
import { isToldBy, kindOf, type KpiId } from './kpis';
import { emptyAtFirst, intervalFor } from './parts';
import { filteredBy, paramsOf, satisfactionQuery, seriesQuery, type Question } from './queries';

export interface Headline {
  id: KpiId | 'csat';
  value: number | null;
  /** In the period that is compared with; undefined where none is. */
  before?: number | null;
  values: (number | null)[];
  /** Promises that are not yet due. */
  pending?: number | null;
  /** Of how many. */
  count?: number;
}

const SHOWN: KpiId[] = [
  'conversations_opened',
  'resolved',
  'backlog',
  'response',
  'first_response',
  'resolution',
  'sla_first_response',
  'reopen_rate',
  'fcr',
];

type Told = Pick<Summary, 'metrics' | 'volumes' | 'ratios' | 'backlog'>;

/** The value of a figure in a summary; undefined for what it does not tell. */
export function valueIn(told: Told, id: KpiId): number | null | undefined {
  switch (id) {
    case 'conversations_opened':
      return told.volumes.conversationsOpened;
    case 'resolved':
      return told.volumes.resolved;
    case 'backlog':
      return told.backlog?.atTo;
    default:
      return kindOf(id).unit === 'seconds'
        ? told.metrics.find((metric) => metric.id === id)?.p50
        : told.ratios.find((ratio) => ratio.id === id)?.value;
  }
}

/** The figures that a manager looks at first, with what they were before and how they went. */
export function useHeadline(question: Question, summary: Summary): Headline[] {
  const params = paramsOf(question);
  const { comparison } = summary;
  const told = SHOWN.filter((id) => isToldBy(id, filteredBy(question)));
  const { data: series } = useQuery(seriesQuery(params, { metric: told, interval: intervalFor(question) }));
  const then = { ...params, from: comparison?.from ?? '', to: comparison?.to ?? '' };
  const { data: fcrThen } = useQuery({
    ...seriesQuery(then, { metric: ['fcr'], interval: 'year' }),
    enabled: comparison !== null,
  });

  const rated = isAboutAnswers(question);
  const { data: asked } = useQuery({ ...satisfactionQuery(params), enabled: rated });
  const { data: askedThen } = useQuery({ ...satisfactionQuery(then), enabled: rated && comparison !== null });

  const headlines = told.map((id): Headline => {
    const line = series?.lines.find(({ metric }) => metric === id);
    const first = line ? emptyAtFirst([line], line.values.length) : 0;
    const total = kindOf(id).unit === 'seconds' ? line?.total.p50 : line?.total.value;
    return {
      id,
      // First-contact resolution stands in the series alone.
      value: valueIn(summary, id) ?? total ?? null,
      before: comparison
        ? (valueIn(comparison, id) ?? (id === 'fcr' ? fcrThen?.lines[0]?.total.value : null))
        : undefined,
      values:
        line?.values.slice(first).map((value) => (kindOf(id).unit === 'seconds' ? value.p50 : value.value)) ??
        [],
      pending: summary.ratios.find((ratio) => ratio.id === id)?.pending,
    };
  });
  const csat = asked && csatOf(asked);
  return csat
    ? [
        ...headlines,
        {
          id: 'csat',
          value: csat.result,
          before: comparison ? askedThen && csatOf(askedThen)?.result : undefined,
          values: [],
          count: csat.answers,
        },
      ]
    : headlines;
}

/** Answers to surveys are told by channel, connection and agent alone, and for no other filters. */
function isAboutAnswers({ team, reason, priority, language, tag }: Question): boolean {
  return [team, reason, priority, language, tag].every((values) => values.length === 0);
}

function csatOf({ metrics }: Answer<'/api/v1/kpis/satisfaction'>) {
  return metrics.find(({ definition }) => definition.id === 'csat')?.total;
}
