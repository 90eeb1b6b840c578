package io.entente.benchmarks;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.events.CycleState.Course;
import io.entente.events.CycleState.Facets;
import io.entente.events.CycleState.Resolution;
import io.entente.events.CycleState.Target;
import io.entente.events.CycleState.Team;
import io.entente.events.CycleState.Volume;
import io.entente.events.CycleState.Wait;
import io.entente.events.Elapsed;
import io.entente.events.Ids;
import io.entente.events.Precision;
import io.entente.events.TargetClock;
import io.entente.events.TargetKind;
import io.entente.events.TargetOutcome;
import io.entente.events.WaitEnding;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Conversations of one brand, spread evenly over some time: of 40 agents in 6 teams, 12
 * connections, 30 reasons. Each has one or two waits whose lengths spread over six decades. The
 * same number is always the same conversation.
 */
final class CycleHistory {
  static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  static final Duration YEAR = Duration.ofDays(365);
  static final int AGENTS = 40;
  private static final int TEAMS = 6;
  private static final int CONNECTIONS = 12;
  private static final int REASONS = 30;
  private static final int REASON_GROUPS = 6;
  private static final long PROMISED = 3_600;
  private static final List<Channel> CHANNELS =
      List.of(Channel.EMAIL, Channel.X, Channel.MASTODON, Channel.FACEBOOK);
  private static final List<String> PRIORITIES = List.of("low", "medium", "high", "urgent");

  private final UUID workspaceId;
  private final int conversations;
  private final Duration span;

  CycleHistory(UUID workspaceId, int conversations, Duration span) {
    this.workspaceId = workspaceId;
    this.conversations = conversations;
    this.span = span;
  }

  static UUID agent(int number) {
    return Ids.named(new UUID(0, 7), "agent", Integer.toString(number % AGENTS));
  }

  static UUID team(int number) {
    return Ids.named(new UUID(0, 7), "team", Integer.toString(number % TEAMS));
  }

  static UUID reason(int number) {
    return Ids.named(new UUID(0, 7), "reason", Integer.toString(number % REASONS));
  }

  private static UUID group(int number) {
    return Ids.named(new UUID(0, 7), "group", Integer.toString(number % REASON_GROUPS));
  }

  /** What is told of a conversation when it is opened, answered and resolved. */
  List<CycleState> life(int number) {
    return List.of(state(number, 1), state(number, 2), state(number, 3));
  }

  /** How it stands at the end. */
  CycleState end(int number) {
    return state(number, 3);
  }

  private CycleState state(int number, int version) {
    Random random = new Random(number * 31L + 7);
    Instant opened = START.plusSeconds((long) ((double) number / conversations * span.toSeconds()));
    int agent = random.nextInt(AGENTS);
    int reason = random.nextInt(REASONS);
    int connection = random.nextInt(CONNECTIONS);
    long length = Math.max(5, (long) Math.exp(7.5 + 1.8 * random.nextGaussian()));
    long after = 60L + random.nextInt(7_200);
    Instant answered = opened.plusSeconds(length);
    Instant resolved = answered.plusSeconds(after);
    boolean isAnswered = version > 1;
    boolean isResolved = version > 2;
    Elapsed whole = elapsed(length + after);
    Facets facets =
        new Facets(
            reason(reason),
            group(reason),
            PRIORITIES.get(random.nextInt(PRIORITIES.size())),
            random.nextBoolean() ? "fr" : "en",
            List.of(),
            List.of(new Team(opened, team(agent))));
    return new CycleState(
        workspaceId,
        id("cycle", number),
        0,
        version,
        false,
        id("conversation", number),
        0,
        CHANNELS.get(connection % CHANNELS.size()),
        Ids.named(new UUID(0, 7), "connection", Integer.toString(connection)),
        id("customer", random.nextInt(conversations / 2 + 1)),
        1,
        opened,
        isResolved ? new Resolution(resolved, ActorKind.AGENT, agent(agent), false) : null,
        isResolved ? whole : null,
        isResolved ? whole : null,
        List.of(wait(opened, isAnswered ? answered : null, agent)),
        volumes(opened, isAnswered ? answered : null, agent),
        List.of(target(opened, isAnswered ? answered : null)),
        facets,
        isResolved ? new Course(whole, null, 1, 1, random.nextInt(2)) : null,
        null);
  }

  private UUID id(String kind, int number) {
    return Ids.named(workspaceId, kind, Integer.toString(number));
  }

  private static Elapsed elapsed(long seconds) {
    return new Elapsed(seconds, seconds / 3);
  }

  private static Wait wait(Instant from, @Nullable Instant to, int agent) {
    return to == null
        ? new Wait(from, null, null, null, false, null, Precision.INSTANT)
        : new Wait(
            from,
            to,
            WaitEnding.ANSWERED,
            agent(agent),
            true,
            elapsed(ChronoUnit.SECONDS.between(from, to)),
            Precision.INSTANT);
  }

  private static List<Volume> volumes(Instant asked, @Nullable Instant answered, int agent) {
    List<Volume> volumes = new ArrayList<>();
    volumes.add(new Volume(hour(asked), ActorKind.CUSTOMER, null, 1));
    if (answered != null) {
      volumes.add(new Volume(hour(answered), ActorKind.AGENT, agent(agent), 1));
    }
    return volumes;
  }

  private static Instant hour(Instant moment) {
    return moment.truncatedTo(ChronoUnit.HOURS);
  }

  private static Target target(Instant from, @Nullable Instant to) {
    Instant deadline = from.plusSeconds(PROMISED);
    return new Target(
        TargetKind.FIRST_RESPONSE,
        Ids.named(new UUID(0, 7), "policy", "usual"),
        1,
        TargetClock.CALENDAR,
        PROMISED,
        from,
        deadline,
        to,
        to == null ? null : to.isAfter(deadline) ? TargetOutcome.BREACHED : TargetOutcome.MET);
  }
}
