import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useChoices } from '@/features/admin/fields/useChoices';
import { Listing } from '@/features/admin/frame/Listing';
import { RetiredPill } from '@/lib/edit/RetiredPill';
import { policiesQuery, type Policy } from '@/features/admin/queries';
import { api, done } from '@/lib/api/client';
import { useFormat } from '@/lib/format/useFormat';
import { PROMISES } from './policy';
import { PolicyForm } from './PolicyForm';

/** How soon customers are answered and helped: the first policy that fits counts. */
export function Policies() {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const { nameOf } = useChoices();
  const client = useQueryClient();
  const list = useQuery(policiesQuery);

  function about(policy: Policy) {
    const promised = PROMISES.flatMap((kind) => {
      const promise = policy[kind];
      return promise ? [`${t(`policy.${kind}`)} ${format.roughDuration(promise.seconds)}`] : [];
    }).join(', ');
    const { items } = policy.conditions;
    const applies = items
      .map(({ field, values }) => values.map((value) => nameOf(field, value)).join(', '))
      .join(policy.conditions.match === 'all' ? ' + ' : ' / ');
    return t('pair', { one: items.length === 0 ? t('policy.everything') : applies, other: promised });
  }

  return (
    <Listing
      part="policies"
      list={list}
      idOf={({ id }) => id}
      name={({ name }) => name}
      about={about}
      marks={({ retired }) => <RetiredPill retired={retired} />}
      retired={({ retired }) => retired}
      onOrder={async (ids) => {
        const retired = (list.data ?? []).filter((policy) => policy.retired && !ids.includes(policy.id));
        await done(
          api.PUT('/api/v1/sla-policies/order', { body: { ids: [...ids, ...retired.map(({ id }) => id)] } }),
        );
        await client.invalidateQueries({ queryKey: ['policies'] });
      }}
      form={(policy) => <PolicyForm policy={policy} />}
    />
  );
}
