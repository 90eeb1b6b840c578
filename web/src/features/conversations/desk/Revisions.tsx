import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/lib/api/client';
import type { Interaction } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import classes from './MessageExtras.module.css';

interface Props {
  message: Interaction;
  conversationId: string;
}

/** What a message said before it was edited, for who asks. */
export function Revisions({ message: { id: interactionId, editedAt, deletedAt }, conversationId }: Props) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const [shown, setShown] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['thread', conversationId, 'revisions', interactionId],
    queryFn: async () => {
      const params = { path: { id: conversationId, interactionId } };
      return (
        await body(api.GET('/api/v1/conversations/{id}/interactions/{interactionId}/revisions', { params }))
      ).items;
    },
    enabled: shown,
  });
  const at = deletedAt ?? editedAt ?? '';
  return (
    <div>
      <button type="button" className={classes.quiet} aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t(deletedAt ? 'deletedAt' : 'editedAt', { time: format.shortTime(at) })}
      </button>
      {shown && error && <ProblemAlert error={error} />}
      {shown && !data && !error && <Skeleton h={24} />}
      {shown && data && (
        <ol className={classes.revisions}>
          {data.map((revision) => (
            <li key={revision.id} className={classes.revision}>
              {t(`revision.${revision.kind}`)} · {format.shortTime(revision.at)}
              {revision.body ? `\n${revision.body}` : ''}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
