package io.entente.contacts.suggestion;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.suggestion.SuggestionStore.Place;
import io.entente.rest.Cursors;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is suggested: of everybody, page by page, and of one contact. */
@Singleton
final class SuggestionPages {
  private static final Place BEST = new Place(BigDecimal.TWO, new UUID(-1, -1));

  /** Nobody has as many likely doubles. */
  private static final int MOST_OF_CONTACT = 100;

  private final Homes homes;
  private final SuggestionStore suggestions;
  private final Cursors cursors;

  SuggestionPages(Homes homes, SuggestionStore suggestions, Cursors cursors) {
    this.homes = homes;
    this.suggestions = suggestions;
    this.cursors = cursors;
  }

  Page<MatchSuggestion> best(UUID workspaceId, @Nullable String cursor, int limit) {
    String kind = "suggestions/" + workspaceId;
    Place place = BEST;
    if (cursor != null) {
      List<String> values = cursors.decode(kind, cursor);
      place = new Place(new BigDecimal(values.get(0)), UUID.fromString(values.get(1)));
    }
    List<MatchSuggestion> items = suggestions.best(workspaceId, place, limit + 1);
    if (items.size() <= limit) {
      return new Page<>(items, null);
    }
    MatchSuggestion last = items.get(limit - 1);
    List<String> end = List.of(last.score().toPlainString(), last.id().toString());
    return new Page<>(items.subList(0, limit), cursors.encode(kind, end));
  }

  Page<MatchSuggestion> of(UUID workspaceId, UUID contactId) {
    UUID finalId = homes.finalOf(workspaceId, contactId).orElseThrow(() -> new NotFound("contact"));
    return new Page<>(suggestions.of(workspaceId, finalId, MOST_OF_CONTACT), null);
  }
}
