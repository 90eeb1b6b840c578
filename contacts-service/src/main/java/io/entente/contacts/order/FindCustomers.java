package io.entente.contacts.order;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.erasure.ErasedPeople;
import io.entente.contacts.order.CustomerStore.NewCustomer;
import io.entente.contacts.point.ContactPoint;
import io.entente.contacts.point.ContactPoints;
import io.entente.contacts.point.PointKey;
import io.entente.contacts.search.Terms;
import io.entente.events.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Finds the contacts that have the customer numbers of orders, and makes those that are missing: a
 * number is the word of the system that sold. Runs in the transaction of its caller.
 */
@Singleton
final class FindCustomers {
  private static final String SOURCE = "order";

  private final ContactPoints points;
  private final Proofs proofs;
  private final CustomerStore customers;
  private final Terms terms;
  private final ErasedPeople erased;
  private final Homes homes;

  FindCustomers(
      ContactPoints points,
      Proofs proofs,
      CustomerStore customers,
      Terms terms,
      ErasedPeople erased,
      Homes homes) {
    this.points = points;
    this.proofs = proofs;
    this.customers = customers;
    this.terms = terms;
    this.erased = erased;
    this.homes = homes;
  }

  /** The contacts of the orders that name one, or a number that is one person's. */
  Map<UUID, UUID> find(UUID workspaceId, Collection<ToldOrder> orders, Instant now) {
    NavigableMap<PointKey, NewCustomer> named = new TreeMap<>();
    for (ToldOrder told : orders) {
      PointKey number = told.number();
      if (number != null) {
        named.merge(number, customer(told, number), FindCustomers::earlier);
      }
    }
    Map<PointKey, UUID> known = known(workspaceId, named, now);
    Map<UUID, UUID> found = new HashMap<>();
    for (ToldOrder told : orders) {
      PointKey number = told.number();
      UUID contact = number == null ? told.contactId() : known.get(number);
      if (contact != null) {
        found.put(told.id(), contact);
      }
    }
    return found;
  }

  private static NewCustomer customer(ToldOrder told, PointKey number) {
    Customer customer = Objects.requireNonNull(told.order().customer());
    return new NewCustomer(
        Ids.named(told.workspaceId(), "customer", number.scope(), number.key()),
        Objects.requireNonNullElse(customer.name(), number.key()),
        told.time().at());
  }

  private static NewCustomer earlier(NewCustomer one, NewCustomer other) {
    return other.firstOrderAt().isBefore(one.firstOrderAt()) ? other : one;
  }

  private Map<PointKey, UUID> known(
      UUID workspaceId, NavigableMap<PointKey, NewCustomer> named, Instant now) {
    Set<PointKey> taken = points.homes(workspaceId, named.keySet()).keySet();
    Map<PointKey, NewCustomer> unknown = new LinkedHashMap<>(named);
    unknown.keySet().removeAll(taken);
    // What they buy is counted, and nobody's.
    unknown.keySet().removeAll(erased.points(workspaceId, unknown.keySet()).keySet());
    make(workspaceId, unknown, now);
    Map<UUID, UUID> contacts = proofs.ofPoints(workspaceId, named.keySet());
    Map<PointKey, UUID> known = new HashMap<>();
    named
        .navigableKeySet()
        .forEach(number -> {
          UUID contact = contacts.get(OrderKeys.of(workspaceId, number));
          if (contact != null) {
            known.put(number, contact);
          }
        });
    return known;
  }

  /** A contact that was made for a number and has lost it is there already, and gets it back. */
  private void make(UUID workspaceId, Map<PointKey, NewCustomer> unknown, Instant now) {
    if (unknown.isEmpty()) {
      return;
    }
    Set<UUID> made = customers.insert(workspaceId, unknown.values(), now);
    Set<UUID> living =
        homes.living(workspaceId, unknown.values().stream().map(NewCustomer::id).toList());
    // The number was taken from them before they were erased: what they buy is nobody's as well.
    unknown.values().removeIf(customer -> !living.contains(customer.id()));
    if (unknown.isEmpty()) {
      return;
    }
    Map<Terms.Source, List<String>> names = new LinkedHashMap<>();
    for (NewCustomer customer : unknown.values()) {
      if (made.contains(customer.id())) {
        names.put(
            new Terms.Source(workspaceId, customer.id(), customer.id()), List.of(customer.name()));
      }
    }
    terms.add(names);
    List<ContactPoint> numbers = new ArrayList<>(unknown.size());
    unknown.forEach((number, customer) ->
        numbers.add(ContactPoint.of(customer.id(), number, number.key(), true, SOURCE, now)));
    points.add(workspaceId, numbers);
  }
}
