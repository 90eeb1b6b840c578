import { Alert } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import type { useTelling } from './queries';
import type { Reached } from './reach';

interface Props {
  result: NonNullable<ReturnType<typeof useTelling>['data']>;
  /** Those who were not told, by whose names their conversations are known. */
  names: Reached[];
}

/** How many were told, and why some were not. */
export function TellResult({ result: { told, left, results }, names }: Props) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const nameOf = (id: string) =>
    names.find(({ conversationId }) => conversationId === id)?.names.join(', ') ?? t('conversation');
  return (
    <Alert role="status" color={left > 0 ? 'yellow' : 'green'} variant="light" p="sm">
      <div>{t('toldNow', { count: told, formatted: format.number(told) })}</div>
      {left > 0 && (
        <>
          <div>{t('leftNow', { count: left, formatted: format.number(left) })}</div>
          <ul>
            {results.flatMap(({ conversationId, problem }) =>
              problem
                ? [
                    <li key={conversationId}>
                      <Link
                        to="/conversations/$conversationId"
                        params={{ conversationId }}
                        search={{ status: 'all' }}
                      >
                        {nameOf(conversationId)}
                      </Link>
                      {': '}
                      {problem.detail ?? problem.title}
                    </li>,
                  ]
                : [],
            )}
          </ul>
        </>
      )}
    </Alert>
  );
}
