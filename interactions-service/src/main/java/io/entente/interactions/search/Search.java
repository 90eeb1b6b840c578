package io.entente.interactions.search;

import io.entente.interactions.search.Found.Hit;
import io.entente.interactions.search.Found.Place;
import io.entente.interactions.search.Found.Span;
import io.entente.interactions.search.HitStore.Named;
import io.entente.interactions.search.HitStore.Shown;
import io.entente.interactions.search.SearchQuery.Filter;
import io.entente.interactions.search.SearchQuery.Piece;
import io.entente.rest.Cursors;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds conversations by what was written in them, page by page. */
@Singleton
final class Search {
  private final SearchIndex index;
  private final HitStore hits;
  private final Cursors cursors;

  Search(SearchIndex index, HitStore hits, Cursors cursors) {
    this.index = index;
    this.hits = hits;
    this.cursors = cursors;
  }

  SearchPage page(
      UUID workspaceId, String text, Filter filter, @Nullable String cursor, int limit) {
    SearchText wanted = SearchText.of(text);
    String kind = "search/" + workspaceId + "/" + filter + "/" + text;
    Span after = cursor == null ? null : span(cursors.decode(kind, cursor));
    List<UUID> in = new ArrayList<>();
    List<UUID> without = new ArrayList<>();
    for (SearchText.Numbered number : wanted.numbers()) {
      Optional<Named> named = hits.numbered(workspaceId, number.number());
      if (named.isEmpty() && !number.excluded()) {
        return SearchPage.NOTHING;
      }
      named.ifPresent(it -> (number.excluded() ? without : in).add(it.id()));
    }
    Found found =
        index.find(
            new SearchQuery(workspaceId, wanted.pieces(), in, without, filter, after, limit));
    Span next = found.next();
    return new SearchPage(
        shown(workspaceId, found.hits(), wanted.pieces()),
        next == null ? null : cursors.encode(kind, values(next)),
        found.whole());
  }

  /** As they are now: what has gone since it was taken into the index is left out. */
  private List<SearchHit> shown(UUID workspaceId, List<Hit> found, List<Piece> pieces) {
    Map<UUID, Shown> rows = hits.at(workspaceId, found.stream().map(Hit::entryId).toList());
    List<SearchHit> items = new ArrayList<>(found.size());
    Set<UUID> conversations = new HashSet<>();
    for (Hit hit : found) {
      Shown row = rows.get(hit.entryId());
      if (row != null) {
        hits.survivor(workspaceId, row.conversation())
            .filter(conversation -> conversations.add(conversation.id()))
            .ifPresent(conversation -> items.add(item(row, conversation, pieces)));
      }
    }
    return items;
  }

  private static SearchHit item(Shown row, Named conversation, List<Piece> pieces) {
    return new SearchHit(
        conversation.id(),
        conversation.number(),
        conversation.subject(),
        row.id(),
        row.kind(),
        row.actor(),
        row.author(),
        row.occurredAt(),
        Excerpt.of(row.body(), pieces));
  }

  private static List<String> values(Span span) {
    return List.of(
        Long.toString(span.top().micros()),
        Long.toString(span.top().tie()),
        Long.toString(span.last().micros()),
        Long.toString(span.last().tie()));
  }

  private static Span span(List<String> values) {
    return new Span(place(values, 0), place(values, 2));
  }

  private static Place place(List<String> values, int at) {
    return new Place(Long.parseLong(values.get(at)), Long.parseLong(values.get(at + 1)));
  }
}
