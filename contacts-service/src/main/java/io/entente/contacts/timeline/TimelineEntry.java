package io.entente.contacts.timeline;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import io.entente.events.InsightState;
import io.entente.events.InteractionKind;
import io.entente.events.OrderKind;
import io.entente.events.SurveyKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a person. Of the parts the one of its kind is there and all others
 * are null; what was made has none.
 *
 * @param id of what is told: the message, the order, the identity, the contact
 */
@Serdeable
public record TimelineEntry(
    UUID id,
    TimelineKind kind,
    Instant at,
    @Nullable Message interaction,
    @Nullable Purchase order,
    @Nullable Survey survey,
    @Nullable Consent consent,
    @Nullable Joining merge,
    @Nullable Note note,
    @Nullable Insight insight,
    @Nullable Account identity) {

  /** What there is to say of an entry of a kind. */
  public sealed interface Part {}

  /**
   * A message of, or to, the person; its content is with the interactions.
   *
   * @param identityId the person's account
   */
  @Serdeable
  public record Message(UUID identityId, Channel channel, InteractionKind kind, ActorKind actor)
      implements Part {}

  /**
   * What the person bought, or got back.
   *
   * @param decimals how many decimals of the currency the amount counts in
   * @param amount never negative: the kind says how it counts
   * @param subscription its external id; null if it is of none
   */
  @Serdeable
  public record Purchase(
      OrderKind kind,
      String source,
      String externalId,
      String currency,
      int decimals,
      long amount,
      @Nullable String subscription)
      implements Part {}

  /**
   * That the person was asked for an opinion.
   *
   * @param answeredAt null until then
   * @param score null until there is an answer
   */
  @Serdeable
  public record Survey(
      UUID identityId,
      Channel channel,
      SurveyKind kind,
      @Nullable Instant answeredAt,
      @Nullable Integer score)
      implements Part {}

  /**
   * What the person allowed, or took back.
   *
   * @param channel null for all
   */
  @Serdeable
  public record Consent(
      ConsentPurpose purpose, @Nullable Channel channel, ConsentChoice choice, String source)
      implements Part {}

  /**
   * That two contacts were joined, or parted again.
   *
   * @param memberId who did it; null of a rule
   */
  @Serdeable
  public record Joining(UUID keptId, UUID absorbedId, @Nullable UUID memberId) implements Part {}

  /** What a member wrote down; its text is with the notes. */
  @Serdeable
  public record Note(UUID authorId, String authorName) implements Part {}

  /**
   * What the person said and a department should know.
   *
   * @param decidedAt null while nothing is decided
   */
  @Serdeable
  public record Insight(String department, InsightState state, @Nullable Instant decidedAt)
      implements Part {}

  /**
   * An account of the person.
   *
   * @param handle null if the network has none
   */
  @Serdeable
  public record Account(Channel channel, String externalId, @Nullable String handle)
      implements Part {}

  /**
   * @param part null of what was made
   */
  public static TimelineEntry of(TimelineKind kind, UUID id, Instant at, @Nullable Part part) {
    return new TimelineEntry(
        id,
        kind,
        at,
        part instanceof Message it ? it : null,
        part instanceof Purchase it ? it : null,
        part instanceof Survey it ? it : null,
        part instanceof Consent it ? it : null,
        part instanceof Joining it ? it : null,
        part instanceof Note it ? it : null,
        part instanceof Insight it ? it : null,
        part instanceof Account it ? it : null);
  }
}
