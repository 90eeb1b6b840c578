import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import classes from './Board.module.css';
import { useTelling, type Detail } from './queries';
import { reachOf } from './reach';
import { TellResult } from './TellResult';

const MOST = 10_000;

/** Tells the authors what came of it: first written, then seen, then sent. */
export function TellForm({ detail: { insight, sources } }: { detail: Detail }) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const [words, setWords] = useState('');
  const [seen, setSeen] = useState(false);
  const telling = useTelling(insight.id);
  const { conversations, told, lost } = reachOf(
    sources,
    ({ name, handle }) => name ?? handle ?? t('somebody'),
  );
  const count = conversations.length;
  const formatted = format.number(count);
  return (
    <Stack gap="sm" component="section" aria-labelledby="insight-tell">
      <Title order={3} fz="md" id="insight-tell">
        {t('tell')}
      </Title>
      {told > 0 && <Text fz="sm">{t('knowAlready', { count: told, formatted: format.number(told) })}</Text>}
      {lost > 0 && <Text fz="sm">{t('notReached', { count: lost, formatted: format.number(lost) })}</Text>}
      {telling.data && <TellResult result={telling.data} names={conversations} />}
      {insight.state === 'open' ? (
        <Text fz="sm" c="dimmed">
          {t('decideFirst')}
        </Text>
      ) : count === 0 ? (
        <Text fz="sm">{t('allTold')}</Text>
      ) : (
        <form
          aria-label={t('tell')}
          onSubmit={(event) => {
            event.preventDefault();
            if (!seen) {
              setSeen(true);
              return;
            }
            telling.mutate(words.trim(), {
              onSuccess: () => setSeen(false),
            });
          }}
        >
          <Stack gap="sm">
            {seen ? (
              <div className={classes.preview} role="group" aria-label={t('preview')}>
                <p className={classes.quiet}>{t('goesTo', { count, formatted })}</p>
                <ul className={classes.names}>
                  {conversations.map(({ conversationId, names }) => (
                    <li key={conversationId} dir="auto">
                      {names.join(', ')}
                    </li>
                  ))}
                </ul>
                <p className={classes.quiet}>{t('says')}</p>
                <blockquote dir="auto">{words.trim()}</blockquote>
                <p className={classes.quiet}>{t('noUndo')}</p>
              </div>
            ) : (
              <Textarea
                label={t('words')}
                description={t('wordsHint', { count, formatted })}
                autosize
                minRows={3}
                maxLength={MOST}
                value={words}
                onChange={(event) => setWords(event.currentTarget.value)}
              />
            )}
            {telling.isError && <ProblemAlert error={telling.error} />}
            <Group gap="xs">
              {seen && (
                <Button variant="default" onClick={() => setSeen(false)}>
                  {t('change')}
                </Button>
              )}
              <Button type="submit" disabled={words.trim() === ''} loading={telling.isPending}>
                {seen ? t('send', { count, formatted }) : t('toPreview')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
