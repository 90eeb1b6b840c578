import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  value: string;
  onChange: (draft: { name: string }) => void;
  /** What it is called, if not "Name". */
  label?: string;
}

/** What an entry is called: where writing begins. */
export function NameField({ value, onChange, label }: Props) {
  const { t } = useTranslation('edit');
  return (
    <TextInput
      label={label ?? t('name')}
      required
      data-autofocus
      value={value}
      onChange={(event) => onChange({ name: event.currentTarget.value })}
    />
  );
}
