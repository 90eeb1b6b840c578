import { Button, Group as Line, NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConditionRow } from './ConditionRow';
import classes from './Conditions.module.css';
import { newCondition, type Catalogue, type Condition, type Conditions, type Match } from './model';

interface Props {
  label: string;
  /** What it means if there is no condition. */
  none: string;
  value: Conditions;
  catalogue: Catalogue;
  onChange: (value: Conditions) => void;
}

/** What must hold: conditions of which all or any must, and groups of such. */
export function ConditionsEditor({ label, none, value, catalogue, onChange }: Props) {
  const { t } = useTranslation('edit');
  const { match, items, groups } = value;
  const first = catalogue.fields[0]?.value ?? '';
  const begin = () => newCondition(first, catalogue);
  return (
    <fieldset className={classes.conditions}>
      <legend>{label}</legend>
      {items.length + groups.length === 0 && (
        <Text fz="sm" c="dimmed">
          {none}
        </Text>
      )}
      {items.length + groups.length > 1 && (
        <MatchField value={match} onChange={(next) => onChange({ ...value, match: next })} />
      )}
      <Rows
        items={items}
        before=""
        catalogue={catalogue}
        onChange={(next) => onChange({ ...value, items: next })}
      />
      {groups.map((group, at) => {
        const set = (next: Condition[]) =>
          onChange({
            ...value,
            groups:
              next.length === 0
                ? groups.filter((_, other) => other !== at)
                : groups.map((one, other) => (other === at ? { ...one, items: next } : one)),
          });
        return (
          <div
            key={at}
            role="group"
            aria-label={t('condition.group', { number: at + 1 })}
            className={classes.group}
          >
            <MatchField
              value={group.match}
              onChange={(next) =>
                onChange({
                  ...value,
                  groups: groups.map((one, other) => (other === at ? { ...one, match: next } : one)),
                })
              }
            />
            <Rows items={group.items} before={`${at + 1}.`} catalogue={catalogue} onChange={set} />
            <Line>
              <Button variant="subtle" size="compact-sm" onClick={() => set([...group.items, begin()])}>
                {t('condition.add')}
              </Button>
            </Line>
          </div>
        );
      })}
      <Line gap="xs">
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onChange({ ...value, items: [...items, begin()] })}
        >
          {t('condition.add')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() =>
            onChange({
              ...value,
              groups: [...groups, { match: match === 'all' ? 'any' : 'all', items: [begin()] }],
            })
          }
        >
          {t('condition.addGroup')}
        </Button>
      </Line>
    </fieldset>
  );
}

function MatchField({ value, onChange }: { value: Match; onChange: (match: Match) => void }) {
  const { t } = useTranslation('edit');
  return (
    <NativeSelect
      aria-label={t('condition.match')}
      className={classes.match}
      value={value}
      data={(['all', 'any'] as const).map((one) => ({ value: one, label: t(`condition.matches.${one}`) }))}
      onChange={(event) => onChange(event.currentTarget.value === 'any' ? 'any' : 'all')}
    />
  );
}

interface RowsProps {
  items: Condition[];
  before: string;
  catalogue: Catalogue;
  onChange: (items: Condition[]) => void;
}

function Rows({ items, before, catalogue, onChange }: RowsProps) {
  return items.map((condition, at) => (
    <ConditionRow
      key={at}
      condition={condition}
      place={`${before}${at + 1}`}
      catalogue={catalogue}
      onChange={(next) => onChange(items.map((one, other) => (other === at ? next : one)))}
      onRemove={() => onChange(items.filter((_, other) => other !== at))}
    />
  ));
}
