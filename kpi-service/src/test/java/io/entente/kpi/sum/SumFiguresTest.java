package io.entente.kpi.sum;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.events.Precision;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RandomHistory;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.Figures;
import io.entente.kpi.cell.Grain;
import io.entente.kpi.figure.Distribution;
import io.entente.kpi.figure.KpiClock;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.question.Filters;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.Stretch;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sample.Sample;
import io.entente.kpi.sample.Samples;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whichever way a question is answered, the answer is what the states say. */
class SumFiguresTest {
  private static final RunningKpi KPI = RunningKpi.shared();
  private static final CycleWorld WORLD = new CycleWorld();
  private static final RandomHistory HISTORY = new RandomHistory(WORLD, 42, 300);
  private static final Instant BEGINNING = Instant.parse("2025-02-01T00:00:00Z");

  @BeforeAll
  static void count() {
    KPI.count(HISTORY.states());
  }

  @Test
  void cellsAndSamplesComeToWhatTheStatesSay() {
    Random random = new Random(7);
    for (int i = 0; i < 150; i++) {
      Stretch stretch = stretch(random);
      Filters filters = filters(random);
      KpiClock clock = random.nextBoolean() ? KpiClock.CALENDAR : KpiClock.BUSINESS;
      Question query = new Question(stretch, ZoneId.of("UTC"), clock, filters);

      Figures found = KPI.bean(SumFigures.class).sum(generation(), query);

      String question = "question %d: %s".formatted(i, query);
      Figures expected = expected(query);
      for (Measure measure : Measure.values()) {
        if (measure.isLength()) {
          for (Precision precision : Precision.values()) {
            assertSame(
                question + " " + measure,
                found.distribution(measure, precision),
                expected.distribution(measure, precision),
                clock);
          }
        } else if (filters.agent().isEmpty() || measure.isByAgent()) {
          assertThat(found.count(measure))
              .as(question + measure)
              .isEqualTo(expected.count(measure));
        }
      }
    }
  }

  @Test
  void samplesAloneComeToWhatCellsSay() {
    Random random = new Random(8);
    for (int i = 0; i < 50; i++) {
      Stretch stretch = stretch(random);
      Filters filters = Filters.NONE;
      Question query = new Question(stretch, ZoneId.of("UTC"), KpiClock.CALENDAR, filters);

      Figures byCells = KPI.bean(SumFigures.class).sum(generation(), query);
      Sums sums = new Sums();
      KPI.bean(SampleSumStore.class)
          .add(generation(), List.of(stretch), query, Wanted.all(stretch), sums);
      Figures bySamples = sums.total();

      for (Measure measure : Measure.values()) {
        assertThat(bySamples.count(measure)).isEqualTo(byCells.count(measure));
        assertSame(
            "question " + i,
            bySamples.distribution(measure, Precision.INSTANT),
            byCells.distribution(measure, Precision.INSTANT),
            KpiClock.CALENDAR);
      }
    }
  }

  @Test
  void aLongYearHasAllThereIs() {
    Question query =
        new Question(
            new Stretch(
                Instant.parse("1970-01-01T00:00:00Z"), Instant.parse("2200-01-01T00:00:00Z")),
            ZoneId.of("UTC"),
            KpiClock.CALENDAR,
            Filters.NONE);

    Figures found = KPI.bean(SumFigures.class).sum(generation(), query);

    long conversations =
        HISTORY.newest().stream()
            .filter(state -> !state.removed() && state.page() == 0 && state.ordinal() == 0)
            .count();
    assertThat(found.count(Measure.CONVERSATIONS_OPENED)).isEqualTo(conversations).isPositive();
  }

  @Test
  void membersAreFoundByJumpingThroughTheKey() {
    List<String> plan =
        KPI.sql()
            .list(
                "explain " + CellSumStore.NEXT_MEMBER,
                row -> row.textOrNull("key") + " " + row.textOrNull("type"),
                WORLD.workspaceId(),
                generation().number(),
                Grain.MONTH.code(),
                Dimension.CONNECTION.code(),
                Dimension.NOBODY);

    assertThat(plan).containsExactly("PRIMARY range");
  }

  private static void assertSame(
      String question, Distribution found, Distribution expected, KpiClock clock) {
    assertThat(found.count()).as(question).isEqualTo(expected.count());
    assertThat(found.negatives()).as(question).isEqualTo(expected.negatives());
    assertThat(found.mean(clock)).as(question).isEqualTo(expected.mean(clock));
    assertThat(found.histogram(clock)).as(question).isEqualTo(expected.histogram(clock));
  }

  /** Straight from the states, one by one. */
  private static Figures expected(Question query) {
    Figures sum = new Figures();
    for (CycleState state : HISTORY.newest()) {
      if (matches(query.filters().channel(), state.channel())
          && matches(query.filters().connection(), state.connectionId())) {
        for (Sample sample : Samples.of(state)) {
          if (sample.family().isInCells() && isWithin(sample, query)) {
            sum.add(sample, 1);
          }
        }
      }
    }
    return sum;
  }

  private static boolean isWithin(Sample sample, Question query) {
    UUID agent = sample.agentId();
    List<UUID> agents = query.filters().agent();
    return !sample.anchor().isBefore(query.stretch().from())
        && sample.anchor().isBefore(query.stretch().to())
        && (agents.isEmpty() || (agent != null && agents.contains(agent)));
  }

  private static <T> boolean matches(Collection<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private static Generation generation() {
    return KPI.bean(Generations.class).current(WORLD.workspaceId());
  }

  private static Stretch stretch(Random random) {
    Instant from = BEGINNING.plusSeconds(random.nextInt(40_000_000));
    return new Stretch(from, from.plusSeconds((long) Math.exp(random.nextDouble() * 17.5)));
  }

  private static Filters filters(Random random) {
    List<Channel> channels = new ArrayList<>();
    List<UUID> connections = new ArrayList<>();
    List<UUID> agents = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      channels.add(random.nextBoolean() ? Channel.X : Channel.EMAIL);
      channels.add(Channel.MASTODON);
    }
    if (random.nextInt(4) == 0) {
      connections.add(CycleWorld.connection(Channel.X));
    }
    if (random.nextInt(3) == 0) {
      agents.add(CycleWorld.ada());
      if (random.nextBoolean()) {
        agents.add(CycleWorld.grace());
      }
    }
    return Filters.of(channels, connections, agents);
  }
}
