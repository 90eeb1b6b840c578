import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EditForm } from '@/lib/edit/EditForm';
import { Listing } from '@/features/admin/frame/Listing';
import { RetiredPill } from '@/lib/edit/RetiredPill';
import { NameField } from '@/lib/edit/NameField';
import { useDraft } from '@/lib/edit/useDraft';
import { useRetire } from '@/lib/edit/useRetire';
import { api, done } from '@/lib/api/client';
import { reasonsQuery } from '@/lib/api/directory';
import type { Reason } from '@/lib/api/model';
import { asTree } from './asTree';

const CHANGES = ['reasons'];

/** Why customers write, on two levels. */
export function Reasons() {
  const list = useQuery({ ...reasonsQuery, select: asTree });
  const reasons = list.data ?? [];
  return (
    <Listing
      part="reasons"
      list={list}
      idOf={({ id }) => id}
      name={({ name }) => name}
      marks={({ retired }) => <RetiredPill retired={retired} />}
      retired={({ retired }) => retired}
      below={({ parentId }) => parentId !== null}
      form={(reason) => <ReasonForm reason={reason} reasons={reasons} />}
    />
  );
}

function ReasonForm({ reason, reasons }: { reason: Reason | undefined; reasons: Reason[] }) {
  const { t } = useTranslation(['admin', 'edit']);
  const retire = useRetire();
  const { draft, change, dirty } = useDraft({
    name: reason?.name ?? '',
    parentId: reason?.parentId ?? null,
  });
  const patch = (body: { name?: string; retired?: boolean }) =>
    done(api.PATCH('/api/v1/reasons/{id}', { params: { path: { id: reason?.id ?? '' } }, body }));
  return (
    <EditForm
      write={() =>
        reason ? patch({ name: draft.name }) : done(api.POST('/api/v1/reasons', { body: draft }))
      }
      changes={CHANGES}
      dirty={dirty}
      ready={draft.name.trim() !== ''}
      danger={reason && retire(reason, (retired) => patch({ retired }))}
    >
      <NameField value={draft.name} onChange={change} />
      <Select
        label={t('reason.above')}
        description={reason ? t('reason.stays') : t('reason.aboveHint')}
        placeholder={t('reason.top')}
        disabled={reason !== undefined}
        clearable
        clearButtonProps={{ 'aria-label': t('edit:clear', { field: t('reason.above') }) }}
        data={reasons
          .filter(({ parentId, retired }) => parentId === null && !retired)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.parentId}
        onChange={(parentId) => change({ parentId })}
      />
    </EditForm>
  );
}
