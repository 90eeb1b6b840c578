package io.entente.contacts.consent;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.contact.LockShown;
import io.entente.events.Ids;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a person said, once for each key of a member. It is said of all contacts that
 * are shown as one then: each has it, so that a later word counts against what any of them said
 * before. When they are parted none loses a refusal, and leave stays with those alone who are one
 * with the contact of whom it was said.
 */
@Singleton
final class RecordConsent {
  private static final int LONGEST_KEY = 255;

  private final Transactions transactions;
  private final LockShown shown;
  private final Homes homes;
  private final ConsentStore consents;
  private final TellConsents tell;
  private final Clock clock;

  RecordConsent(
      Transactions transactions,
      LockShown shown,
      Homes homes,
      ConsentStore consents,
      TellConsents tell,
      Clock clock) {
    this.transactions = transactions;
    this.shown = shown;
    this.homes = homes;
    this.consents = consents;
    this.tell = tell;
    this.clock = clock;
  }

  /**
   * The entry, also where the key stood for the same before.
   *
   * @param key null if the caller gave none
   */
  ConsentEntry record(Caller by, UUID contactId, NewConsent said, @Nullable String key) {
    UUID id = key == null ? Ids.next() : named(by, contactId, key);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.write(() -> {
      UUID shownAs =
          shown.lock(by.workspaceId(), contactId).orElseThrow(() -> new NotFound("contact"));
      ConsentEntry entry = said.entry(id, contactId, by.memberId(), now);
      Optional<ConsentEntry> before = consents.find(by.workspaceId(), contactId, id);
      if (before.isPresent()) {
        return same(before.get(), said);
      }
      List<UUID> all = homes.of(by.workspaceId(), shownAs);
      consents.insert(by.workspaceId(), all.stream().map(entry::of).toList());
      tell.of(by.workspaceId(), List.of(shownAs));
      return entry;
    });
  }

  private static ConsentEntry same(ConsentEntry before, NewConsent said) {
    ConsentEntry again =
        said.entry(before.id(), before.contactId(), before.recordedBy(), before.recordedAt());
    if (!again.equals(before)) {
      throw new InvalidRequest("Idempotency-Key", "stands for another request already");
    }
    return before;
  }

  /** The same for the same key of the same member, about the same contact. */
  private static UUID named(Caller by, UUID contactId, String key) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new BadRequest("Idempotency-Key", "must have 1 to " + LONGEST_KEY + " characters");
    }
    return Ids.named(
        by.workspaceId(), "consent", by.memberId().toString(), contactId.toString(), key);
  }
}
