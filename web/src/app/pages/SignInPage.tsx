import { Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '@/app/LanguageSwitch';
import { SignInForm } from '@/features/session/SignInForm';
import { Mark } from '@/lib/ui/Mark';
import { useTitle } from '@/lib/ui/useTitle';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation();
  const { next } = route.useSearch();
  const navigate = useNavigate();
  useTitle(t('session.title'));
  return (
    <Center component="main" mih="100%" p="md">
      <Stack w="100%" maw={380} gap="lg">
        <Group gap="sm" wrap="nowrap">
          <Mark size={40} />
          <div>
            <Text fw={650} fz="xl" lh={1.2}>
              {t('app.name')}
            </Text>
            <Text c="dimmed" fz="sm">
              {t('app.tagline')}
            </Text>
          </div>
        </Group>
        <Paper withBorder p="lg" bg="var(--entente-surface)">
          <Title order={1} mb="md">
            {t('session.title')}
          </Title>
          <SignInForm onSignedIn={() => void navigate({ href: next ?? '/' })} />
        </Paper>
        <Text c="dimmed" fz="sm">
          {t('session.firstStart')}
        </Text>
        <LanguageSwitch />
      </Stack>
    </Center>
  );
}
