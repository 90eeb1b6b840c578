import { Skeleton } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/lib/api/client';
import { channelName } from '@/lib/format/channel';
import { useFormat } from '@/lib/format/useFormat';
import type { Item } from './behind';
import classes from './Dashboard.module.css';

const MINUTE_MILLIS = 60_000;

function conversationQuery(id: string) {
  return queryOptions({
    queryKey: ['behind-conversation', id],
    queryFn: () => body(api.GET('/api/v1/conversations/{id}', { params: { path: { id } } })),
    staleTime: MINUTE_MILLIS,
  });
}

/** A conversation by its customer and first words, with when and how long. */
export function BehindRow({ id, items, zone }: { id: string; items: Item[]; zone: string }) {
  const { t } = useTranslation(['translation', 'numbers']);
  const format = useFormat();
  const { data, isPending } = useQuery(conversationQuery(id));
  const [first] = items;
  const lengths = items.flatMap(({ seconds, days }) =>
    seconds !== null ? [format.duration(seconds)] : days !== null ? [format.days(days)] : [],
  );
  return (
    <li className={classes.row}>
      <Link to="/conversations/$conversationId" params={{ conversationId: id }} search={{ status: 'all' }}>
        {isPending ? (
          <Skeleton h={18} component="span" display="block" />
        ) : (
          <>
            <b dir="auto">{data ? (data.customer.name ?? data.customer.handle) : t('numbers:notReadable')}</b>{' '}
            <span dir="auto">{data?.subject === '' ? t('list.noText') : data?.subject}</span>
          </>
        )}
      </Link>
      <span className={classes.foot}>
        {first && (
          <>
            {channelName(first.channel, t)} ·{' '}
            <time dateTime={first.at}>{format.fullTime(first.at, first.precision ?? 'instant', zone)}</time>
          </>
        )}
        {lengths.length > 0 && ` · ${lengths.slice(0, 3).join(', ')}${lengths.length > 3 ? ' …' : ''}`}
      </span>
    </li>
  );
}
