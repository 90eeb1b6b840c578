import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/lib/api/client';
import type { Answer } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { BehindList } from '@/lib/report/BehindList';
import classes from '@/lib/report/Behind.module.css';
import { asked, type ZonedPeriod } from '@/lib/report/period';
import type { VoicePart } from './queries';

type Handed = Answer<'/api/v1/kpis/voice/insights'>['items'][number];

/** Which insights were clicked: those of a part, in a state. */
export interface Clicked {
  value?: string;
  /** By the API's name; all that were handed over without it. */
  select?: 'decided' | 'accepted' | 'refused' | 'shipped' | 'told' | 'open';
  said: string[];
}

interface Props {
  period: ZonedPeriod;
  by: VoicePart;
  clicked: Clicked;
  onClose: () => void;
}

const PAGE = 50;

/** The insights behind a figure, each with the way to it on the board. */
export default function InsightsBehind({ period, by, clicked: { value, select, said }, onClose }: Props) {
  const { t } = useTranslation('community');
  const query = {
    ...asked(period),
    ...(value === undefined ? {} : { [by]: [value] }),
    select,
    limit: PAGE,
  };
  return (
    <BehindList
      title={t('behind.insights')}
      said={said}
      queryKey={['insights', query]}
      page={(cursor) =>
        body(api.GET('/api/v1/kpis/voice/insights', { params: { query: { ...query, cursor } } }))
      }
      counted={(count, formatted) => t('behind.count', { count, formatted })}
      row={(handed) => <Row key={handed.id} handed={handed} zone={period.zone} />}
      onClose={onClose}
    />
  );
}

function Row({ handed: { id, department, state, handedAt }, zone }: { handed: Handed; zone: string }) {
  const { t } = useTranslation('community');
  const format = useFormat();
  const { data, isPending } = useQuery({
    queryKey: ['insights', 'behind', id],
    queryFn: () => body(api.GET('/api/v1/insights/{id}', { params: { path: { id } } })),
  });
  return (
    <li className={classes.row}>
      <Link to="/numbers/$report" params={{ report: 'insights' }} search={{ open: id }} dir="auto">
        {isPending ? (
          <Skeleton h={18} component="span" display="block" />
        ) : (
          (data?.insight.summary ?? t('behind.open'))
        )}
      </Link>
      <span className={classes.foot}>
        {department} · {t(`voice.states.${state === 'open' ? 'waiting' : state}`)} ·{' '}
        <time dateTime={handedAt}>{format.fullTime(handedAt, 'instant', zone)}</time>
      </span>
    </li>
  );
}
