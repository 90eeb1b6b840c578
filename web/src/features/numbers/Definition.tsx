import { ActionIcon, Popover, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/lib/ui/Icon';

/** What a figure means, a click away from it. */
export function Definition({ name, text }: { name: string; text: string }) {
  const { t } = useTranslation();
  return (
    <Popover width={340} position="bottom-start" withArrow trapFocus={false}>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('numbers.definition', { name })}>
          <Icon name="info" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Text fw={600} mb={4}>
          {name}
        </Text>
        <Text fz="sm">{text}</Text>
      </Popover.Dropdown>
    </Popover>
  );
}
