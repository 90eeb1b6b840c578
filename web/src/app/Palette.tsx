import '@mantine/spotlight/styles.layer.css';
import { Kbd, useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactSearchQuery } from '@/features/contacts/queries';
import { keyOfCommand } from '@/lib/commands/catalogue';
import { availableCommands, runCommand } from '@/lib/commands/commands';
import { changeLanguage } from '@/lib/i18n/i18n';
import { Icon } from '@/lib/ui/Icon';

const TYPING_MILLIS = 200;

/** Everything by words: the acts of the page, the pages, and the contacts. */
export default function Palette() {
  const { t } = useTranslation(['translation', 'keys']);
  const [words, setWords] = useState('');
  const contacts = useContacts(words.trim());
  const found = contacts.actions.length;
  useEffect(() => {
    if (found > 0) {
      chooseFirst();
    }
  }, [found]);
  const groups = [useActs(), usePages(), contacts].filter(({ actions }) => actions.length > 0);
  return (
    <Spotlight
      title={t('keys:palette')}
      classNames={{ header: 'visually-hidden' }}
      actions={groups}
      query={words}
      onQueryChange={setWords}
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight={420}
      limit={12}
      nothingFound={t('keys:find.nothing')}
      searchProps={{
        leftSection: <Icon name="search" />,
        placeholder: t('keys:find.placeholder'),
        'aria-label': t('keys:find.placeholder'),
      }}
    />
  );
}

/** Enter takes the first line. The palette marks it while one types, but what the server finds comes later. */
function chooseFirst(): void {
  const [first, ...others] = document.querySelectorAll('[role="dialog"] [data-action]');
  if (![first, ...others].some((line) => line?.hasAttribute('data-selected'))) {
    first?.setAttribute('data-selected', 'true');
  }
}

function useActs(): SpotlightActionGroupData {
  const { t, i18n } = useTranslation(['translation', 'keys']);
  const { setColorScheme } = useMantineColorScheme();
  const other = i18n.language === 'fr' ? 'en' : 'fr';
  return {
    group: t('keys:find.commands'),
    actions: [
      ...availableCommands().map((id) => ({
        id,
        label: t(`keys:${id}`),
        rightSection: <Kbd>{keyOfCommand(id)}</Kbd>,
        onClick: () => runCommand(id),
      })),
      { id: 'light', label: t('keys:find.light'), onClick: () => setColorScheme('light') },
      { id: 'dark', label: t('keys:find.dark'), onClick: () => setColorScheme('dark') },
      { id: 'language', label: t('settings.otherLanguage'), onClick: () => void changeLanguage(other) },
    ],
  };
}

function usePages(): SpotlightActionGroupData {
  const { t } = useTranslation(['translation', 'keys']);
  const navigate = useNavigate();
  return {
    group: t('keys:find.go'),
    actions: [
      {
        id: 'open',
        label: t('keys:find.goOpen'),
        onClick: () => void navigate({ to: '/conversations', search: {} }),
      },
      {
        id: 'resolved',
        label: t('keys:find.goResolved'),
        onClick: () => void navigate({ to: '/conversations', search: { status: 'resolved' } }),
      },
      {
        id: 'all',
        label: t('keys:find.goAll'),
        onClick: () => void navigate({ to: '/conversations', search: { status: 'all' } }),
      },
      { id: 'numbers', label: t('keys:find.goNumbers'), onClick: () => void navigate({ to: '/numbers' }) },
    ],
  };
}

function useContacts(words: string): SpotlightActionGroupData {
  const { t } = useTranslation(['translation', 'keys']);
  const navigate = useNavigate();
  const [asked] = useDebouncedValue(words, TYPING_MILLIS);
  const { data } = useQuery(contactSearchQuery(asked));
  return {
    group: t('keys:find.contacts'),
    actions: (asked === '' ? [] : (data ?? [])).map(({ id, name, identities }) => ({
      id,
      label: name,
      description: identities
        .map((identity) => identity.handle ?? identity.name)
        .filter(Boolean)
        .join(', '),
      // What the server found fits, whatever the words of its name.
      keywords: [words],
      onClick: () => void navigate({ to: '/conversations', search: { status: 'all', contact: id } }),
    })),
  };
}
