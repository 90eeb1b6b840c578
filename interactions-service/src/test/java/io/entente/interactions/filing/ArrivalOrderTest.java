package io.entente.interactions.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.CycleState;
import io.entente.interactions.filing.Tale.Deed;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the order, the batches, the repetitions and the number of those who file. */
class ArrivalOrderTest {
  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static List<Long> seeds() {
    return new Random(20260302).longs(Integer.getInteger("entente.seeds", 25)).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyOrderGivesWhatHappened(long seed) {
    Random random = new Random(seed);
    Archive archive = Archive.in(service);
    Tale tale = Tale.of(random, 30);
    Oracle oracle = new Oracle(archive, tale);

    deliver(archive, tale, random);

    assertThat(oracle.told()).isEqualTo(oracle.expected());
    assertConsistent(archive);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void twoWhoFileAtOnceGiveWhatHappened(long seed) throws Exception {
    Random random = new Random(seed);
    Archive archive = Archive.in(service);
    Tale tale = new Tale(Tale.of(random, 60).messages(), List.of());
    Oracle oracle = new Oracle(archive, tale);
    List<Said> shuffled = shuffled(tale, random);

    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<?>> done = new ArrayList<>();
      for (int half = 0; half < 2; half++) {
        List<Said> mine = new ArrayList<>();
        for (int i = half; i < shuffled.size(); i += 2) {
          mine.add(shuffled.get(i));
        }
        // Some arrive on both sides.
        mine.addAll(shuffled.subList(0, 10));
        done.add(
            both.submit(() -> batches(mine, new Random(seed)).forEach(it -> retry(archive, it))));
      }
      for (Future<?> one : done) {
        one.get();
      }
    }

    assertThat(oracle.told()).isEqualTo(oracle.expected());
    assertConsistent(archive);
  }

  /** As a consumer does when the database has given up on a transaction again and again. */
  private static void retry(Archive archive, List<Said> batch) {
    for (int attempt = 1; ; attempt++) {
      try {
        archive.file(batch);
        return;
      } catch (RuntimeException e) {
        if (attempt == 10) {
          throw e;
        }
      }
    }
  }

  private static void deliver(Archive archive, Tale tale, Random random) {
    List<Deed> deeds = new ArrayList<>(tale.deeds());
    List<String> arrived = new ArrayList<>();
    for (List<Said> batch : batches(shuffled(tale, random), random)) {
      archive.file(batch);
      batch.forEach(said -> arrived.add(said.id()));
      for (Deed deed : List.copyOf(deeds)) {
        if (arrived.contains(deed.messageId()) && random.nextBoolean()) {
          archive.act(deed);
          deeds.remove(deed);
        }
      }
    }
    deeds.forEach(archive::act);
  }

  /** Some of them twice. */
  private static List<Said> shuffled(Tale tale, Random random) {
    List<Said> shuffled = new ArrayList<>(tale.messages());
    tale.messages().stream().filter(_ -> random.nextInt(5) == 0).forEach(shuffled::add);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static List<List<Said>> batches(List<Said> messages, Random random) {
    List<List<Said>> batches = new ArrayList<>();
    for (int from = 0; from < messages.size(); ) {
      int to = Math.min(messages.size(), from + 1 + random.nextInt(12));
      batches.add(messages.subList(from, to));
      from = to;
    }
    return batches;
  }

  private static void assertConsistent(Archive archive) {
    assertThat(archive.told().stream().collect(Collectors.groupingBy(CycleState::key)).values())
        .as("the versions of a page grow")
        .allSatisfy(told ->
            assertThat(told)
                .isSortedAccordingTo(Comparator.comparing(CycleState::version))
                .extracting(CycleState::version)
                .doesNotHaveDuplicates());
    assertThat(archive.misplaced())
        .as("conversations that count other messages than theirs")
        .isZero();
    assertThat(archive.liveConversations())
        .as("conversations and those that are told of")
        .isEqualTo(archive.states().stream().map(CycleState::conversationId).distinct().count());
  }
}
