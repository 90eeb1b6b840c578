import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseOne } from '@/features/admin/fields/Choose';
import type { Channel } from '@/lib/api/channels';
import { EditForm } from '@/lib/edit/EditForm';
import { useDraft } from '@/lib/edit/useDraft';
import { api, done } from '@/lib/api/client';
import type { Connection } from '@/lib/api/model';

const CHANGES = ['connections'];

/** An account of the workspace on a network; once it stands, only its hours can be changed. */
export function ConnectionForm({ connection }: { connection: Connection | undefined }) {
  const { t } = useTranslation(['translation', 'admin', 'edit']);
  const { draft, change, dirty } = useDraft<{
    channel: Channel | null;
    externalId: string;
    name: string;
    scheduleId: string | null;
  }>({
    channel: connection?.channel ?? null,
    externalId: connection?.externalId ?? '',
    name: connection?.name ?? '',
    scheduleId: connection?.scheduleId ?? null,
  });
  const { channel, ...rest } = draft;

  async function write() {
    if (connection) {
      await done(
        api.PATCH('/api/v1/connections/{id}', {
          params: { path: { id: connection.id } },
          body: { scheduleId: draft.scheduleId },
        }),
      );
    } else if (channel) {
      await done(api.POST('/api/v1/connections', { body: { ...rest, channel } }));
    }
  }

  return (
    <EditForm
      write={write}
      changes={CHANGES}
      dirty={dirty}
      ready={channel !== null && draft.externalId.trim() !== '' && draft.name.trim() !== ''}
      stays={connection !== undefined}
    >
      {!connection && (
        <>
          <ChooseOne
            kind="channel"
            label={t('admin:connection.channel')}
            required
            value={channel}
            onChange={(chosen) => change({ channel: chosen as Channel | null })}
          />
          <TextInput
            label={t('edit:name')}
            description={t('admin:connection.nameHint')}
            required
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t('admin:connection.externalId')}
            description={t('admin:connection.externalIdHint')}
            required
            value={draft.externalId}
            onChange={(event) => change({ externalId: event.currentTarget.value })}
          />
        </>
      )}
      <ChooseOne
        kind="schedule"
        label={t('admin:connection.schedule')}
        description={t('admin:connection.scheduleHint')}
        placeholder={t('admin:connection.usualSchedule')}
        value={draft.scheduleId}
        onChange={(scheduleId) => change({ scheduleId })}
      />
    </EditForm>
  );
}
