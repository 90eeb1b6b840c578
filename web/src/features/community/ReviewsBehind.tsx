import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/lib/api/client';
import { connectionsQuery } from '@/lib/api/directory';
import { channelName } from '@/lib/format/channel';
import { useFormat } from '@/lib/format/useFormat';
import { BehindList } from '@/lib/report/BehindList';
import classes from '@/lib/report/Behind.module.css';
import { asked, type ZonedPeriod } from '@/lib/report/period';
import { Icon } from '@/lib/ui/Icon';
import type { RatingPart } from './queries';

/** Which reviews were clicked: those of a part, or with so many stars, or both. */
export interface Clicked {
  value?: string;
  stars?: number;
  said: string[];
}

interface Props {
  period: ZonedPeriod;
  by: RatingPart;
  clicked: Clicked;
  onClose: () => void;
}

const PAGE = 50;

/** The reviews behind a figure. */
export default function ReviewsBehind({ period, by, clicked: { value, stars, said }, onClose }: Props) {
  const { t } = useTranslation(['translation', 'community']);
  const format = useFormat();
  const { data: connections } = useQuery(connectionsQuery);
  const query = {
    ...asked(period),
    ...(value === undefined ? {} : { [by]: [value] }),
    stars: stars === undefined ? undefined : [String(stars)],
    limit: PAGE,
  };
  return (
    <BehindList
      title={t('community:behind.reviews')}
      said={said}
      queryKey={['reviews', query]}
      page={(cursor) =>
        body(api.GET('/api/v1/kpis/ratings/reviews', { params: { query: { ...query, cursor } } }))
      }
      counted={(count, formatted) => t('community:reviews', { count, formatted })}
      row={(review) => (
        <li key={review.interactionId} className={classes.row}>
          <b>
            <Icon name="star" size={14} /> {t('community:stars', { count: review.stars })}
          </b>
          <span className={classes.foot}>
            {connections?.find(({ id }) => id === review.connectionId)?.name ??
              channelName(review.channel, t)}{' '}
            · <time dateTime={review.at}>{format.fullTime(review.at, 'instant', period.zone)}</time>
          </span>
        </li>
      )}
      onClose={onClose}
    />
  );
}
