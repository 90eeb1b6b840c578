package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a cycle, from the opening or reopening of a conversation to its resolution: on the
 * compacted topic {@link Topics#CYCLES}. It carries no text and no personal data. Each state
 * replaces the one before it with a lower version.
 *
 * <p>A cycle of many messages is told in pages, so that one more message never costs more than one
 * page. What concerns the cycle as a whole ({@code openedAt}, {@code resolution}, {@code
 * firstResolution}, {@code resolutionTime}) counts on page 0 only.
 *
 * @param page 0 and up, in the order of the cycle's messages
 * @param version grows with each change of the conversation; the newest wins
 * @param removed whether the page no longer exists (its conversation turned out to be part of
 *     another, or shorter): nothing of it counts, all its lists are empty
 * @param ordinal 0 for the conversation's first cycle; from 1 on the cycle is a reopening
 * @param customerId the customer's identity
 * @param scheduleVersion version of the schedule that the business seconds were counted with
 * @param openedAt when its first message, or the reopening, occurred
 * @param resolution null while the cycle runs
 * @param firstResolution from the conversation's first customer message to its first resolution, on
 *     the first cycle; null on others, and where no customer wrote before the resolution
 * @param resolutionTime from the conversation's first customer message to its last resolution, on
 *     the last cycle and while that one is resolved; null on all others
 * @param targets what policies promised: answers on the pages of their waits, resolutions on page 0
 * @param facets what was set on the conversation; null if nothing was
 * @param course what the cycle took, on page 0 once it is resolved; null elsewhere, and in events
 *     of those who did not tell it yet
 * @param rootId the root of the thread that its conversation is in: of comments below a publication
 *     that {@link PostState} tells of, its id. On page 0; null elsewhere, on removed pages, and in
 *     events of those who did not tell it yet
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CycleState(
    UUID workspaceId,
    UUID cycleId,
    int page,
    long version,
    boolean removed,
    UUID conversationId,
    int ordinal,
    Channel channel,
    UUID connectionId,
    UUID customerId,
    int scheduleVersion,
    Instant openedAt,
    @Nullable Resolution resolution,
    @Nullable Elapsed firstResolution,
    @Nullable Elapsed resolutionTime,
    List<Wait> waits,
    List<Volume> volumes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Target> targets,
    @Nullable Facets facets,
    @Nullable Course course,
    @Nullable UUID rootId) {

  public CycleState {
    waits = List.copyOf(waits);
    volumes = List.copyOf(volumes);
    targets = targets == null ? List.of() : List.copyOf(targets);
  }

  public String key() {
    return Topics.key(workspaceId, cycleId) + "/" + page;
  }

  /**
   * The end of the work.
   *
   * @param agentId who resolved it; null for a bot or the system
   * @param unanswered whether a wait was open then, or no agent wrote in the cycle
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Resolution(
      Instant at, ActorKind actor, @Nullable UUID agentId, boolean unanswered) {}

  /**
   * From the first unanswered customer message to the next agent message, or to the resolution.
   *
   * @param endedAt null while somebody waits
   * @param ending null while somebody waits
   * @param agentId author of the answer; null unless {@link WaitEnding#ANSWERED}
   * @param first whether its answer is the conversation's first response
   * @param elapsed null while somebody waits
   * @param precision the coarser of both times' precisions
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Wait(
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable WaitEnding ending,
      @Nullable UUID agentId,
      boolean first,
      @Nullable Elapsed elapsed,
      Precision precision) {}

  /**
   * Something that a policy promised by a time. Whether an open one is breached is a matter of the
   * time of day: it is once the whole second of its deadline has passed.
   *
   * @param policyVersion version of the policy that was in force when it started
   * @param seconds what was promised, on that clock
   * @param startedAt the wait's start; for a resolution the first customer message of the
   *     conversation, or the reopening
   * @param deadline null while a pause holds it up, or if the hours ahead never hold so much
   * @param endedAt null while it is open
   * @param outcome null while it is open
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Target(
      TargetKind kind,
      UUID policyId,
      int policyVersion,
      TargetClock clock,
      long seconds,
      Instant startedAt,
      @Nullable Instant deadline,
      @Nullable Instant endedAt,
      @Nullable TargetOutcome outcome) {}

  /**
   * Messages of one hour and one author.
   *
   * @param hour start of the hour in UTC
   * @param agentId the agent; null for all other actors
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Volume(Instant hour, ActorKind actor, @Nullable UUID agentId, int count) {}

  /**
   * What was set on the conversation: as it stood at the cycle's resolution, or as it stands while
   * the cycle runs.
   *
   * @param reasonAboveId the reason's own, of two levels; null on the first
   * @param priority low, medium, high or urgent; null for none
   * @param language of the message that opened the conversation, as BCP 47; null if not known
   * @param teams whose it was in turn, by time; the first may date before the cycle
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Facets(
      @Nullable UUID reasonId,
      @Nullable UUID reasonAboveId,
      @Nullable String priority,
      @Nullable String language,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<UUID> tags,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Team> teams) {

    public static final Facets NONE = new Facets(null, null, null, null, List.of(), List.of());

    public Facets {
      tags = tags == null ? List.of() : List.copyOf(tags);
      teams = teams == null ? List.of() : List.copyOf(teams);
    }

    /** Whose it was at a moment; null if no team's. */
    public @Nullable UUID teamAt(Instant moment) {
      UUID found = null;
      for (Team team : Objects.requireNonNullElse(teams, List.<Team>of())) {
        if (team.since().isAfter(moment)) {
          break;
        }
        found = team.teamId();
      }
      return found;
    }
  }

  /**
   * Whose it was from a moment on.
   *
   * @param teamId null for no team
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Team(Instant since, @Nullable UUID teamId) {}

  /**
   * What a resolved cycle took.
   *
   * @param handling the lengths of the conversation's cycles so far less their pauses, on the last
   *     one; null on all others, and if one was resolved before such lengths were kept
   * @param reopenedAt when the next cycle began; null while there is none
   * @param customerMessages of the cycle until its resolution, without automatic ones
   * @param transfers how often it went from one team or owner to another
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Course(
      @Nullable Elapsed handling,
      @Nullable Instant reopenedAt,
      int customerMessages,
      int agentMessages,
      int transfers) {}
}
