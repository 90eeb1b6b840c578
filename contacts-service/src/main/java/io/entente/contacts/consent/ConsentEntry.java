package io.entente.contacts.consent;

import io.entente.events.Channel;
import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody once said about a purpose.
 *
 * @param id of what was said, which all contacts that were shown as one then have
 * @param contactId to which it came, also after that was merged into another
 * @param saidOf the contact of whom it was said: leave counts for those alone who are one with it
 * @param channel null for all channels
 * @param occurredAt when the person said so; the latest counts
 * @param source where, such as a form's name
 * @param textVersion of what the person was shown; null if unknown
 * @param proof what shows it, such as a link to the form as it was sent; null if there is none
 * @param recordedBy the member who wrote it down
 */
@Serdeable
record ConsentEntry(
    UUID id,
    UUID contactId,
    UUID saidOf,
    ConsentPurpose purpose,
    @Nullable Channel channel,
    ConsentChoice choice,
    Instant occurredAt,
    String source,
    @Nullable String textVersion,
    @Nullable String proof,
    Instant recordedAt,
    UUID recordedBy) {

  /** The same, as another contact has it. */
  ConsentEntry of(UUID home) {
    return new ConsentEntry(
        id,
        home,
        saidOf,
        purpose,
        channel,
        choice,
        occurredAt,
        source,
        textVersion,
        proof,
        recordedAt,
        recordedBy);
  }

  /**
   * Whether it counts for contacts that are one: a refusal does for all to whom it came, leave
   * while the one of whom it was said is among them.
   */
  boolean countsAmong(Set<UUID> homes) {
    return choice != ConsentChoice.GIVEN || homes.contains(saidOf);
  }

  boolean isOn(@Nullable Channel asked) {
    return channel == null || channel == asked;
  }
}
