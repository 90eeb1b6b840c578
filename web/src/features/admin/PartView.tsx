import { lazy, type ComponentType } from 'react';
import { withTexts } from '@/lib/i18n/i18n';
import type { PartId } from './parts';

type Lazy = ReturnType<typeof lazy<ComponentType>>;

/** The code of each page is fetched when it is first opened. */
export const VIEWS: Record<PartId, Lazy> = {
  connections: lazy(async () => ({ default: (await import('./connections/Connections')).Connections })),
  members: lazy(async () => ({ default: (await import('./people/Members')).Members })),
  teams: lazy(async () => ({ default: (await import('./people/Teams')).Teams })),
  schedules: lazy(async () => ({ default: (await import('./promises/Schedules')).Schedules })),
  policies: lazy(async () => ({ default: (await import('./promises/Policies')).Policies })),
  reasons: lazy(async () => ({ default: (await import('./words/Reasons')).Reasons })),
  tags: lazy(async () => ({ default: (await import('./words/Tags')).Tags })),
  attributes: lazy(async () => ({
    default: (await withTexts('rules', import('./words/Attributes'))).Attributes,
  })),
  macros: lazy(async () => ({ default: (await withTexts('rules', import('./macros/Macros'))).Macros })),
  rules: lazy(async () => ({ default: (await withTexts('rules', import('./rules/Rules'))).Rules })),
  surveys: lazy(async () => ({ default: (await withTexts('care', import('./surveys/Surveys'))).Surveys })),
  blocked: lazy(async () => ({ default: (await withTexts('care', import('./keep/Blocked'))).Blocked })),
  repair: lazy(async () => ({ default: (await withTexts('care', import('./keep/Repair'))).Repair })),
  alerts: lazy(async () => ({ default: (await withTexts('alerts', import('./watch/Alerts'))).Alerts })),
  scheduled: lazy(async () => ({
    default: (await withTexts('alerts', import('./watch/Scheduled'))).Scheduled,
  })),
  costs: lazy(async () => ({ default: (await import('./money/Costs')).Costs })),
  retention: lazy(async () => ({ default: (await import('./keep/Retention')).Retention })),
};
