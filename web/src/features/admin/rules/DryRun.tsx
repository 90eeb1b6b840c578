import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/lib/api/client';
import { TryOut } from '@/lib/edit/TryOut';
import { useFormat } from '@/lib/format/useFormat';
import type { NewRule } from './rule';

/** What a rule would have caught: nothing is changed by it. */
export function DryRun({ rule, ready }: { rule: NewRule; ready: boolean }) {
  const { t } = useTranslation('rules');
  const format = useFormat();
  return (
    <TryOut
      label={t('try')}
      asked={rule}
      ready={ready}
      run={(asked) => body(api.POST('/api/v1/rules/dry-runs', { body: { rule: asked } }))}
    >
      {({ basis, matched, looked, from, complete, sample }) => (
        <>
          <Text fz="sm" fw={550}>
            {t(`tried.${basis}`, {
              count: matched,
              looked: format.number(looked),
              from: format.shortTime(from),
            })}
          </Text>
          {!complete && (
            <Text fz="xs" c="dimmed">
              {t('partly')}
            </Text>
          )}
          {sample.map(({ conversationId, number, at, excerpt }) => (
            <Text key={`${conversationId} ${at}`} fz="sm" lineClamp={1}>
              <Anchor
                underline="always"
                fz="sm"
                renderRoot={(props) => (
                  <Link to="/conversations/$conversationId" params={{ conversationId }} {...props} />
                )}
              >
                {t('conversation', { number })}
              </Anchor>{' '}
              {format.shortTime(at)} · {excerpt}
            </Text>
          ))}
        </>
      )}
    </TryOut>
  );
}
