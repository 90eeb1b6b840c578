import { Group, NativeSelect, NumberInput, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { actionOf, isWhole, typedAction } from '@/features/admin/acts/action';
import { ActionsEditor } from '@/features/admin/acts/ActionsEditor';
import { api, done } from '@/lib/api/client';
import { ConditionsEditor } from '@/lib/conditions/ConditionsEditor';
import { areWhole, typedConditions, type Condition } from '@/lib/conditions/model';
import { EditForm } from '@/lib/edit/EditForm';
import { NameField } from '@/lib/edit/NameField';
import { useDraft } from '@/lib/edit/useDraft';
import { DryRun } from './DryRun';
import { ACTIONS, SINCE, TRIGGERS, type NewRule, type Rule } from './rule';
import { RuleRuns } from './RuleRuns';
import { useRuleFields } from './useRuleFields';

const CHANGES = ['rules'];
const MINUTES_OF_HOUR = 60;
const HOURS_OF_YEAR = 8_784;

function sent({ field, key, operator, values }: Condition) {
  return { field, key, operator, values };
}

/** When a rule is asked, of what, and what it does. */
export function RuleForm({ rule }: { rule: Rule | undefined }) {
  const { t } = useTranslation('rules');
  const catalogue = useRuleFields();
  const { draft, change, dirty } = useDraft({
    name: rule?.name ?? '',
    active: rule?.active ?? true,
    on: rule?.on ?? 'conversation_opened',
    since: rule?.timing?.since ?? 'waiting',
    minutes: rule?.timing?.minutes ?? MINUTES_OF_HOUR,
    conditions: typedConditions(rule?.conditions, catalogue),
    actions: (rule?.actions ?? []).map(typedAction),
    stop: rule?.stop ?? false,
  });
  const { conditions } = draft;
  const body = {
    name: draft.name,
    active: draft.active,
    on: draft.on,
    timing: draft.on === 'time' ? { since: draft.since, minutes: draft.minutes } : null,
    conditions: {
      match: conditions.match,
      items: conditions.items.map(sent),
      groups: conditions.groups.map(({ match, items }) => ({ match, items: items.map(sent) })),
    },
    actions: draft.actions.map(actionOf),
    stop: draft.stop,
  } as NewRule;
  const whole = areWhole(conditions);
  const ready = whole && draft.name.trim() !== '' && draft.actions.length > 0 && draft.actions.every(isWhole);
  const path = { id: rule?.id ?? '' };
  return (
    <EditForm
      write={(header) =>
        rule
          ? done(api.PATCH('/api/v1/rules/{id}', { params: { path, header }, body }))
          : done(api.POST('/api/v1/rules', { body }))
      }
      version={rule?.version}
      changes={CHANGES}
      dirty={dirty}
      ready={ready}
      danger={
        rule && {
          label: t('delete'),
          question: t('deleteQuestion', { name: rule.name }),
          told: t('deleted', { name: rule.name }),
          run: (header) => done(api.DELETE('/api/v1/rules/{id}', { params: { path, header } })),
        }
      }
    >
      <NameField value={draft.name} onChange={change} />
      <Switch
        label={t('active')}
        checked={draft.active}
        onChange={(event) => change({ active: event.currentTarget.checked })}
      />
      <NativeSelect
        label={t('when')}
        value={draft.on}
        data={TRIGGERS.map((value) => ({ value, label: t(`triggers.${value}`) }))}
        onChange={(event) =>
          change({ on: TRIGGERS.find((one) => one === event.currentTarget.value) ?? draft.on })
        }
      />
      {draft.on === 'time' && (
        <Group grow align="end">
          <NumberInput
            label={t('hours')}
            required
            min={1 / MINUTES_OF_HOUR}
            max={HOURS_OF_YEAR}
            value={draft.minutes / MINUTES_OF_HOUR}
            onChange={(hours) =>
              hours !== '' && change({ minutes: Math.round(Number(hours) * MINUTES_OF_HOUR) })
            }
          />
          <NativeSelect
            label={t('since')}
            value={draft.since}
            data={SINCE.map((value) => ({ value, label: t(`sinces.${value}`) }))}
            onChange={(event) =>
              change({ since: SINCE.find((one) => one === event.currentTarget.value) ?? draft.since })
            }
          />
        </Group>
      )}
      <ConditionsEditor
        label={t('if')}
        none={t('always')}
        value={conditions}
        catalogue={catalogue}
        onChange={(next) => change({ conditions: next })}
      />
      <ActionsEditor
        label={t('then')}
        types={ACTIONS}
        value={draft.actions}
        onChange={(actions) => change({ actions })}
      />
      <Switch
        label={t('stop')}
        checked={draft.stop}
        onChange={(event) => change({ stop: event.currentTarget.checked })}
      />
      <DryRun rule={body} ready={ready} />
      {rule && <RuleRuns id={rule.id} />}
    </EditForm>
  );
}
