import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/lib/api/client';
import type { paths } from '@/lib/api/schema';
import { TryOut } from '@/lib/edit/TryOut';
import { useFormat } from '@/lib/format/useFormat';

type NewAlert = paths['/api/v1/alerts/previews']['post']['requestBody']['content']['application/json'];

const MOST = 5;

/** When it would have rung in the last days: an alert that always rings is no alert. */
export function AlertPreview({ rule, ready }: { rule: NewAlert; ready: boolean }) {
  const { t } = useTranslation(['translation', 'alerts']);
  const format = useFormat();
  return (
    <TryOut
      label={t('alerts:preview')}
      // Its name and those who are told make no difference.
      asked={rule.rule}
      ready={ready}
      run={(asked) =>
        body(
          api.POST('/api/v1/alerts/previews', {
            body: { name: 'preview', enabled: null, rule: asked, delivery: null },
          }),
        )
      }
    >
      {({ rings, looks }) => (
        <>
          <Text fz="sm" fw={550}>
            {t('alerts:wouldRing', { count: rings.length, looks: format.number(looks) })}
          </Text>
          {rings.slice(-MOST).map(({ raisedAt, endedAt }) => (
            <Text key={raisedAt} fz="sm" c="dimmed">
              {endedAt
                ? t('alerts:fromTo', { from: format.shortTime(raisedAt), to: format.shortTime(endedAt) })
                : t('alerts:still', { from: format.shortTime(raisedAt) })}
            </Text>
          ))}
        </>
      )}
    </TryOut>
  );
}
