package io.entente.kpi;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.events.Precision;
import io.entente.events.TargetKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Cycles of a year with every kind of event: late, reopened, removed, negative, known to the day
 * only; each in several versions of which the last need not be the largest. The same seed gives the
 * same history.
 */
public final class RandomHistory {
  private static final Instant BEGINNING = Instant.parse("2025-03-01T00:00:00Z");
  private static final List<Channel> CHANNELS = List.of(Channel.MASTODON, Channel.X, Channel.EMAIL);

  private final CycleWorld world;
  private final Random random;
  private final List<CycleState> states = new ArrayList<>();

  public RandomHistory(CycleWorld world, long seed, int cycles) {
    this.world = world;
    this.random = new Random(seed);
    for (int cycle = 0; cycle < cycles; cycle++) {
      int pages = random.nextInt(10) == 0 ? 2 : 1;
      int ordinal = random.nextInt(5) == 0 ? 1 : 0;
      Channel channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
      for (int page = 0; page < pages; page++) {
        addVersions("cycle " + cycle, page, ordinal, channel);
      }
    }
  }

  private void addVersions(String name, int page, int ordinal, Channel channel) {
    Instant openedAt = BEGINNING.plusSeconds(random.nextInt(31_000_000));
    int versions = 1 + random.nextInt(4);
    for (int version = 1; version <= versions; version++) {
      states.add(
          version(
              world
                  .cycle(name)
                  .page(page)
                  .version(version)
                  .channel(channel)
                  .reopenedAt(ordinal, openedAt)));
    }
  }

  private CycleState version(CycleWorld.Builder cycle) {
    if (random.nextInt(20) == 0) {
      return cycle.removed().state();
    }
    addFacets(cycle);
    CycleState draft = cycle.state();
    Instant at = draft.openedAt();
    int waits = random.nextInt(4);
    for (int wait = 0; wait < waits; wait++) {
      Instant end = at.plusSeconds(length());
      cycle.answered(at, end, agent(), wait == 0 && draft.ordinal() == 0, precision());
      if (random.nextInt(3) == 0 && !end.isBefore(at)) {
        TargetKind kind = wait == 0 ? TargetKind.FIRST_RESPONSE : TargetKind.NEXT_RESPONSE;
        cycle.promised(kind, at, random.nextInt(5) == 0 ? null : end);
      }
      addMessages(cycle, at, end);
      at = at.plus(Duration.ofSeconds(1 + Math.abs(length())));
    }
    if (random.nextInt(3) == 0) {
      cycle.waitingSince(at);
    } else {
      long seconds = Duration.between(draft.openedAt(), at).toSeconds();
      cycle.resolved(at, random.nextInt(5) == 0 ? null : agent(), random.nextInt(6) == 0);
      if (draft.ordinal() == 0) {
        cycle.firstResolution(seconds);
      }
      if (random.nextInt(4) != 0) {
        cycle.resolutionTime(seconds);
      }
      if (random.nextInt(4) != 0) {
        Instant reopenedAt = random.nextBoolean() ? null : at.plusSeconds(Math.abs(length()));
        cycle.course(seconds, reopenedAt, random.nextInt(4), random.nextInt(3), random.nextInt(3));
      }
    }
    return cycle.state();
  }

  private void addFacets(CycleWorld.Builder cycle) {
    if (random.nextInt(4) != 0) {
      cycle.facets(
          random.nextInt(3) == 0 ? null : List.of("delay", "size", "price").get(random.nextInt(3)),
          random.nextBoolean() ? null : "delivery",
          random.nextBoolean() ? null : List.of("low", "urgent").get(random.nextInt(2)),
          random.nextBoolean() ? "north" : "south");
    }
  }

  /** Seconds to weeks, evenly over the orders of magnitude; sometimes below zero. */
  private long length() {
    long length = (long) Math.exp(random.nextDouble() * 14);
    return random.nextInt(40) == 0 ? -length : length;
  }

  private void addMessages(CycleWorld.Builder cycle, Instant from, Instant to) {
    cycle.messages(hour(from), ActorKind.CUSTOMER, null, 1 + random.nextInt(3));
    cycle.messages(hour(to), ActorKind.AGENT, agent(), 1);
    if (random.nextInt(4) == 0) {
      ActorKind other =
          List.of(ActorKind.BOT, ActorKind.PEER, ActorKind.SYSTEM).get(random.nextInt(3));
      cycle.messages(hour(from), other, null, 1);
    }
  }

  private static Instant hour(Instant moment) {
    return moment.truncatedTo(ChronoUnit.HOURS);
  }

  private UUID agent() {
    return random.nextBoolean() ? CycleWorld.ada() : CycleWorld.grace();
  }

  private Precision precision() {
    return switch (random.nextInt(12)) {
      case 0 -> Precision.DAY;
      case 1 -> Precision.MINUTE;
      default -> Precision.INSTANT;
    };
  }

  /** All versions, in the order in which they came about. */
  public List<CycleState> states() {
    return states;
  }

  /** The newest version of each. */
  public Collection<CycleState> newest() {
    Map<String, CycleState> newest = new LinkedHashMap<>();
    for (CycleState state : states) {
      newest.put(state.key(), state);
    }
    return new ArrayList<>(newest.values());
  }
}
