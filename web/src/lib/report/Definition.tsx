import { ActionIcon, Popover, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/lib/ui/Icon';
import { definitionsQuery } from './definitions';

/** What a figure means, in the words of the service that counts it, a click away from it. */
export function Definition({ id, name }: { id: string; name: string }) {
  const { t, i18n } = useTranslation(['translation', 'numbers']);
  const { data } = useQuery(definitionsQuery);
  const language = i18n.language === 'fr' ? 'fr' : 'en';
  const definition = data?.get(id);
  return (
    <Popover width={340} position="bottom-start" withArrow>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          disabled={!definition}
          aria-label={t('numbers:definition', { name })}
        >
          <Icon name="info" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Text fw={600} mb={4}>
          {name}
        </Text>
        <Text fz="sm">{definition?.words[language]}</Text>
        <Text fz="xs" c="dimmed" mt={4}>
          {t('numbers:anchor', { anchor: definition?.anchor[language] })}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
