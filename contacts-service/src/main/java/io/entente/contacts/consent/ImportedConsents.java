package io.entente.contacts.consent;

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
  private final TellConsents tell;

  ImportedConsents(ImportedConsentStore store, TellConsents tell) {
    this.store = store;
    this.tell = tell;
  }

  /** What the ledger has of these, as they are shown. */
  public Map<UUID, Set<SaidConsent>> said(UUID workspaceId, Collection<UUID> finalIds) {
    return store.said(workspaceId, finalIds);
  }

  /**
   * @param said by the contacts that said so
   * @param proof what shows it
   * @param memberId who tells it
   */
  public void add(
      UUID workspaceId,
      Map<UUID, List<SaidConsent>> said,
      String proof,
      UUID memberId,
      Instant now) {
    List<ConsentEntry> entries = new ArrayList<>();
    said.forEach((contactId, consents) -> {
      for (SaidConsent consent : consents) {
        entries.add(
            new ConsentEntry(
                Ids.next(),
                contactId,
                consent.purpose(),
                null,
                consent.choice(),
                consent.at(),
                SOURCE,
                null,
                proof,
                now,
                memberId));
      }
    });
    store.insert(workspaceId, entries);
    tell.of(workspaceId, said.keySet());
  }
}
