import { NativeSelect, NumberInput, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseMany, ChooseOne } from '@/features/admin/fields/Choose';
import { EditForm } from '@/lib/edit/EditForm';
import { NameField } from '@/lib/edit/NameField';
import { useDraft } from '@/lib/edit/useDraft';
import type { Policy } from '@/features/admin/queries';
import { api, done } from '@/lib/api/client';
import { FIELDS, kept, PROMISES, typed, type Field, type TypedPromise } from './policy';
import { PolicyPreview } from './PolicyPreview';
import { PromiseFields } from './PromiseFields';
import classes from './Week.module.css';

const CHANGES = ['policies'];

interface Draft {
  name: string;
  match: 'all' | 'any';
  conditions: Partial<Record<Field, string[]>>;
  firstResponse: TypedPromise;
  nextResponse: TypedPromise;
  resolution: TypedPromise;
  warnAtPercent: number | null;
  scheduleId: string | null;
}

/** To which conversations a policy applies, and what it promises. */
export function PolicyForm({ policy }: { policy: Policy | undefined }) {
  const { t } = useTranslation(['admin', 'edit']);
  const { draft, change, dirty } = useDraft<Draft>({
    name: policy?.name ?? '',
    match: policy?.conditions.match ?? 'all',
    conditions: Object.fromEntries(
      policy?.conditions.items.map(({ field, values }) => [field, values]) ?? [],
    ),
    firstResponse: typed(policy?.firstResponse ?? null),
    nextResponse: typed(policy?.nextResponse ?? null),
    resolution: typed(policy?.resolution ?? null),
    warnAtPercent: policy ? policy.warnAtPercent : 80,
    scheduleId: policy?.scheduleId ?? null,
  });
  const body = {
    name: draft.name,
    conditions: {
      match: draft.match,
      items: FIELDS.flatMap((field) => {
        const values = draft.conditions[field] ?? [];
        return values.length === 0 ? [] : [{ field, values }];
      }),
    },
    firstResponse: kept(draft.firstResponse),
    nextResponse: kept(draft.nextResponse),
    resolution: kept(draft.resolution),
    warnAtPercent: draft.warnAtPercent,
    scheduleId: draft.scheduleId,
  };
  const promises = PROMISES.some((kind) => body[kind] !== null);
  return (
    <EditForm
      write={(header) =>
        policy
          ? done(api.PUT('/api/v1/sla-policies/{id}', { params: { path: { id: policy.id }, header }, body }))
          : done(api.POST('/api/v1/sla-policies', { body }))
      }
      version={policy?.version}
      changes={CHANGES}
      dirty={dirty}
      ready={draft.name.trim() !== '' && promises}
      danger={
        policy && !policy.retired
          ? {
              label: t('edit:retire'),
              question: t('policy.retireQuestion', { name: policy.name }),
              told: t('edit:retiredTold', { name: policy.name }),
              run: (header) =>
                done(
                  api.DELETE('/api/v1/sla-policies/{id}', { params: { path: { id: policy.id }, header } }),
                ),
            }
          : undefined
      }
    >
      <NameField value={draft.name} onChange={change} />
      <fieldset className={classes.week}>
        <legend>{t('policy.applies')}</legend>
        <Text fz="sm" c="dimmed">
          {t('policy.appliesHint')}
        </Text>
        <NativeSelect
          label={t('policy.match')}
          value={draft.match}
          data={(['all', 'any'] as const).map((value) => ({ value, label: t(`policy.matches.${value}`) }))}
          onChange={(event) => change({ match: event.currentTarget.value === 'any' ? 'any' : 'all' })}
        />
        {FIELDS.map((field) => (
          <ChooseMany
            key={field}
            kind={field}
            label={t(`policy.fields.${field}`)}
            placeholder={t('anything')}
            value={draft.conditions[field] ?? []}
            onChange={(values) => change({ conditions: { ...draft.conditions, [field]: values } })}
          />
        ))}
      </fieldset>
      <fieldset className={classes.week}>
        <legend>{t('policy.promises')}</legend>
        {PROMISES.map((kind) => (
          <PromiseFields
            key={kind}
            label={t(`policy.${kind}`)}
            promise={draft[kind]}
            onChange={(promise) => change({ [kind]: promise })}
          />
        ))}
        {!promises && (
          <Text fz="sm" c="dimmed">
            {t('policy.oneAtLeast')}
          </Text>
        )}
        <NumberInput
          label={t('policy.warn')}
          description={t('policy.warnHint')}
          placeholder={t('policy.noWarning')}
          min={1}
          max={99}
          allowDecimal={false}
          suffix=" %"
          value={draft.warnAtPercent ?? ''}
          onChange={(value) => change({ warnAtPercent: value === '' ? null : Number(value) })}
        />
        <ChooseOne
          kind="schedule"
          label={t('policy.schedule')}
          placeholder={t('policy.connectionsSchedule')}
          value={draft.scheduleId}
          onChange={(scheduleId) => change({ scheduleId })}
        />
      </fieldset>
      {policy && !policy.retired && !dirty && <PolicyPreview policy={policy} />}
    </EditForm>
  );
}
