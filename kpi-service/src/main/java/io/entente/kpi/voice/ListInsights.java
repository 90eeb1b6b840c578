package io.entente.kpi.voice;

import io.entente.kpi.asked.Reading;
import io.entente.kpi.voice.PickStore.Place;
import io.entente.kpi.voice.VoiceParameters.Question;
import io.entente.rest.Cursors;
import io.entente.rest.Page;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists the insights behind a figure, some at a time. */
@Singleton
final class ListInsights {
  private final PickStore store;
  private final Cursors cursors;

  ListInsights(PickStore store, Cursors cursors) {
    this.store = store;
    this.cursors = cursors;
  }

  /**
   * @param select which of them; null for all
   * @param cursor null for the first part
   */
  Page<HandedInsight> list(
      UUID workspaceId,
      Question question,
      @Nullable String select,
      @Nullable String cursor,
      int limit) {
    Reading reading = new Reading();
    InsightPick pick = reading.choice("select", select, InsightPick.HANDED);
    reading.end();
    String kind = "insights/%s/%s/%s".formatted(workspaceId, pick, question);
    Place after = cursor == null ? null : place(cursors.decode(kind, cursor));
    List<HandedInsight> found = store.list(workspaceId, question, pick, after, limit + 1);
    List<HandedInsight> items = found.stream().limit(limit).toList();
    return new Page<>(
        items, found.size() <= limit ? null : cursors.encode(kind, values(items.getLast())));
  }

  private static Place place(List<String> values) {
    return new Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
  }

  private static List<String> values(HandedInsight last) {
    return List.of(last.handedAt().toString(), last.id().toString());
  }
}
