import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Listing } from '@/features/admin/frame/Listing';
import { surveysQuery } from '@/features/admin/queries';
import { channelName } from '@/lib/format/channel';
import { Pill } from '@/lib/ui/Pill';
import { SurveyForm } from './SurveyForm';

/** What customers are asked once they were helped. */
export function Surveys() {
  const { t } = useTranslation(['translation', 'care']);
  const list = useQuery(surveysQuery);
  return (
    <Listing
      part="surveys"
      list={list}
      idOf={({ id }) => id}
      name={({ name }) => name}
      about={({ kind, channels }) =>
        [
          t(`care:survey.kinds.${kind}`),
          channels.length === 0
            ? t('care:survey.everywhere')
            : channels.map((channel) => channelName(channel, t)).join(', '),
        ].join(' · ')
      }
      marks={({ active }) =>
        active ? (
          <Pill tone="met" icon="check">
            {t('care:survey.asked')}
          </Pill>
        ) : (
          <Pill tone="quiet" icon="close">
            {t('care:survey.byHand')}
          </Pill>
        )
      }
      form={(survey) => <SurveyForm survey={survey} />}
    />
  );
}
