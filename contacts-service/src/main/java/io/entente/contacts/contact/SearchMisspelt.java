package io.entente.contacts.contact;

import io.entente.contacts.contact.ContactParts.Head;
import io.entente.contacts.contact.ContactStore.ByTerm;
import io.entente.contacts.search.Misspelling;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds those whose name a query misspells, in one letter of one word. */
@Singleton
final class SearchMisspelt {
  private static final UUID FIRST = new UUID(0, 0);

  /** Words that are looked further into; of more nobody could have meant all. */
  private static final int MOST_WORDS = 16;

  private final ContactStore contacts;

  SearchMisspelt(ContactStore contacts) {
    this.contacts = contacts;
  }

  /** The contacts, those of each right spelling together. */
  List<Head> search(UUID workspaceId, String key, int limit) {
    Map<UUID, Head> found = new LinkedHashMap<>();
    for (String spelling : spellings(workspaceId, key)) {
      if (found.size() < limit) {
        contacts
            .found(workspaceId, spelling, new ByTerm(spelling, FIRST), limit - found.size())
            .forEach(it -> found.putIfAbsent(it.head().id(), it.head()));
      }
    }
    return List.copyOf(found.values());
  }

  /** The query with one word put right, for each of its words and each known one near it. */
  private Set<String> spellings(UUID workspaceId, String key) {
    Set<String> spellings = new LinkedHashSet<>();
    for (Misspelling word : Misspelling.in(key)) {
      contacts.knownWords(workspaceId, word.variants(), MOST_WORDS).stream()
          .map(word::replaced)
          .forEach(spellings::add);
    }
    return spellings;
  }
}
