package io.entente.contacts.consent;

import io.entente.contacts.contact.Homes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What many people allow and refuse. */
@Singleton
public final class Standings {
  private final Homes homes;
  private final ConsentStore consents;

  Standings(Homes homes, ConsentStore consents) {
    this.homes = homes;
    this.consents = consents;
  }

  /**
   * The choices that count, by contacts and by purpose such as marketing, and by purpose and
   * channel such as marketing/email where something was said of the channel. Of whom nothing is
   * known there is nothing.
   */
  public Map<UUID, Map<String, String>> of(UUID workspaceId, Collection<UUID> finalIds) {
    Map<UUID, UUID> finals = new HashMap<>();
    homes
        .of(workspaceId, finalIds)
        .forEach((shown, its) -> its.forEach(home -> finals.put(home, shown)));
    Map<UUID, List<ConsentEntry>> said = new HashMap<>();
    List<ConsentEntry> entriesOfAll =
        finals.isEmpty() ? List.of() : consents.of(workspaceId, finals.keySet());
    for (ConsentEntry entry : entriesOfAll) {
      UUID shown = finals.get(entry.contactId());
      if (shown != null) {
        said.computeIfAbsent(shown, _ -> new ArrayList<>()).add(entry);
      }
    }
    Map<UUID, Map<String, String>> standings = new HashMap<>();
    said.forEach((shown, entries) ->
        standings.put(
            shown,
            FoldConsents.fold(entries).stream()
                .collect(Collectors.toMap(Standings::key, it -> it.choice().json()))));
    return standings;
  }

  private static String key(ConsentStanding standing) {
    return standing.channel() == null
        ? standing.purpose().json()
        : standing.purpose().json() + "/" + standing.channel().json();
  }
}
