package io.entente.contacts.proof;

import io.entente.contacts.change.ContactChanges;
import io.entente.contacts.erasure.ErasedPeople;
import io.entente.contacts.erasure.Forgotten;
import io.entente.contacts.point.ContactPoint;
import io.entente.contacts.point.ContactPoints;
import io.entente.contacts.point.InvalidPoint;
import io.entente.contacts.point.PointKey;
import io.entente.contacts.proof.PlatformLinks.Accounts;
import io.entente.events.SameAs;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps what networks themselves say of who somebody is: an address or a number as a verified point
 * of the contact, another account as a pair. Either is proof to matching, which hears of it.
 */
@Singleton
public final class KeepAssertions {
  private static final String SOURCE = "platform";

  private final PlatformLinks links;
  private final HolderStore holders;
  private final ContactPoints points;
  private final ErasedPeople erased;
  private final ContactChanges changes;

  KeepAssertions(
      PlatformLinks links,
      HolderStore holders,
      ContactPoints points,
      ErasedPeople erased,
      ContactChanges changes) {
    this.links = links;
    this.holders = holders;
    this.points = points;
    this.erased = erased;
    this.changes = changes;
  }

  /**
   * What a network says of an account.
   *
   * @param at when the message occurred that it came with
   */
  public record Assertion(UUID workspaceId, UUID identityId, List<SameAs> sameAs, Instant at) {
    public Assertion {
      sameAs = List.copyOf(sameAs);
    }
  }

  /** In the running transaction, which holds the locks of the accounts. */
  public void keep(Collection<Assertion> assertions) {
    assertions.stream()
        .collect(Collectors.groupingBy(Assertion::workspaceId, TreeMap::new, Collectors.toList()))
        .forEach(this::keep);
  }

  private void keep(UUID workspaceId, List<Assertion> assertions) {
    Map<UUID, UUID> homes =
        holders.contactsOf(
            workspaceId, assertions.stream().map(Assertion::identityId).distinct().toList());
    List<Assertion> known =
        assertions.stream().filter(it -> homes.containsKey(it.identityId())).toList();
    keepPoints(workspaceId, known, homes);
    keepAccounts(workspaceId, known, homes);
  }

  private void keepPoints(UUID workspaceId, List<Assertion> assertions, Map<UUID, UUID> homes) {
    List<ContactPoint> told = new ArrayList<>();
    for (Assertion assertion : assertions) {
      UUID home = Objects.requireNonNull(homes.get(assertion.identityId()));
      assertion.sameAs().forEach(it -> point(it, home, assertion.at()).ifPresent(told::add));
    }
    told.removeAll(forgotten(workspaceId, told));
    if (!told.isEmpty()) {
      points.add(workspaceId, told);
    }
  }

  private void keepAccounts(UUID workspaceId, List<Assertion> assertions, Map<UUID, UUID> homes) {
    List<Accounts> accounts = new ArrayList<>();
    List<UUID> linked = new ArrayList<>();
    for (Assertion assertion : assertions) {
      for (SameAs same : assertion.sameAs()) {
        UUID other = same.identityId();
        if (other != null && !other.equals(assertion.identityId())) {
          accounts.add(new Accounts(assertion.identityId(), other));
          linked.add(Objects.requireNonNull(homes.get(assertion.identityId())));
        }
      }
    }
    if (!accounts.isEmpty()) {
      links.add(workspaceId, accounts, assertions.getLast().at());
      changes.tell(workspaceId, linked);
    }
  }

  /** None where the network says what can't be one. */
  private static Optional<ContactPoint> point(SameAs same, UUID home, Instant at) {
    String email = same.email();
    String phone = same.phone();
    try {
      if (email != null) {
        return Optional.of(ContactPoint.of(home, PointKey.email(email), email, true, SOURCE, at));
      }
      return phone == null
          ? Optional.empty()
          : Optional.of(
              ContactPoint.of(home, PointKey.phone(phone, null), phone, true, SOURCE, at));
    } catch (InvalidPoint _) {
      return Optional.empty();
    }
  }

  /** Those of people who were erased since. */
  private List<ContactPoint> forgotten(UUID workspaceId, List<ContactPoint> told) {
    Map<PointKey, Forgotten> forgotten =
        erased.points(workspaceId, told.stream().map(ContactPoint::key).distinct().toList());
    return told.stream()
        .filter(point -> {
          Forgotten before = forgotten.get(point.key());
          return before != null && !before.claimed() && before.covers(point.seenAt());
        })
        .toList();
  }
}
