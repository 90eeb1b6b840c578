import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/lib/api/client';
import type { Macro } from '@/lib/api/model';
import { lookAgain } from '@/features/conversations/queries';
import { fittingMacros, macroAsked } from './macros';

const STALE_MILLIS = 60_000;

/** The macros behind `::` in a text, and what filling one in for a conversation says. */
export function useMacros(conversationId: string, text: string, cursor: number) {
  const client = useQueryClient();
  const [chosen, setChosen] = useState(0);
  const [closedFor, setClosedFor] = useState<string>();
  const asked = macroAsked(text, cursor);
  const { data } = useQuery({
    queryKey: ['macros'],
    queryFn: async () => (await body(api.GET('/api/v1/macros'))).items,
    staleTime: STALE_MILLIS,
    enabled: asked !== undefined,
  });
  const fitting = asked === undefined || closedFor === asked ? [] : fittingMacros(data ?? [], asked);
  const at = Math.min(chosen, Math.max(0, fitting.length - 1));

  const fill = useMutation({
    mutationFn: async ({ id, actions }: Macro) => {
      const params = { path: { conversationId, id } };
      if (actions.length === 0) {
        return body(api.GET('/api/v1/conversations/{conversationId}/macros/{id}/text', { params }));
      }
      const use = await body(
        api.POST('/api/v1/conversations/{conversationId}/macros/{id}', { params, body: { send: false } }),
      );
      await lookAgain(client, conversationId);
      return use.text;
    },
  });

  return {
    fitting,
    chosen: at,
    fill,
    step: (by: 1 | -1) => setChosen((at + by + fitting.length) % fitting.length),
    close: () => setClosedFor(asked),
    again: () => {
      setChosen(0);
      setClosedFor(undefined);
    },
  };
}
