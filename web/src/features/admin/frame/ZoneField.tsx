import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { zones } from '@/lib/report/period';

/** In which zone times and days are meant. */
export function ZoneField({
  value,
  onChange,
}: {
  value: string;
  onChange: (draft: { zone: string }) => void;
}) {
  const { t } = useTranslation('admin');
  const all = useMemo(() => zones(), []);
  return (
    <Select
      label={t('schedule.zone')}
      searchable
      allowDeselect={false}
      limit={60}
      data={all}
      value={value}
      onChange={(zone) => zone && onChange({ zone })}
    />
  );
}
