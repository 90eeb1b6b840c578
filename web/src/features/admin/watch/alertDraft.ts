import {
  isMetric,
  keptBound,
  FILTERS,
  filtersOf,
  typedBound,
  unitOf,
  type Alert,
  type Metric,
  type Rule,
} from './alert';
import { recipientsOf, typedRecipients } from './RecipientFields';

type Quiet = NonNullable<Alert['delivery']['quiet']>;
export const STATISTICS = ['value', 'p50', 'p75', 'p90', 'p95', 'p99'] as const;

/** The zone of the browser, for what is new. */
export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** An alert as it is typed. */
export function typedAlert(alert: Alert | undefined) {
  const rule = alert?.rule;
  const metric: Metric = isMetric(rule?.metric ?? null) ? (rule?.metric as Metric) : 'first_response';
  return {
    name: alert?.name ?? '',
    enabled: alert?.enabled ?? true,
    kind: rule?.kind ?? 'crisis',
    metric,
    statistic: rule?.statistic ?? 'value',
    clock: rule?.clock ?? 'calendar',
    direction: rule?.direction ?? 'above',
    bound: typedBound(rule?.threshold ?? null, rule?.metric ?? null),
    windowMinutes: rule?.windowMinutes ?? 60,
    zone: rule?.zone ?? zoneHere(),
    /** Null for what is usual. */
    minimum: rule?.minimum ?? null,
    sensitivity: rule?.sensitivity ?? null,
    weeks: rule?.weeks ?? null,
    filters: Object.fromEntries(FILTERS.map((filter) => [filter, rule?.filters?.[filter] ?? []])) as Record<
      (typeof FILTERS)[number],
      string[]
    >,
    quiet: alert?.delivery.quiet ?? null,
    remindMinutes: alert?.delivery.remindMinutes ?? null,
    ...typedRecipients(alert?.delivery.mails ?? []),
  };
}

export type Draft = ReturnType<typeof typedAlert>;

/** What the form has no fields for, where the figure is told by it. */
function keptFilters(kept: Rule | undefined, draft: Draft) {
  const { reasonGroup = null, language = null, policy = null } = kept?.filters ?? {};
  const told = draft.kind === 'crisis' || filtersOf(draft.kind, draft.metric).includes('reason');
  const sla = draft.kind !== 'crisis' && draft.metric.startsWith('sla_');
  return {
    reasonGroup: told ? reasonGroup : null,
    language: told ? language : null,
    policy: sla ? policy : null,
  };
}

function ruleOf(draft: Draft, kept: Rule | undefined): Rule {
  const { kind, metric } = draft;
  const crisis = kind === 'crisis';
  const allowed = filtersOf(kind, metric);
  return {
    kind,
    metric: crisis ? null : metric,
    statistic: !crisis && unitOf(metric) === 'seconds' ? draft.statistic : null,
    direction: crisis
      ? null
      : kind === 'threshold' && draft.direction === 'either'
        ? 'above'
        : draft.direction,
    threshold: kind === 'threshold' ? keptBound(draft.bound, metric) : null,
    windowMinutes: draft.windowMinutes,
    minimum: kind === 'crisis' ? null : draft.minimum,
    clock: crisis ? null : draft.clock,
    zone: draft.zone,
    weeks: kind === 'threshold' ? null : draft.weeks,
    // Usual of a crisis is another one than of a change.
    sensitivity:
      kind === 'threshold' || (kept !== undefined && kept.kind !== kind) ? null : draft.sensitivity,
    filters: {
      ...keptFilters(kept, draft),
      ...Object.fromEntries(
        FILTERS.map((filter) => [filter, allowed.includes(filter) ? draft.filters[filter] : null]),
      ),
    } as Rule['filters'],
  };
}

/** What is sent of it. */
export function alertOf(draft: Draft, alert: Alert | undefined, language: string) {
  return {
    name: draft.name,
    enabled: draft.enabled,
    rule: ruleOf(draft, alert?.rule),
    delivery: {
      quiet: draft.quiet,
      webhooks: alert?.delivery.webhooks ?? null,
      remindMinutes: draft.remindMinutes,
      mails: recipientsOf(draft, alert?.delivery.mails ?? [], language),
    },
  };
}

/** Nights, to begin with. */
export function usualQuiet(zone: string): Quiet {
  return {
    zone,
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    from: '20:00',
    to: '08:00',
    crisisRings: true,
  };
}
