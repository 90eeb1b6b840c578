package io.entente.kpi.attribution;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Brings together what the attribution of some customers' orders is made of. */
@Singleton
final class ReadMatters {
  private final OwnerStore owners;
  private final BoughtStore store;

  ReadMatters(OwnerStore owners, BoughtStore store) {
    this.owners = owners;
    this.store = store;
  }

  /** One for each of these contacts that bought something. */
  List<Matter> of(UUID workspaceId, Set<UUID> finals) {
    Map<UUID, UUID> homes = owners.homes(workspaceId, finals);
    Map<UUID, List<Bought>> bought = new HashMap<>();
    for (Bought it : store.of(workspaceId, homes.keySet())) {
      put(bought, homes, Objects.requireNonNull(it.contactId()), it);
    }
    Map<UUID, List<Touch>> answers = new HashMap<>();
    store.eachAnswer(
        workspaceId,
        homesOf(bought.keySet(), homes),
        (contact, touch) -> put(answers, homes, contact, touch));
    Set<UUID> refused = store.refused(workspaceId, bought.keySet());
    List<Matter> matters = new ArrayList<>();
    bought.forEach((buyer, all) ->
        matters.add(
            new Matter(
                refused.contains(buyer) ? Outcome.REFUSED : Outcome.ATTRIBUTED,
                all,
                answers.getOrDefault(buyer, List.of()))));
    return matters;
  }

  private static <T> void put(
      Map<UUID, List<T>> byBuyer, Map<UUID, UUID> homes, UUID contact, T value) {
    UUID buyer = Objects.requireNonNull(homes.get(contact));
    byBuyer.computeIfAbsent(buyer, _ -> new ArrayList<>()).add(value);
  }

  private static List<UUID> homesOf(Set<UUID> buyers, Map<UUID, UUID> homes) {
    return homes.entrySet().stream()
        .filter(home -> buyers.contains(home.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Orders of nobody in particular, with the refunds of them. */
  Matter ofNobody(UUID workspaceId, Collection<UUID> orders) {
    return new Matter(Outcome.NO_CUSTOMER, store.withIds(workspaceId, orders), List.of());
  }
}
