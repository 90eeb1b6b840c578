package io.entente.contacts.timeline;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.InteractionKind;
import io.entente.events.SurveyKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a person.
 *
 * @param id of what is told: the message, the invitation, the identity, the contact
 * @param interaction null for all other types
 * @param survey null for all other types
 * @param identity null for all other types
 */
@Serdeable
public record TimelineEntry(
    UUID id,
    TimelineType type,
    Instant at,
    @Nullable Message interaction,
    @Nullable Survey survey,
    @Nullable Account identity) {

  /**
   * A message of, or to, the person; its content is with the interactions.
   *
   * @param identityId the person's account
   */
  @Serdeable
  public record Message(UUID identityId, Channel channel, InteractionKind kind, ActorKind actor) {}

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
      @Nullable Integer score) {}

  /**
   * An account of the person.
   *
   * @param handle null if the network has none
   */
  @Serdeable
  public record Account(Channel channel, String externalId, @Nullable String handle) {}

  static TimelineEntry of(UUID id, Instant at, Message message) {
    return new TimelineEntry(id, TimelineType.INTERACTION, at, message, null, null);
  }

  static TimelineEntry of(UUID id, Instant at, Survey survey) {
    return new TimelineEntry(id, TimelineType.SURVEY, at, null, survey, null);
  }

  static TimelineEntry of(UUID id, Instant at, Account account) {
    return new TimelineEntry(id, TimelineType.IDENTITY, at, null, null, account);
  }

  static TimelineEntry ofContact(UUID id, Instant at) {
    return new TimelineEntry(id, TimelineType.CONTACT, at, null, null, null);
  }
}
