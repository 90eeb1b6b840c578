import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { Figures } from '@/lib/report/Figures';
import { asked as questionOf, type ZonedPeriod } from '@/lib/report/period';
import { ReportCard } from '@/lib/report/ReportCard';
import { ReportHead } from '@/lib/report/ReportHead';
import frame from '@/lib/report/Report.module.css';
import { AdvocatesCard } from './AdvocatesCard';
import { communityQuery, type RatingPart } from './queries';
import { RatingsCard } from './RatingsCard';

export interface CommunityAsked extends ZonedPeriod {
  by: RatingPart;
}

interface Props {
  asked: CommunityAsked;
  onChange: (change: Partial<CommunityAsked>) => void;
}

/** How customers help each other, and how many stars they give. */
export function CommunityReport({ asked: { by, ...period }, onChange }: Props) {
  const { t } = useTranslation(['translation', 'community']);
  const format = useFormat();
  const report = useQuery(communityQuery(period));
  return (
    <div className={frame.page}>
      <ReportHead
        title={t('community:title')}
        subtitle={t('community:subtitle')}
        period={period}
        onChange={onChange}
      />
      <ReportCard
        title={t('community:answers')}
        metric="peer_answered_rate"
        report={report}
        file={{ report: 'community', query: questionOf(period) }}
        asOf={({ asOf }) => asOf}
        zone={period.zone}
      >
        {(told) =>
          told.asked === 0 && told.accepted === 0 && told.firstPeerAnswers === 0 ? (
            <Text>{t('community:noQuestions')}</Text>
          ) : (
            <Figures
              figures={[
                { id: 'asked', name: t('community:asked'), value: format.number(told.asked) },
                {
                  id: 'accepted',
                  name: t('community:accepted'),
                  value: format.number(told.accepted),
                  note: t('community:fromPeers', {
                    count: told.acceptedFromPeers,
                    formatted: format.number(told.acceptedFromPeers),
                  }),
                },
                {
                  id: 'peer-answered',
                  name: t('community:peerAnswered'),
                  value: told.peerAnsweredRate === null ? '–' : format.percent(told.peerAnsweredRate),
                },
                {
                  id: 'first-peer-answer',
                  name: t('community:firstPeerAnswer'),
                  value:
                    told.medianFirstPeerAnswerSeconds === null
                      ? '–'
                      : format.duration(told.medianFirstPeerAnswerSeconds),
                  note: t('community:measured', {
                    count: told.firstPeerAnswers,
                    formatted: format.number(told.firstPeerAnswers),
                  }),
                },
              ]}
            />
          )
        }
      </ReportCard>
      <AdvocatesCard period={period} />
      <RatingsCard period={period} by={by} onBy={(chosen) => onChange({ by: chosen })} />
    </div>
  );
}
