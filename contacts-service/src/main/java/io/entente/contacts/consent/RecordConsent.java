package io.entente.contacts.consent;

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

/** Writes down what a person said, once for each key of a member. */
@Singleton
final class RecordConsent {
  private static final int LONGEST_KEY = 255;

  private final Transactions transactions;
  private final ConsentStore consents;
  private final TellConsents tell;
  private final Clock clock;

  RecordConsent(Transactions transactions, ConsentStore consents, TellConsents tell, Clock clock) {
    this.transactions = transactions;
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
    UUID id = key == null ? Ids.next() : named(by, key);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.write(() -> {
      UUID shownAs =
          consents.lock(by.workspaceId(), contactId).orElseThrow(() -> new NotFound("contact"));
      ConsentEntry entry = said.entry(id, contactId, by.memberId(), now);
      Optional<ConsentEntry> before = consents.find(by.workspaceId(), contactId, id);
      if (before.isPresent()) {
        return same(before.get(), said);
      }
      consents.insert(by.workspaceId(), entry);
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

  /** The same for the same key of the same member. */
  private static UUID named(Caller by, String key) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new BadRequest("Idempotency-Key", "must have 1 to " + LONGEST_KEY + " characters");
    }
    return Ids.named(by.workspaceId(), "consent", by.memberId().toString(), key);
  }
}
