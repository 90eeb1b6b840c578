import { Button, Group, Modal, Radio, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/lib/api/client';
import type { Conversation } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { tell } from '@/lib/ui/tell';
import { useFocusBack } from '@/lib/ui/useFocusBack';
import { channelName } from '@/lib/format/channel';
import { conversationQuery, lookAgain, ofContactQuery } from '@/features/conversations/queries';

const OFFERED = 20;

interface Props {
  conversation: Conversation;
  contactId: string;
  onClose: () => void;
}

/** Makes one conversation of two of the same person; what is set on the one that is chosen stays. */
export function MergeDialog({ conversation, contactId, onClose }: Props) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [into, setInto] = useState<string>();
  const { data } = useQuery(ofContactQuery(contactId, OFFERED));
  const others = data?.items.filter(({ id }) => id !== conversation.id);
  useFocusBack();
  const merge = useMutation({
    mutationFn: (to: string) => {
      const { id } = conversation;
      const etag = client.getQueryData(conversationQuery(id).queryKey)?.etag;
      const params = { path: { id }, header: etag ? { 'If-Match': etag } : {} };
      return body(api.POST('/api/v1/conversations/{id}/merges', { params, body: { into: to } }));
    },
    onSuccess: async ({ conversationId }) => {
      onClose();
      void tell({ about: conversationId, message: t('merged') }, common);
      await navigate({
        from: '/conversations',
        to: '/conversations/$conversationId',
        params: { conversationId },
        search: (search) => search,
      });
      await lookAgain(client, conversationId);
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('merge')}
      closeButtonProps={{ 'aria-label': common('app.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (into) {
            merge.mutate(into);
          }
        }}
      >
        <Stack>
          <Text>{t('mergeText')}</Text>
          {merge.isError && <ProblemAlert error={merge.error} />}
          {!others && <Skeleton h={80} />}
          {others?.length === 0 && <Text c="dimmed">{t('nothingToMerge')}</Text>}
          {others && others.length > 0 && (
            <Radio.Group label={t('mergeInto')} value={into ?? ''} onChange={setInto}>
              <Stack gap="xs" mt="xs">
                {others.map((other) => (
                  <Radio
                    key={other.id}
                    value={other.id}
                    label={`${other.number} · ${other.subject === '' ? common('list.noText') : other.subject}`}
                    description={`${channelName(other.channel, common)} · ${format.shortTime(other.lastActivityAt)}`}
                  />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('contact.cancel')}
            </Button>
            <Button type="submit" disabled={!into} loading={merge.isPending}>
              {t('mergeNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
