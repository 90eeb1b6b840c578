import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, done } from '@/lib/api/client';
import { useContactNames } from '@/lib/api/contactNames';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { tell } from '@/lib/ui/tell';
import { useFocusNext } from '@/lib/ui/useFocusNext';
import { suggestionsQuery } from './panelQueries';
import { PanelSection } from './PanelSection';
import classes from './Panel.module.css';

/** Who may be the same person; a member says whether they are. */
export function PanelSuggestions({ contactId, mayDecide }: { contactId: string; mayDecide: boolean }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const { data } = useQuery(suggestionsQuery(contactId));
  const others = (data ?? []).map(({ contactIds, ...suggestion }) => ({
    ...suggestion,
    other: contactIds.find((id) => id !== contactId) ?? contactId,
  }));
  const names = useContactNames([others.map(({ other }) => other)]);
  const decide = useMutation({
    mutationFn: ({ id, same }: { id: string; same: boolean }) => {
      const params = { path: { id } };
      return done(
        same
          ? api.POST('/api/v1/suggestions/{id}/acceptance', { params })
          : api.POST('/api/v1/suggestions/{id}/refusal', { params }),
      );
    },
    onSuccess: (_, { same }) =>
      void tell({ about: contactId, message: t(same ? 'panel.accepted' : 'panel.refused') }, common),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['contact'] }),
        client.invalidateQueries({ queryKey: ['contacts'] }),
        client.invalidateQueries({ queryKey: ['conversation'] }),
        client.invalidateQueries({ queryKey: ['conversations', 'contact'] }),
      ]),
  });
  const focus = useFocusNext(others.map(({ id }) => id));
  if (others.length === 0) {
    return <div {...focus} />;
  }
  return (
    <div {...focus}>
      <PanelSection title={t('panel.suggestions')}>
        {decide.isError && <ProblemAlert error={decide.error} />}
        {others.map(({ id, other, score }) => (
          <div key={id} className={classes.card} data-card={id} tabIndex={-1}>
            <Text fw={550}>{names.get(other) ?? '…'}</Text>
            <Text c="dimmed" fz="xs">
              {t('panel.sure', { percent: format.percent(score) })}
            </Text>
            {mayDecide && (
              <Group gap="xs" mt={4}>
                <Button
                  size="compact-sm"
                  disabled={decide.isPending}
                  onClick={() => decide.mutate({ id, same: true })}
                >
                  {t('panel.accept')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={decide.isPending}
                  onClick={() => decide.mutate({ id, same: false })}
                >
                  {t('panel.refuse')}
                </Button>
              </Group>
            )}
          </div>
        ))}
      </PanelSection>
    </div>
  );
}
