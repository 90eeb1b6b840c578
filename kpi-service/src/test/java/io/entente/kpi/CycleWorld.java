package io.entente.kpi;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.events.CycleState.Resolution;
import io.entente.events.CycleState.Volume;
import io.entente.events.CycleState.Wait;
import io.entente.events.Elapsed;
import io.entente.events.Ids;
import io.entente.events.Precision;
import io.entente.events.WaitEnding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    private Builder(UUID workspaceId, String name) {
      this.workspaceId = workspaceId;
      this.name = name;
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

    public Builder messages(Instant hour, ActorKind actor, @Nullable UUID agent, int count) {
      volumes.add(new Volume(hour, actor, agent, count));
      return this;
    }

    public CycleState state() {
      return new CycleState(
          workspaceId,
          Ids.named(workspaceId, "cycle", name, String.valueOf(ordinal)),
          page,
          version,
          removed,
          Ids.named(workspaceId, "conversation", name),
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
          List.of());
    }
  }
}
