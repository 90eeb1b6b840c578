import { NativeSelect } from '@mantine/core';

interface Props<T extends string> {
  label: string;
  value: T;
  /** Of those that are offered; one that does not go with the rest is shown, and cannot be chosen. */
  options: { value: T; label: string; disabled?: boolean }[];
  onChange: (value: T) => void;
}

export function Choose<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <NativeSelect
      label={label}
      size="xs"
      value={value}
      data={options}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen) {
          onChange(chosen.value);
        }
      }}
    />
  );
}
