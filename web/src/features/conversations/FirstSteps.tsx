import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyBlock } from '@/lib/ui/CopyBlock';

const IMPORT = './entente import twcs FILE';

/** Lines that bring in a first message over the API; they need nothing but a shell and curl. */
export function apiExample(origin: string, email: string, words: string): string {
  const json = `-H 'Content-Type: application/json'`;
  const quoted = words.replaceAll("'", String.raw`'\''`);
  return [
    `URL=${origin}`,
    `printf 'Password: ' && read -rs PASSWORD && echo`,
    `TOKEN=$(curl -s $URL/api/v1/sessions ${json} \\`,
    `  -d '{"email": "${email}", "password": "'"$PASSWORD"'"}' \\`,
    String.raw`  | sed 's/.*"accessToken" *: *"\([^"]*\)".*/\1/')`,
    `CONNECTION=$(curl -s $URL/api/v1/connections -H "Authorization: Bearer $TOKEN" ${json} \\`,
    `  -d '{"channel": "forum", "externalId": "forum.example.org", "name": "Forum"}' \\`,
    String.raw`  | sed 's/.*"id" *: *"\([^"]*\)".*/\1/')`,
    `curl $URL/api/v1/interactions -H "Authorization: Bearer $TOKEN" ${json} \\`,
    `  -d '{"connectionId": "'$CONNECTION'", "externalId": "post-1", "kind": "forum_post",`,
    `       "author": {"externalId": "ada", "handle": "@ada", "name": "Ada"},`,
    `       "body": "${quoted}",`,
    `       "occurredAt": "'$(date -u +%Y-%m-%dT%H:%M:%SZ)'"}'`,
  ].join('\n');
}

/** What stands beside an empty list: how the first conversation comes in. */
export function FirstSteps({ email }: { email: string }) {
  const { t } = useTranslation();
  return (
    <Stack maw={760} mx="auto" p="xl" gap="lg">
      <div>
        <Title order={2}>{t('start.title')}</Title>
        <Text c="dimmed">{t('start.text')}</Text>
      </div>
      <Step title={t('start.importTitle')} text={t('start.importText')} lines={IMPORT} />
      <Step
        title={t('start.postTitle')}
        text={t('start.postText')}
        lines={apiExample(window.location.origin, email, t('start.sampleBody'))}
      />
    </Stack>
  );
}

function Step({ title, text, lines }: { title: string; text: string; lines: string }) {
  return (
    <section>
      <Title order={3}>{title}</Title>
      <Text c="dimmed" mb="xs">
        {text}
      </Text>
      <CopyBlock label={title} text={lines} />
    </section>
  );
}
