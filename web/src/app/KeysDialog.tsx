import { Kbd, Modal, Stack, Switch, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CATALOGUE, GROUPS, type CommandId } from '@/lib/commands/catalogue';
import { setKeyPreferences, useKeyPreferences } from '@/lib/commands/preferences';
import { modifierKey } from '@/lib/ui/modifierKey';
import { useFocusBack } from '@/lib/ui/useFocusBack';

/** Keys that cannot be switched off, for they are no single characters or act only on what has the focus. */
const FIXED = {
  everywhere: [{ keys: [modifierKey(), 'K'], text: 'keys:palette' }],
  list: [{ keys: ['Enter'], text: 'keys:openRow' }],
  conversation: [
    { keys: [modifierKey(), 'Enter'], text: 'keys:send' },
    { keys: [modifierKey(), '⇧', 'Enter'], text: 'keys:sendResolve' },
    { keys: ['::'], text: 'keys:macros' },
  ],
} as const;

export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['translation', 'keys']);
  const preferences = useKeyPreferences();
  useFocusBack();

  function toggle(id: CommandId, used: boolean) {
    const off = preferences.off.filter((other) => other !== id);
    setKeyPreferences({ ...preferences, off: used ? off : [...off, id] });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys:title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      size="lg"
    >
      <Stack gap="md">
        <Text c="dimmed">{t('keys:text')}</Text>
        <Switch
          label={t('keys:on')}
          checked={preferences.on}
          onChange={(event) => setKeyPreferences({ ...preferences, on: event.currentTarget.checked })}
        />
        {GROUPS.map((group) => (
          <section key={group} aria-label={t(`keys:group.${group}`)}>
            <Title order={3} mb={4}>
              {t(`keys:group.${group}`)}
            </Title>
            <Table verticalSpacing={6}>
              <Table.Tbody>
                {CATALOGUE.filter((command) => command.group === group).map(({ id, key }) => (
                  <Table.Tr key={id}>
                    <Table.Td w={130}>
                      <Kbd>{key}</Kbd>
                    </Table.Td>
                    <Table.Td>{t(`keys:${id}`)}</Table.Td>
                    <Table.Td w={60}>
                      <Switch
                        aria-label={t('keys:use', { key, name: t(`keys:${id}`) })}
                        disabled={!preferences.on}
                        checked={preferences.on && !preferences.off.includes(id)}
                        onChange={(event) => toggle(id, event.currentTarget.checked)}
                      />
                    </Table.Td>
                  </Table.Tr>
                ))}
                {FIXED[group].map(({ keys, text }) => (
                  <Table.Tr key={text}>
                    <Table.Td>
                      {keys.map((key, index) => (
                        <span key={key}>
                          {index > 0 && ' + '}
                          <Kbd>{key}</Kbd>
                        </span>
                      ))}
                    </Table.Td>
                    <Table.Td colSpan={2}>{t(text)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
      </Stack>
    </Modal>
  );
}
