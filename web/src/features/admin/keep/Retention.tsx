import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Page } from '@/features/admin/frame/Page';
import { contactRetentionQuery, conversationRetentionQuery } from '@/features/admin/queries';
import { api, body, done } from '@/lib/api/client';
import { RetentionRule } from './RetentionRule';

/** For how long texts and people are kept before they are removed by themselves. */
export function Retention() {
  const conversations = useQuery(conversationRetentionQuery);
  const contacts = useQuery(contactRetentionQuery);
  return (
    <Page part="retention">
      <Stack gap="lg">
        <RetentionRule
          what="texts"
          rule={conversations}
          preview={async (days) => {
            const {
              conversations: count,
              messages,
              files,
              complete,
            } = await body(
              api.GET('/api/v1/conversation-retention/preview', { params: { query: { days } } }),
            );
            return { count, messages, files, complete };
          }}
          write={(days) => done(api.PUT('/api/v1/conversation-retention', { body: { days } }))}
        />
        <RetentionRule
          what="people"
          rule={contacts}
          preview={async (days) => {
            const { people, complete } = await body(
              api.GET('/api/v1/contact-retention/preview', { params: { query: { days } } }),
            );
            return { count: people, complete };
          }}
          write={(days) => done(api.PUT('/api/v1/contact-retention', { body: { days } }))}
        />
      </Stack>
    </Page>
  );
}
