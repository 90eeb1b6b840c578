import { NativeSelect, type MantineSize } from '@mantine/core';

interface Props<T extends string> {
  label: string;
  value: T;
  /** Of those that are offered; one that does not go with the rest is shown, and cannot be chosen. */
  options: { value: T; label: string; disabled?: boolean }[];
  onChange: (value: T) => void;
  /** Small beside a title; among other fields, as they are. */
  size?: MantineSize;
}

export function Choose<T extends string>({ label, value, options, onChange, size = 'xs' }: Props<T>) {
  return (
    <NativeSelect
      label={label}
      size={size}
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
