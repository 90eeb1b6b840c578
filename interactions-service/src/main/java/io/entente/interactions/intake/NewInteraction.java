package io.entente.interactions.intake;

import io.entente.events.ActorKind;
import io.entente.events.InteractionKind;
import io.entente.events.Precision;
import io.entente.events.Visibility;
import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message to take in.
 *
 * @param recipient whom a message of ours addresses that answers no other
 * @param parentExternalId the message that it answers, which may come later
 * @param thread the network's id of the thread, where it has one
 * @param format of the body: of HTML what is harmless is kept, and its text
 * @param occurredAt ISO 8601 with an offset
 * @param automatic whether no person wrote it
 * @param attachments its files, 20 at most
 * @param stars of a customer's review, 1 to 5
 * @param order that a customer's review is about, which may come later
 */
@Serdeable
record NewInteraction(
    UUID connectionId,
    String externalId,
    @Schema(defaultValue = "post") @Nullable InteractionKind kind,
    @Schema(defaultValue = "customer") @Nullable ActorKind actor,
    NewParty author,
    @Nullable NewParty recipient,
    @Nullable String parentExternalId,
    @Nullable String thread,
    String body,
    @Schema(defaultValue = "text") @Nullable BodyFormat format,
    @Schema(description = "BCP 47") @Nullable String language,
    @Schema(defaultValue = "public") @Nullable Visibility visibility,
    @Schema(format = "date-time") String occurredAt,
    @Schema(defaultValue = "instant") @Nullable Precision precision,
    @Schema(defaultValue = "false") @Nullable Boolean automatic,
    @Nullable List<NewAttachment> attachments,
    @Schema(minimum = "1", maximum = "5") @Nullable Integer stars,
    @Nullable NewOrderReference order) {
  private static final int LANGUAGE = 35;
  private static final int MOST_ATTACHMENTS = 20;
  private static final int MOST_STARS = 5;

  NewInteraction {
    Limits.required("externalId", externalId, Limits.EXTERNAL_ID);
    Limits.optional("parentExternalId", parentExternalId, Limits.EXTERNAL_ID);
    Limits.optional("thread", thread, Limits.EXTERNAL_ID);
    Limits.atMost("body", body, Limits.BODY);
    checkLanguage(language);
    kind = kind == null ? InteractionKind.POST : kind;
    if (kind == InteractionKind.NOTE) {
      throw new InvalidRequest("kind", "is written in a conversation, not taken in");
    }
    actor = actor == null ? ActorKind.CUSTOMER : actor;
    visibility = visibility == null ? Visibility.PUBLIC : visibility;
    precision = precision == null ? Precision.INSTANT : precision;
    automatic = automatic != null && automatic;
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
    if (attachments.size() > MOST_ATTACHMENTS) {
      throw new InvalidRequest("attachments", "must be " + MOST_ATTACHMENTS + " at most");
    }
    checkStars(stars);
    boolean isReview = kind == InteractionKind.REVIEW && actor == ActorKind.CUSTOMER;
    if (!isReview && (stars != null || order != null)) {
      throw new InvalidRequest(
          stars != null ? "stars" : "order", "is for reviews of customers alone");
    }
  }

  /** All connections that it names. */
  Stream<UUID> connectionIds() {
    return Stream.concat(Stream.of(connectionId), parties().flatMap(NewParty::connectionIds));
  }

  /** Whether it says who somebody is, which proves something. */
  boolean asserts() {
    return parties().anyMatch(NewParty::asserts);
  }

  private Stream<NewParty> parties() {
    return Stream.concat(Stream.of(author), Stream.ofNullable(recipient));
  }

  static void checkStars(@Nullable Integer stars) {
    if (stars != null && (stars < 1 || stars > MOST_STARS)) {
      throw new InvalidRequest("stars", "must be from 1 to " + MOST_STARS);
    }
  }

  static void checkLanguage(@Nullable String language) {
    if (language == null) {
      return;
    }
    Limits.required("language", language, LANGUAGE);
    try {
      new Locale.Builder().setLanguageTag(language);
    } catch (IllformedLocaleException e) {
      throw new InvalidRequest("language", "is no BCP 47 tag");
    }
  }
}
