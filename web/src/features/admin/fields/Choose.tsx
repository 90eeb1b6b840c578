import { MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChoices, withChosen, type ChoiceKind } from './useChoices';

interface Shared {
  kind: ChoiceKind;
  label: string;
  description?: string;
  required?: boolean;
  placeholder?: string;
  /** Those that are left out. */
  without?: readonly string[];
}

interface ManyProps extends Shared {
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Several of what the workspace has, found by typing. */
export function ChooseMany({ kind, value, onChange, without = [], placeholder, ...field }: ManyProps) {
  const { t } = useTranslation(['admin', 'edit']);
  const { choices } = useChoices();
  return (
    <MultiSelect
      {...field}
      data={withChosen(choices[kind], value, t('unknown')).filter((one) => !without.includes(one.value))}
      value={[...value]}
      onChange={onChange}
      placeholder={value.length === 0 ? (placeholder ?? t('choose')) : undefined}
      searchable
      nothingFoundMessage={t('nothingFound')}
      hidePickedOptions
    />
  );
}

interface OneProps extends Shared {
  value: string | null;
  onChange: (value: string | null) => void;
}

/** One of what the workspace has, or none. */
export function ChooseOne({
  kind,
  value,
  onChange,
  without = [],
  required,
  placeholder,
  ...field
}: OneProps) {
  const { t } = useTranslation(['admin', 'edit']);
  const { choices } = useChoices();
  return (
    <Select
      {...field}
      required={required}
      data={withChosen(choices[kind], value === null ? [] : [value], t('unknown')).filter(
        (one) => !without.includes(one.value),
      )}
      value={value}
      onChange={onChange}
      placeholder={placeholder ?? t('choose')}
      searchable
      clearable={!required}
      clearButtonProps={{ 'aria-label': t('edit:clear', { field: field.label }) }}
      nothingFoundMessage={t('nothingFound')}
    />
  );
}
