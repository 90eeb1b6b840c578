package io.entente.kpi;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A brand with two connections and two agents, and cycles of its conversations. */
public final class CycleWorld {
  /** Monday 2026-03-02, 09:00 UTC. */
  public static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final UUID workspaceId;

  public CycleWorld() {
    this(UUID.randomUUID());
  }

  public CycleWorld(UUID workspaceId) {
    this.workspaceId = workspaceId;
  }

  public UUID workspaceId() {
    return workspaceId;
  }

  public static UUID ada() {
    return Ids.named(new UUID(0, 1), "agent", "ada");
  }

  public static UUID grace() {
    return Ids.named(new UUID(0, 1), "agent", "grace");
  }

  public static UUID connection(Channel channel) {
    return Ids.named(new UUID(0, 1), "connection", channel.name());
  }

  /** A reason, a team or a policy by its name. */
  public static UUID named(String kind, String name) {
    return Ids.named(new UUID(0, 1), kind, name);
  }

  /** Whose the conversations of that name are. */
  public UUID customer(String name) {
    return Ids.named(workspaceId, "customer", name);
  }

  public Builder cycle(String name) {
    return new Builder(workspaceId, name);
  }

  /** A cycle in the making; what is not said is as of one opened at nine on Mastodon. */
  public static final class Builder {
    private final UUID workspaceId;
    private final String name;
    private final List<Wait> waits = new ArrayList<>();
    private final List<Volume> volumes = new ArrayList<>();
    private Channel channel = Channel.MASTODON;
    private int page;
    private long version = 1;
    private int ordinal;
    private boolean removed;
    private Instant openedAt = NINE;
    private @Nullable Resolution resolution;
    private @Nullable Elapsed firstResolution;
    private @Nullable Elapsed resolutionTime;
    private @Nullable Facets facets;
    private String conversation;
    private @Nullable Course course;
    private final List<Target> targets = new ArrayList<>();
    private @Nullable UUID rootId;

    private Builder(UUID workspaceId, String name) {
      this.workspaceId = workspaceId;
      this.name = name;
      this.conversation = name;
    }

    /** Another conversation of the same customer. */
    public Builder conversation(String newConversation) {
      conversation = newConversation;
      return this;
    }

    /** A conversation in the thread of that root. */
    public Builder below(UUID newRootId) {
      rootId = newRootId;
      return this;
    }

    public Builder channel(Channel newChannel) {
      channel = newChannel;
      return this;
    }

    public Builder page(int newPage) {
      page = newPage;
      return this;
    }

    public Builder version(long newVersion) {
      version = newVersion;
      return this;
    }

    public Builder removed() {
      removed = true;
      return this;
    }

    public Builder reopenedAt(int newOrdinal, Instant at) {
      ordinal = newOrdinal;
      openedAt = at;
      return this;
    }

    public Builder openedAt(Instant at) {
      openedAt = at;
      return this;
    }

    /** A wait that the agent ended; the business clock counts half of it. */
    public Builder answered(Instant from, Instant to, UUID agent, boolean first) {
      return answered(from, to, agent, first, Precision.INSTANT);
    }

    public Builder answered(
        Instant from, Instant to, UUID agent, boolean first, Precision precision) {
      long seconds = Duration.between(from, to).toSeconds();
      waits.add(
          new Wait(
              from,
              to,
              WaitEnding.ANSWERED,
              agent,
              first,
              new Elapsed(seconds, seconds / 2),
              precision));
      return this;
    }

    public Builder waitingSince(Instant from) {
      waits.add(new Wait(from, null, null, null, false, null, Precision.INSTANT));
      return this;
    }

    public Builder closedWaitingSince(Instant from, Instant to) {
      waits.add(
          new Wait(
              from, to, WaitEnding.RESOLVED, null, false, new Elapsed(1, 1), Precision.INSTANT));
      return this;
    }

    public Builder resolved(Instant at, @Nullable UUID agent, boolean unanswered) {
      ActorKind actor = agent == null ? ActorKind.BOT : ActorKind.AGENT;
      resolution = new Resolution(at, actor, agent, unanswered);
      return this;
    }

    public Builder firstResolution(long seconds) {
      firstResolution = new Elapsed(seconds, seconds / 2);
      return this;
    }

    public Builder resolutionTime(long seconds) {
      resolutionTime = new Elapsed(seconds, seconds / 2);
      return this;
    }

    /** Reason, and the one above it, named; a team from the opening on. */
    public Builder facets(
        @Nullable String reason, @Nullable String above, @Nullable String priority, String team) {
      facets =
          new Facets(
              reason == null ? null : named("reason", reason),
              above == null ? null : named("reason", above),
              priority,
              "fr-CA",
              List.of(),
              List.of(new Team(openedAt, named("team", team))));
      return this;
    }

    /** Tags alone are set. */
    public Builder tagged(String... tags) {
      facets =
          new Facets(
              null,
              null,
              null,
              null,
              Arrays.stream(tags).map(tag -> named("tag", tag)).toList(),
              List.of());
      return this;
    }

    /** What a resolved cycle took. */
    public Builder course(
        long handling, @Nullable Instant reopenedAt, int asked, int answered, int transfers) {
      course =
          new Course(new Elapsed(handling, handling / 2), reopenedAt, asked, answered, transfers);
      return this;
    }

    /** Something that was promised within an hour by the calendar. */
    public Builder promised(TargetKind kind, Instant from, @Nullable Instant to) {
      Instant deadline = from.plus(Duration.ofHours(1));
      TargetOutcome outcome =
          to == null ? null : to.isAfter(deadline) ? TargetOutcome.BREACHED : TargetOutcome.MET;
      targets.add(
          new Target(
              kind,
              named("policy", "usual"),
              1,
              TargetClock.CALENDAR,
              3_600,
              from,
              deadline,
              to,
              outcome));
      return this;
    }

    public Builder messages(Instant hour, ActorKind actor, @Nullable UUID agent, int count) {
      volumes.add(new Volume(hour, actor, agent, count));
      return this;
    }

    public CycleState state() {
      return new CycleState(
          workspaceId,
          Ids.named(workspaceId, "cycle", conversation, String.valueOf(ordinal)),
          page,
          version,
          removed,
          Ids.named(workspaceId, "conversation", conversation),
          ordinal,
          channel,
          connection(channel),
          Ids.named(workspaceId, "customer", name),
          1,
          openedAt,
          removed ? null : resolution,
          removed ? null : firstResolution,
          removed ? null : resolutionTime,
          removed ? List.of() : waits,
          removed ? List.of() : volumes,
          removed ? List.of() : targets,
          facets,
          removed ? null : course,
          removed ? null : rootId);
    }
  }
}
