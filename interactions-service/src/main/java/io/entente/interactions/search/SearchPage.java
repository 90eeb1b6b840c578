package io.entente.interactions.search;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of what was found.
 *
 * @param next the cursor of the part that follows, null at the end
 * @param complete false while the index is being built, or if the time was up: there may be more
 */
@Serdeable
record SearchPage(List<SearchHit> items, @Nullable String next, boolean complete) {
  static final SearchPage NOTHING = new SearchPage(List.of(), null, true);

  SearchPage {
    items = List.copyOf(items);
  }
}
