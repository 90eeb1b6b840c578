import { Stack, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mergesQuery } from '@/features/contacts/record/acts';
import { Endless } from '@/features/contacts/record/Endless';
import { useFocusNext } from '@/lib/ui/useFocusNext';
import { suggestionsOfQuery } from './acts';
import classes from './Merge.module.css';
import { PastMerge } from './PastMerge';
import { SuggestionCard } from './SuggestionCard';

/** Who else may be this person, and who was found to be. */
export function Merges({ contactId, editable }: { contactId: string; editable: boolean }) {
  const { t } = useTranslation(['translation', 'contacts']);
  const { data: suggestions } = useQuery(suggestionsOfQuery(contactId));
  const list = useInfiniteQuery(mergesQuery(contactId));
  const merges = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const focus = useFocusNext(suggestions?.map(({ id }) => id) ?? []);
  return (
    <Stack gap="md" {...focus}>
      {suggestions && suggestions.length > 0 && (
        <>
          <Title order={3}>{t('contacts:maybeSame')}</Title>
          <ul className={classes.cards}>
            {suggestions.map((suggestion) => (
              <SuggestionCard key={suggestion.id} suggestion={suggestion} editable={editable} />
            ))}
          </ul>
        </>
      )}
      <Title order={3}>{t('contacts:pastMerges')}</Title>
      <Endless list={list} count={merges.length} none={t('contacts:noMerges')}>
        <ul className={classes.cards}>
          {merges.map((merge) => (
            <PastMerge key={merge.id} contactId={contactId} merge={merge} editable={editable} />
          ))}
        </ul>
      </Endless>
    </Stack>
  );
}
