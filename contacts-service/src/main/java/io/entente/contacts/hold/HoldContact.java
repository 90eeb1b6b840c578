package io.entente.contacts.hold;

import io.entente.contacts.consent.TellConsents;
import io.entente.contacts.contact.Homes;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Has nothing of a person be erased, and lets it be erased again. Others are told of both. */
@Singleton
final class HoldContact {
  private final Transactions transactions;
  private final Homes homes;
  private final ContactHoldStore holds;
  private final TellConsents tell;
  private final Clock clock;

  HoldContact(
      Transactions transactions,
      Homes homes,
      ContactHoldStore holds,
      TellConsents tell,
      Clock clock) {
    this.transactions = transactions;
    this.homes = homes;
    this.holds = holds;
    this.tell = tell;
    this.clock = clock;
  }

  /**
   * @throws NotFound if there is no such contact, or it is erased
   */
  ContactHold hold(Caller by, UUID contactId, NewContactHold asked) {
    ContactHold hold =
        new ContactHold(
            asked.reason(), clock.instant().truncatedTo(ChronoUnit.MICROS), by.memberId());
    return transactions.write(() -> {
      UUID shownAs = lock(by, contactId);
      holds.put(by.workspaceId(), shownAs, hold);
      tell.of(by.workspaceId(), List.of(shownAs));
      return hold;
    });
  }

  /**
   * @throws NotFound if there is no such contact, or nothing held it
   */
  void release(Caller by, UUID contactId) {
    transactions.writing(() -> {
      UUID shownAs = lock(by, contactId);
      if (!holds.delete(by.workspaceId(), homes.of(by.workspaceId(), shownAs))) {
        throw new NotFound("hold");
      }
      tell.of(by.workspaceId(), List.of(shownAs));
    });
  }

  private UUID lock(Caller by, UUID contactId) {
    return holds.lock(by.workspaceId(), contactId).orElseThrow(() -> new NotFound("contact"));
  }
}
