import { Button, CloseButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/lib/api/client';
import type { Session } from '@/lib/api/model';
import { problemOf } from '@/lib/api/problem';
import { Icon } from '@/lib/ui/Icon';
import { sentence } from '@/lib/ui/sentence';
import { tell } from '@/lib/ui/tell';
import { PRIORITIES } from './ActsBar';
import classes from './BulkBar.module.css';
import { Picker } from './Picker';
import { useDirectory } from './useDirectory';

const LOOK_MILLIS = 400;
const ABOUT = 'bulk';
const NOBODY = 'nobody';

type Actions = NonNullable<Parameters<typeof start>[1]>;

function start(
  ids: string[],
  actions: {
    status?: 'resolved' | 'open';
    assigneeId?: string | null;
    teamId?: string;
    priority?: string;
    addTags?: string[];
  },
) {
  return body(api.POST('/api/v1/bulk-actions', { body: { selection: { ids }, actions } }));
}

interface Props {
  ids: string[];
  member: Session['member'];
  onDone: () => void;
}

/** One act for all conversations that are ticked, done at the server; what could not be done is counted. */
export function BulkBar({ ids, member, onDone }: Props) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const { members, teams, tags } = useDirectory();
  const act = useMutation({
    mutationFn: async (actions: Actions) => {
      let bulk = await start(ids, actions);
      while (bulk.state === 'queued' || bulk.state === 'running') {
        await new Promise((resolve) => setTimeout(resolve, LOOK_MILLIS));
        bulk = await body(api.GET('/api/v1/bulk-actions/{id}', { params: { path: { id: bulk.id } } }));
      }
      return bulk;
    },
    onSuccess: async ({ changed, unchanged, failed }) => {
      onDone();
      const message = [
        t('bulkChanged', { count: changed }),
        unchanged > 0 && t('bulkUnchanged', { count: unchanged }),
        failed > 0 && t('bulkFailed', { count: failed }),
      ];
      void tell({ about: ABOUT, failed: failed > 0, message: message.filter(Boolean).join(' ') }, common);
      await Promise.all([
        client.invalidateQueries({ queryKey: ['conversations', 'live'] }),
        client.invalidateQueries({ queryKey: ['conversation'] }),
        client.invalidateQueries({ queryKey: ['views', 'counts'] }),
      ]);
    },
    onError: (error) =>
      void tell({ about: ABOUT, failed: true, message: sentence(problemOf(error), common) }, common),
  });

  return (
    <div className={classes.bar} role="group" aria-label={t('bulk')}>
      <strong className="numeric" role="status">
        {act.isPending ? t('bulkWorking') : t('chosen', { count: ids.length })}
      </strong>
      <Picker
        icon="person"
        label={t('assign')}
        value={null}
        disabled={act.isPending}
        groups={[
          {
            label: t('people'),
            choices: [
              { value: member.id, label: t('meNamed', { name: member.name }) },
              ...members
                .filter(({ id }) => id !== member.id)
                .map(({ id, name }) => ({ value: id, label: name })),
              { value: NOBODY, label: t('nobody') },
            ],
          },
          {
            label: t('teams'),
            choices: teams
              .filter(({ retired }) => !retired)
              .map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        onPick={(value) =>
          act.mutate(
            teams.some(({ id }) => id === value)
              ? { teamId: value }
              : { assigneeId: value === NOBODY ? null : value },
          )
        }
      />
      <Picker
        icon="flag"
        label={t('priority')}
        value={null}
        disabled={act.isPending}
        groups={[{ choices: PRIORITIES.map((one) => ({ value: one, label: t(`priorities.${one}`) })) }]}
        onPick={(priority) => act.mutate({ priority })}
      />
      <Picker
        icon="tag"
        label={t('addTag')}
        value={null}
        disabled={act.isPending}
        groups={[
          {
            choices: tags
              .filter(({ retired }) => !retired)
              .map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        onPick={(tag) => act.mutate({ addTags: [tag] })}
      />
      <Button
        size="compact-sm"
        loading={act.isPending}
        leftSection={<Icon name="check" size={14} />}
        onClick={() => act.mutate({ status: 'resolved' })}
      >
        {common('thread.resolve')}
      </Button>
      <CloseButton size="sm" aria-label={t('chooseNone')} onClick={onDone} />
    </div>
  );
}
