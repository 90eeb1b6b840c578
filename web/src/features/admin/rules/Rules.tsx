import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Listing } from '@/features/admin/frame/Listing';
import { api, done } from '@/lib/api/client';
import { useFormat } from '@/lib/format/useFormat';
import { Pill } from '@/lib/ui/Pill';
import { rulesQuery } from './queries';
import type { Rule } from './rule';
import { RuleForm } from './RuleForm';

/** What is done by itself, in the order in which it is asked. */
export function Rules() {
  const { t } = useTranslation('rules');
  const format = useFormat();
  const client = useQueryClient();
  const list = useQuery(rulesQuery);

  function about({ on, actions, counts }: Rule) {
    return [
      t(`triggers.${on}`),
      t('does', { count: actions.length }),
      t('held', { count: counts.matches, formatted: format.number(counts.matches) }),
    ].join(' · ');
  }

  return (
    <Listing
      part="rules"
      list={list}
      idOf={({ id }) => id}
      name={({ name }) => name}
      about={about}
      marks={({ active, counts }) => (
        <>
          {!active && (
            <Pill tone="quiet" icon="close">
              {t('off')}
            </Pill>
          )}
          {counts.errors > 0 && (
            <Pill tone="near" icon="alert">
              {t('errors', { count: counts.errors })}
            </Pill>
          )}
        </>
      )}
      onOrder={async (ids) => {
        await done(api.PUT('/api/v1/rules/order', { body: { ids } }));
        await client.invalidateQueries({ queryKey: ['rules'] });
      }}
      form={(rule) => <RuleForm rule={rule} />}
    />
  );
}
