import { useTranslation } from 'react-i18next';
import type { Segment } from '@/features/contacts/directory';
import { api, done } from '@/lib/api/client';
import { ConditionsEditor } from '@/lib/conditions/ConditionsEditor';
import { areThere, areWhole, typedConditions } from '@/lib/conditions/model';
import { EditForm } from '@/lib/edit/EditForm';
import { NameField } from '@/lib/edit/NameField';
import { useDraft } from '@/lib/edit/useDraft';
import type { SegmentConditions } from './segment';
import { SegmentPreview } from './SegmentPreview';
import { useSegmentFields } from './useSegmentFields';

const CHANGES = ['segments'];

/** Who belongs to a segment. */
export function SegmentForm({ segment }: { segment: Segment | undefined }) {
  const { t } = useTranslation('segments');
  const catalogue = useSegmentFields();
  const { draft, change, dirty } = useDraft({
    name: segment?.name ?? '',
    conditions: typedConditions(segment?.conditions, catalogue),
  });
  // The catalogue offers what the API knows.
  const body = { name: draft.name, conditions: draft.conditions as SegmentConditions };
  const path = { id: segment?.id ?? '' };
  const whole = areThere(draft.conditions) && areWhole(draft.conditions);
  return (
    <EditForm
      write={() =>
        segment
          ? done(api.PUT('/api/v1/segments/{id}', { params: { path }, body }))
          : done(api.POST('/api/v1/segments', { body }))
      }
      changes={CHANGES}
      dirty={dirty}
      ready={draft.name.trim() !== '' && whole}
      danger={
        segment && {
          label: t('delete'),
          question: t('deleteQuestion', { name: segment.name }),
          told: t('deleted', { name: segment.name }),
          run: () => done(api.DELETE('/api/v1/segments/{id}', { params: { path } })),
        }
      }
    >
      <NameField value={draft.name} onChange={change} />
      <ConditionsEditor
        label={t('conditions')}
        none={t('everybody')}
        value={draft.conditions}
        catalogue={catalogue}
        onChange={(conditions) => change({ conditions })}
      />
      <SegmentPreview conditions={body.conditions} ready={whole} />
    </EditForm>
  );
}
