package io.entente.interactions.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.messaging.Partitions;
import io.entente.messaging.ProjectionPlace;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was away is told what came meanwhile, all of it and once, or that nobody knows. */
class LiveWindowTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final int PARTITIONS = 4;
  private static final UUID ADA = UUID.fromString("0198a5b0-7c00-7000-8000-00000000000a");
  private static final UUID GRACE = UUID.fromString("0198a5b0-7c00-7000-8000-00000000000b");

  private final LiveWindow window = new LiveWindow(List.of("one", "other"), Duration.ofMinutes(10));
  private final long[] next = {100, 200};

  @BeforeEach
  void start() {
    window.startOver(places("id"), NINE);
  }

  private List<ProjectionPlace> places(String topicId) {
    return places(topicId, PARTITIONS);
  }

  private static List<ProjectionPlace> places(String topicId, int partitions) {
    return java.util.stream.Stream.of("one", "other")
        .flatMap(topic ->
            java.util.stream.IntStream.range(0, partitions)
                .mapToObj(partition ->
                    new ProjectionPlace(
                        topic, topicId + topic, partition, topic.equals("one") ? 100 : 200)))
        .toList();
  }

  /** The next record of a topic, which says so. */
  private void tell(UUID workspaceId, int topic, String text) {
    long offset = next[topic]++;
    String name = topic == 0 ? "one" : "other";
    for (int partition = 0; partition < PARTITIONS; partition++) {
      window.advance(name, partition, offset);
    }
    window.add(new LiveEvent(workspaceId, "activity", text, text), topic, offset);
  }

  private Optional<List<String>> since(UUID workspaceId, LivePosition position) {
    return window
        .since(workspaceId, position)
        .map(all -> all.stream().map(told -> told.to(Role.AGENT).getData()).toList());
  }

  @Test
  void whatCameSinceIsToldOnceFromEveryPlace() {
    LivePosition[] places = new LivePosition[21];
    for (int i = 0; i < 20; i++) {
      places[i] = window.position(ADA);
      tell(ADA, i % 3 == 0 ? 1 : 0, "event " + i);
      tell(GRACE, i % 2, "secret " + i);
    }
    places[20] = window.position(ADA);

    for (int i = 0; i <= 20; i++) {
      assertThat(since(ADA, places[i]).orElseThrow())
          .isEqualTo(
              java.util.stream.IntStream.range(i, 20).mapToObj(it -> "event " + it).toList());
    }
  }

  @Test
  void whatIsTooOldIsNotGuessed() {
    LivePosition before = window.position(ADA);
    tell(ADA, 0, "old");
    LivePosition after = window.position(ADA);
    window.age(NINE.plusSeconds(30));
    window.age(NINE.plus(Duration.ofMinutes(11)));

    assertThat(since(ADA, before)).isEmpty();
    assertThat(since(ADA, after)).contains(List.of());
    tell(ADA, 0, "new");
    assertThat(since(ADA, after)).contains(List.of("new"));
  }

  @Test
  void aQuietWorkspaceIsKnownAsLongAsItsReaderHearsTheBeat() {
    for (int minute = 1; minute < 60; minute++) {
      LivePosition beat = window.position(ADA);
      tell(GRACE, 0, "busy " + minute);
      window.age(NINE.plus(Duration.ofMinutes(minute)));

      assertThat(since(ADA, beat)).contains(List.of());
    }
  }

  @Test
  void oneWorkspaceCrowdsNoOtherOut() {
    LivePosition ofAda = window.position(ADA);
    LivePosition ofGrace = window.position(GRACE);
    tell(ADA, 0, "quiet");
    for (int i = 0; i < 200; i++) {
      tell(GRACE, 0, "x".repeat(10_000));
    }

    assertThat(since(ADA, ofAda)).contains(List.of("quiet"));
    assertThat(since(GRACE, ofGrace)).isEmpty();
  }

  @Test
  void placesOfOtherTopicsAndThoseAheadAreNone() {
    LivePosition known = window.position(ADA);
    tell(ADA, 0, "event");
    LivePosition ahead =
        new LivePosition(known.generation(), known.next().stream().map(it -> it + 2).toList());

    assertThat(since(ADA, ahead)).isEmpty();
    assertThat(since(ADA, new LivePosition("0", known.next()))).isEmpty();
    assertThat(since(ADA, new LivePosition(known.generation(), List.of(100L)))).isEmpty();
    window.startOver(places("another"), NINE);
    assertThat(since(ADA, known)).isEmpty();
  }

  @Test
  void placesAmongFewerPartitionsAreNone() {
    LivePosition known = window.position(ADA);

    window.startOver(places("id", PARTITIONS), NINE);
    assertThat(since(ADA, known)).contains(List.of());
    window.startOver(places("id", 2 * PARTITIONS), NINE);
    assertThat(since(ADA, known)).isEmpty();
  }

  @Test
  void placesAreReadAsTheyAreWritten() {
    LivePosition position = window.position(ADA);

    assertThat(LivePosition.read(position.text())).isEqualTo(position);
    for (String forged :
        List.of("", "1", "x.", "a.1.2.-3", "a.99999999999999999999", "a.1\nb", "é.1", "a..1")) {
      assertThat(LivePosition.read(forged)).as(forged).isNull();
    }
    assertThat(Partitions.of(ADA.toString(), PARTITIONS)).isBetween(0, PARTITIONS - 1);
  }
}
