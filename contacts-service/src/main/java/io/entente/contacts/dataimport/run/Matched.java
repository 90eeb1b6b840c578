package io.entente.contacts.dataimport.run;

import io.entente.contacts.dataimport.run.Person.Told;
import io.entente.contacts.link.ToldAccount;
import io.entente.contacts.point.PointKey;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A row and whom it is about.
 *
 * @param exists whether the contact was there before this batch
 * @param taken those of its points that are nobody else's; of a new contact also those that are, as
 *     doubtful ones
 * @param accounts those of its accounts that are nobody else's
 * @param known those of them that were the contact's before this batch
 * @param dryHeld those by which an earlier row of a dry run would have made the contact
 */
record Matched(
    Person person,
    UUID contactId,
    boolean exists,
    List<Told> taken,
    List<ToldAccount> accounts,
    Set<ToldAccount> known,
    Set<PointKey> dryHeld) {
  boolean lacksSome() {
    return taken.size() < person.points().size() || accounts.size() < person.accounts().size();
  }
}
