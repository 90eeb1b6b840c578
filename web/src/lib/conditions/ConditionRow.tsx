import { ActionIcon, MultiSelect, NativeSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/lib/ui/Icon';
import classes from './Conditions.module.css';
import {
  newCondition,
  takesNoValue,
  type Catalogue,
  type Condition,
  type FieldKind,
  type Operator,
} from './model';

interface Props {
  condition: Condition;
  /** Where it stands, from 1: what sets its fields apart from those of the others. */
  place: string;
  catalogue: Catalogue;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** One condition, as a sentence: what is looked at, how it compares, with what. */
export function ConditionRow({ condition, place, catalogue, onChange, onRemove }: Props) {
  const { t } = useTranslation('edit');
  const { field, key, operator, withinDays } = condition;
  const kind = catalogue.kindOf(field, key);
  const set = (part: Partial<Condition>) => onChange({ ...condition, ...part });
  const wordOf = (one: Operator) =>
    t(`operators.${kind.value === 'date' ? 'date' : 'usual'}.${one}` as 'operators.usual.is');
  return (
    <div role="group" aria-label={t('condition.nth', { place })} className={classes.row}>
      <NativeSelect
        aria-label={t('condition.field')}
        value={field}
        data={withKnown(catalogue.fields, field)}
        onChange={(event) => onChange(newCondition(event.currentTarget.value, catalogue))}
      />
      {kind.key && (
        <KeyField
          kind={kind.key}
          value={key ?? ''}
          onChange={(next) => set(rekeyed(condition, next, catalogue))}
        />
      )}
      <NativeSelect
        aria-label={t('condition.operator')}
        value={operator}
        data={kind.operators.map((one) => ({ value: one, label: wordOf(one) }))}
        onChange={(event) => {
          const next = event.currentTarget.value;
          set({ operator: next, values: takesNoValue(next) ? [] : condition.values });
        }}
      />
      {!takesNoValue(operator) && (
        <ValueField kind={kind} values={condition.values} onChange={(values) => set({ values })} />
      )}
      {kind.days && (
        <NumberInput
          aria-label={t('condition.days')}
          placeholder={t('condition.ever')}
          prefix={t('condition.inDays')}
          min={1}
          allowDecimal={false}
          value={withinDays ?? ''}
          onChange={(value) => set({ withinDays: value === '' ? null : Number(value) })}
        />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('condition.remove', { place })}
        onClick={onRemove}
      >
        <Icon name="close" />
      </ActionIcon>
    </div>
  );
}

/** Another key may be of another kind: what was said of the last one is forgotten then. */
function rekeyed(condition: Condition, key: string, catalogue: Catalogue): Partial<Condition> {
  const before = catalogue.kindOf(condition.field, condition.key);
  const kind = catalogue.kindOf(condition.field, key);
  if (before.value === kind.value && before.choices === kind.choices) {
    return { key };
  }
  return { key, operator: kind.operators[0] ?? 'is', values: kind.value === 'flag' ? ['true'] : [] };
}

function withKnown(choices: FieldKind['choices'] = [], value: string) {
  return choices.some((one) => one.value === value) ? [...choices] : [...choices, { value, label: value }];
}

function KeyField({
  kind,
  value,
  onChange,
}: {
  kind: NonNullable<FieldKind['key']>;
  value: string;
  onChange: (key: string) => void;
}) {
  return kind.choices ? (
    <NativeSelect
      aria-label={kind.label}
      value={value}
      data={withKnown(kind.choices, value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  ) : (
    <TextInput
      aria-label={kind.label}
      placeholder={kind.hint}
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ValueProps {
  kind: FieldKind;
  values: string[];
  onChange: (values: string[]) => void;
}

function ValueField({ kind, values, onChange }: ValueProps) {
  const { t } = useTranslation('edit');
  const label = t('condition.value');
  const one = (value: string | number) => onChange(value === '' ? [] : [String(value)]);
  switch (kind.value) {
    case 'choice': {
      const known = new Set(kind.choices?.map(({ value }) => value));
      const lost = values.filter((value) => !known.has(value));
      return (
        <MultiSelect
          aria-label={label}
          className={classes.value}
          placeholder={values.length === 0 ? t('condition.choose') : undefined}
          searchable
          hidePickedOptions
          nothingFoundMessage={t('condition.nothing')}
          data={[...(kind.choices ?? []), ...lost.map((value) => ({ value, label: t('condition.lost') }))]}
          value={values}
          onChange={onChange}
        />
      );
    }
    case 'number':
      return (
        <NumberInput aria-label={label} className={classes.value} value={values[0] ?? ''} onChange={one} />
      );
    case 'date':
      return (
        <TextInput
          type="date"
          aria-label={label}
          className={classes.value}
          value={values[0] ?? ''}
          onChange={(event) => one(event.currentTarget.value)}
        />
      );
    case 'flag':
      return (
        <NativeSelect
          aria-label={label}
          value={values[0] ?? 'true'}
          data={(['true', 'false'] as const).map((value) => ({ value, label: t(`condition.flag.${value}`) }))}
          onChange={(event) => one(event.currentTarget.value)}
        />
      );
    case 'words':
      return (
        <TagsInput
          aria-label={label}
          className={classes.value}
          placeholder={values.length === 0 ? t('condition.type') : undefined}
          acceptValueOnBlur
          value={values}
          onChange={onChange}
        />
      );
  }
}
