import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What a text can have filled in. */
const PLACES = [
  'customer.name',
  'customer.handle',
  'agent.name',
  'channel',
  'conversation.number',
  'conversation.subject',
] as const;

/** The places that a text can have: put at its end by a click. */
export function PlacesLine({ onPick }: { onPick: (place: string) => void }) {
  const { t } = useTranslation('rules');
  return (
    <Group gap={4}>
      <Text fz="xs" c="dimmed">
        {t('places.lead')}
      </Text>
      {PLACES.map((place) => (
        <Button key={place} variant="default" size="compact-xs" onClick={() => onPick(`{{${place}}}`)}>
          {t(`places.${place.replace('.', '_') as 'customer_name'}`)}
        </Button>
      ))}
    </Group>
  );
}
