package io.entente.contacts.consent;

import io.entente.contacts.contact.Homes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What counts of all that many people said, on all channels. */
@Singleton
public final class StandingConsents {
  private final Homes homes;
  private final ConsentStore consents;

  StandingConsents(Homes homes, ConsentStore consents) {
    this.homes = homes;
    this.consents = consents;
  }

  /** By contacts, as they are shown; who said nothing is left out. */
  public Map<UUID, List<SaidConsent>> of(UUID workspaceId, Collection<UUID> finalIds) {
    Map<UUID, UUID> finals = new HashMap<>();
    homes
        .of(workspaceId, finalIds)
        .forEach((shown, its) -> its.forEach(home -> finals.put(home, shown)));
    if (finals.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<ConsentEntry>> entries = new HashMap<>();
    for (ConsentEntry entry : consents.of(workspaceId, finals.keySet())) {
      entries
          .computeIfAbsent(
              finals.getOrDefault(entry.contactId(), entry.contactId()), _ -> new ArrayList<>())
          .add(entry);
    }
    Map<UUID, List<SaidConsent>> standing = new HashMap<>();
    entries.forEach((shown, said) ->
        standing.put(
            shown,
            FoldConsents.fold(said).stream()
                .filter(it -> it.channel() == null)
                .map(it -> new SaidConsent(it.purpose(), it.choice(), it.since()))
                .toList()));
    return standing;
  }
}
