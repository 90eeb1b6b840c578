import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/lib/ui/Icon';
import type { ListFilter } from './queries';

type Props = ButtonProps & Omit<ComponentProps<'button'>, keyof ButtonProps> & { filter: ListFilter };

/** Says how many filters are set; what a click opens is the caller's. */
export function FilterButton({ filter, ...others }: Props) {
  const { t } = useTranslation();
  const count = [filter.channel, filter.connection].filter(Boolean).length;
  return (
    <Button
      size="xs"
      variant="default"
      aria-haspopup="dialog"
      leftSection={<Icon name="filter" size={14} />}
      {...others}
    >
      {count > 0 ? t('list.filterOn', { count }) : t('list.filter')}
    </Button>
  );
}
