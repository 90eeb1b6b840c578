import { Drawer, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { Pill } from '@/lib/ui/Pill';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { useFocusBack } from '@/lib/ui/useFocusBack';
import { LOOKS, type Decision } from './asked';
import { DecideForm } from './DecideForm';
import { History } from './History';
import { insightQuery } from './queries';
import { Sources } from './Sources';
import { TellForm } from './TellForm';

interface Props {
  id: string;
  /** What is to be decided, where that was said already. */
  decision: Decision | undefined;
  mayAct: boolean;
  who: (id: string) => string;
  onClose: () => void;
}

/** All of one insight: who said it, what was decided, and telling them. */
export function InsightDrawer({ id, decision, mayAct, who, onClose }: Props) {
  const { t } = useTranslation(['translation', 'insights']);
  const format = useFormat();
  const { data, error, refetch } = useQuery(insightQuery(id));
  useFocusBack();
  const insight = data?.detail.insight;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={t('insights:one')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton h={240} />}
      {data && insight && (
        <Stack gap="lg">
          <Stack gap={6}>
            <Title order={2} fz="lg" dir="auto" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
              {insight.summary}
            </Title>
            <Group gap="xs">
              <Pill {...LOOKS[insight.state]}>{t(`insights:states.${insight.state}`)}</Pill>
              <Text fz="sm">{t('insights:forDepartment', { department: insight.department })}</Text>
            </Group>
            <Text fz="sm" c="dimmed">
              {t('insights:notedBy', {
                who: who(insight.createdBy),
                time: format.fullTime(insight.createdAt, 'instant'),
              })}
            </Text>
          </Stack>
          {mayAct && <DecideForm insight={insight} etag={data.etag} decision={decision} />}
          <History decisions={data.detail.decisions} who={who} />
          {mayAct && <TellForm detail={data.detail} />}
          <Sources sources={data.detail.sources} />
        </Stack>
      )}
    </Drawer>
  );
}
