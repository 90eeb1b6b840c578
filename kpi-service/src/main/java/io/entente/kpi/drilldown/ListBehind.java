package io.entente.kpi.drilldown;

import io.entente.kpi.drilldown.BehindStore.Asked;
import io.entente.kpi.drilldown.BehindStore.Found;
import io.entente.kpi.drilldown.BehindStore.Place;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.generation.Snapshots;
import io.entente.kpi.metric.Kpi;
import io.entente.kpi.metric.ReadFigures;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.Stretch;
import io.entente.kpi.question.TellProvenance;
import io.entente.kpi.table.Endless;
import io.entente.rest.Cursors;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists what is behind a figure, some at a time. */
@Singleton
final class ListBehind {
  /** Of a list that is read to its end. */
  private static final int AT_ONCE = 1_000;

  private final Snapshots snapshots;
  private final Generations generations;
  private final BehindStore store;
  private final TellProvenance provenance;
  private final Cursors cursors;
  private final Clock clock;

  /**
   * Which part of which list.
   *
   * @param cursor null for the first part
   */
  record Part(
      @Nullable String metric, @Nullable String select, @Nullable String cursor, int limit) {}

  ListBehind(
      Snapshots snapshots,
      Generations generations,
      BehindStore store,
      TellProvenance provenance,
      Cursors cursors,
      Clock clock) {
    this.snapshots = snapshots;
    this.generations = generations;
    this.store = store;
    this.provenance = provenance;
    this.cursors = cursors;
    this.clock = clock;
  }

  /**
   * @param language of the definitions
   */
  DrillDown list(UUID workspaceId, Question question, Part part, Locale language) {
    Kpi kpi = kpi(part.metric(), question);
    ReadFigures.checkLength(question, List.of(kpi));
    Selection selection = Selection.of(part.select());
    String kind = "behind/%s/%s/%s/%s".formatted(workspaceId, kpi, selection, question);
    Place after = part.cursor() == null ? null : place(cursors.decode(kind, part.cursor()));
    Instant now = clock.instant();
    Stretch stretch =
        kpi.isSettled()
            ? question.stretch().before(ReadFigures.settledBefore(now))
            : question.stretch();
    return snapshots.read(() -> {
      List<Found> found =
          store.list(
              generations.current(workspaceId),
              new Asked(question, stretch, kpi, selection, after),
              now.truncatedTo(ChronoUnit.SECONDS),
              part.limit() + 1);
      List<Found> items = found.stream().limit(part.limit()).toList();
      return new DrillDown(
          provenance.of(workspaceId, question, List.of(kpi.id()), language),
          kpi.id(),
          items.stream().map(Found::behind).toList(),
          found.size() <= part.limit() ? null : cursors.encode(kind, values(items.getLast())));
    });
  }

  /** All there is, whatever the part's limit, read some at a time while they are gone through. */
  Endless all(UUID workspaceId, Question question, Part part, Locale language) {
    DrillDown head =
        list(workspaceId, question, new Part(part.metric(), part.select(), null, 1), language);
    Iterable<Behind> items =
        () ->
            new FollowingPages(cursor ->
                list(
                    workspaceId,
                    question,
                    new Part(part.metric(), part.select(), cursor, AT_ONCE),
                    language));
    return new Endless(head, "items", items);
  }

  private static Kpi kpi(@Nullable String metric, Question question) {
    Kpi kpi;
    try {
      kpi = Kpi.of(metric == null ? "" : metric);
    } catch (IllegalArgumentException e) {
      throw new InvalidRequest("?metric", String.valueOf(e.getMessage()));
    }
    if (kpi.kind() == Kpi.Kind.BALANCE) {
      throw new InvalidRequest(
          "?metric", "is a balance: drill down to cycles_opened and resolved, which it is made of");
    }
    kpi.notToldBy(question.filters()).stream()
        .findFirst()
        .ifPresent(filtered -> {
          throw new InvalidRequest("?" + filtered.json(), "does not tell " + kpi.id() + " apart");
        });
    return kpi;
  }

  private static Place place(List<String> values) {
    return new Place(
        Instant.parse(values.get(0)),
        UUID.fromString(values.get(1)),
        Integer.parseInt(values.get(2)),
        Integer.parseInt(values.get(3)));
  }

  private static List<String> values(Found last) {
    Place place = last.place();
    return List.of(
        place.at().toString(),
        place.cycleId().toString(),
        Integer.toString(place.page()),
        Integer.toString(place.position()));
  }
}
