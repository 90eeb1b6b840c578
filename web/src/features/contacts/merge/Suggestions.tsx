import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/lib/ui/EmptyState';
import { useFocusNext } from '@/lib/ui/useFocusNext';
import listClasses from '@/features/contacts/list/Contacts.module.css';
import { ContactsHead } from '@/features/contacts/list/ContactsHead';
import type { May } from '@/features/contacts/may';
import { Endless } from '@/features/contacts/record/Endless';
import { suggestionsQuery } from './acts';
import classes from './Merge.module.css';
import { SuggestionCard } from './SuggestionCard';

/** The queue of those who may be one person. */
export function Suggestions({ may }: { may: May }) {
  const { t } = useTranslation(['translation', 'contacts']);
  const list = useInfiniteQuery(suggestionsQuery);
  const suggestions = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const focus = useFocusNext(suggestions.map(({ id }) => id));
  return (
    <div className={listClasses.page}>
      <ContactsHead>
        <Text c="dimmed" fz="sm">
          {t('contacts:suggestionsHint')}
        </Text>
      </ContactsHead>
      <div className={listClasses.scroller} {...focus}>
        {list.isSuccess && suggestions.length === 0 ? (
          <EmptyState
            icon="check"
            title={t('contacts:noSuggestionsTitle')}
            text={t('contacts:noSuggestionsText')}
          />
        ) : (
          <div className={classes.queue}>
            <Endless list={list} count={suggestions.length} none="">
              <ul className={classes.cards} aria-label={t('contacts:suggestions')}>
                {suggestions.map((suggestion) => (
                  <SuggestionCard key={suggestion.id} suggestion={suggestion} editable={may.write} />
                ))}
              </ul>
            </Endless>
          </div>
        )}
      </div>
    </div>
  );
}
