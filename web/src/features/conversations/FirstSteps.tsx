import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Session } from '@/lib/api/model';
import { CopyBlock } from '@/lib/ui/CopyBlock';

const IMPORT = './entente import twcs FILE';

/** Lines that bring in a first message over the API; they need nothing but a shell and curl. */
export function apiExample(origin: string, { member, workspace }: Session, words: string): string {
  const inQuotes = (text: string) => text.replaceAll("'", String.raw`'\''`);
  return [
    `URL=${origin}/api/v1`,
    `JSON='Content-Type: application/json'`,
    `printf 'Password: ' && read -rs PASSWORD && echo`,
    `TOKEN=$(curl -s $URL/sessions -H "$JSON" \\`,
    `  -d '{"email": "${inQuotes(member.email)}", "password": "'"$PASSWORD"'",`,
    `       "workspace": "${workspace.slug}"}' \\`,
    String.raw`  | sed 's/.*"accessToken" *: *"\([^"]*\)".*/\1/')`,
    `AUTH="Authorization: Bearer $TOKEN"`,
    `CONNECTION=$(curl -s $URL/connections -H "$AUTH" -H "$JSON" \\`,
    `  -d '{"channel": "forum", "externalId": "forum.example.org", "name": "Forum"}' \\`,
    String.raw`  | sed 's/.*"id" *: *"\([^"]*\)".*/\1/')`,
    `curl $URL/interactions -H "$AUTH" -H "$JSON" \\`,
    `  -d '{"connectionId": "'$CONNECTION'", "externalId": "post-1", "kind": "forum_post",`,
    `       "author": {"externalId": "ada", "handle": "@ada", "name": "Ada"},`,
    `       "body": "${inQuotes(words)}",`,
    `       "occurredAt": "'$(date -u +%Y-%m-%dT%H:%M:%SZ)'"}'`,
  ].join('\n');
}

/** What stands beside an empty list: how the first conversation comes in. */
export function FirstSteps({ session }: { session: Session }) {
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
        lines={apiExample(window.location.origin, session, t('start.sampleBody'))}
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
