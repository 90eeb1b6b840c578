package io.entente.contacts.consent;

import io.entente.contacts.contact.Homes;
import io.entente.events.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Writes down what files tell that people said, in the running transaction. Each stands under the
 * time at which it was said, so that what a person said later counts, whatever is told when.
 */
@Singleton
public final class ImportedConsents {
  private static final String SOURCE = "import";

  private final ImportedConsentStore store;
  private final ConsentStore consents;
  private final Homes homes;
  private final TellConsents tell;

  ImportedConsents(
      ImportedConsentStore store, ConsentStore consents, Homes homes, TellConsents tell) {
    this.store = store;
    this.consents = consents;
    this.homes = homes;
    this.tell = tell;
  }

  /** What the ledger has of these, as they are shown. */
  public Map<UUID, Set<SaidConsent>> said(UUID workspaceId, Collection<UUID> finalIds) {
    return store.said(workspaceId, finalIds);
  }

  /**
   * Each is said of all contacts that are shown as one.
   *
   * @param said by the contacts that said so, which the transaction holds
   * @param proof what shows it
   * @param memberId who tells it
   */
  public void add(
      UUID workspaceId,
      Map<UUID, List<SaidConsent>> said,
      String proof,
      UUID memberId,
      Instant now) {
    Map<UUID, List<UUID>> shown = homes.of(workspaceId, said.keySet());
    List<ConsentEntry> entries = new ArrayList<>();
    said.forEach((contactId, told) -> {
      for (SaidConsent consent : told) {
        ConsentEntry entry = entry(contactId, consent, proof, memberId, now);
        shown.getOrDefault(contactId, List.of()).forEach(home -> entries.add(entry.of(home)));
      }
    });
    consents.insert(workspaceId, entries);
    tell.of(workspaceId, said.keySet());
  }

  private static ConsentEntry entry(
      UUID contactId, SaidConsent consent, String proof, UUID memberId, Instant now) {
    return new ConsentEntry(
        Ids.next(),
        contactId,
        contactId,
        consent.purpose(),
        null,
        consent.choice(),
        consent.at(),
        SOURCE,
        null,
        proof,
        now,
        memberId);
  }
}
