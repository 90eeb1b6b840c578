import { lazy, type ComponentType } from 'react';
import { withTexts } from '@/lib/i18n/i18n';

/** The pages of numbers beside the service's own, in the order in which they are shown. */
const IDS = ['value', 'likes', 'community', 'voice', 'insights', 'board'] as const;
export type ReportId = (typeof IDS)[number];

type Lazy = ReturnType<typeof lazy<ComponentType>>;

/** The code and the words of each page are fetched when it is first opened. */
export const REPORTS: Partial<Record<ReportId, Lazy>> = {
  value: lazy(async () => {
    const { ValueReportPage } = await withTexts('value', import('./pages/ValueReportPage'));
    return { default: ValueReportPage };
  }),
  likes: lazy(async () => {
    const { LikesReportPage } = await withTexts('value', import('./pages/LikesReportPage'));
    return { default: LikesReportPage };
  }),
  community: lazy(async () => {
    const { CommunityReportPage } = await withTexts('community', import('./pages/CommunityReportPage'));
    return { default: CommunityReportPage };
  }),
  voice: lazy(async () => {
    const { VoiceReportPage } = await withTexts('community', import('./pages/VoiceReportPage'));
    return { default: VoiceReportPage };
  }),
  insights: lazy(async () => {
    const { InsightsPage } = await withTexts('insights', import('./pages/InsightsPage'));
    return { default: InsightsPage };
  }),
  board: lazy(async () => {
    const { LiveBoardReport } = await withTexts('value', import('./pages/LiveBoardReport'));
    return { default: LiveBoardReport };
  }),
};

export const REPORT_IDS: readonly ReportId[] = IDS.filter((id) => id in REPORTS);

export function isReport(text: string): text is ReportId {
  return REPORT_IDS.some((id) => id === text);
}
