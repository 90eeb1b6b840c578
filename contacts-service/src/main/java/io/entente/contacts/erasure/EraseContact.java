package io.entente.contacts.erasure;

import io.entente.contacts.consent.TellConsents;
import io.entente.contacts.contact.Homes;
import io.entente.contacts.erasure.ErasureStore.Locked;
import io.entente.contacts.erasure.ErasureStore.Ordered;
import io.entente.contacts.point.PointKey;
import io.entente.contacts.point.PointKind;
import io.entente.events.Channel;
import io.entente.events.ErasureOrder;
import io.entente.events.ErasureOrder.Remembered;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.Topics;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Erases a person here, and has the others do so too. What a merge joined goes together; a merge
 * that is under way is waited for, and one that comes later finds the contact erased.
 */
@Singleton
public final class EraseContact {
  private final Transactions transactions;
  private final Homes homes;
  private final ErasureStore erasures;
  private final PersonalDataStore data;
  private final ErasedPeople erased;
  private final TellConsents consents;
  private final List<ErasureFollower> followers;
  private final CountsJson counts;
  private final Outbox outbox;
  private final EventJson json;
  private final Clock clock;

  EraseContact(
      Transactions transactions,
      Homes homes,
      ErasureStore erasures,
      PersonalDataStore data,
      ErasedPeople erased,
      TellConsents consents,
      List<ErasureFollower> followers,
      CountsJson counts,
      Outbox outbox,
      EventJson json,
      Clock clock) {
    this.transactions = transactions;
    this.homes = homes;
    this.erasures = erasures;
    this.data = data;
    this.erased = erased;
    this.consents = consents;
    this.followers = List.copyOf(followers);
    this.counts = counts;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  /**
   * An erasure that was done.
   *
   * @param homes all contacts that were shown as the person
   * @param remembered by what the person is known again
   */
  record Done(Ordered ordered, List<UUID> homes, Remembered remembered) {}

  /**
   * Erases; of somebody who was erased before this is that erasure.
   *
   * @throws InvalidRequest if it is not confirmed by the contact's name or id
   * @throws Conflict if the contact is on hold
   */
  Ordered erase(Caller by, UUID contactId, NewErasure request) {
    Instant now = now();
    return transactions.write(() -> {
      UUID workspaceId = by.workspaceId();
      await(workspaceId);
      UUID shownAs =
          homes.finalOf(workspaceId, contactId).orElseThrow(() -> new NotFound("contact"));
      Map<UUID, Long> identities = erasures.lockIdentities(workspaceId, shownAs);
      List<Locked> all = erasures.lockContacts(workspaceId, shownAs);
      Locked contact = shown(all, shownAs);
      if (contact.erasedAt() != null) {
        return erasures.ofContact(workspaceId, shownAs).orElseThrow();
      }
      confirm(request, contact, contactId);
      if (all.stream().anyMatch(Locked::held)) {
        throw new Conflict("on_hold", "The contact is on hold: nothing of it may be erased.");
      }
      return order(
          workspaceId, new Ordered(Ids.next(), shownAs, now, by.memberId(), ""), identities);
    });
  }

  /**
   * Erases because it is time to, unless somebody was erased before or is on hold.
   *
   * @param finalId a contact that is shown as itself
   * @param stillDue asked again under the locks
   * @return whether it was done
   */
  public boolean eraseByAge(UUID workspaceId, UUID finalId, BooleanSupplier stillDue) {
    Instant now = now();
    return transactions.write(() -> {
      await(workspaceId);
      Map<UUID, Long> identities = erasures.lockIdentities(workspaceId, finalId);
      List<Locked> all = erasures.lockContacts(workspaceId, finalId);
      boolean due =
          !all.isEmpty()
              && all.stream().allMatch(it -> it.erasedAt() == null && !it.held())
              && stillDue.getAsBoolean();
      if (due) {
        order(workspaceId, new Ordered(Ids.next(), finalId, now, null, ""), identities);
      }
      return due;
    });
  }

  /** For what must not run beside, before anything is locked. */
  void await(UUID workspaceId) {
    followers.forEach(follower -> follower.waiting(workspaceId));
  }

  private Ordered order(UUID workspaceId, Ordered wanted, Map<UUID, Long> identities) {
    SortedSet<UUID> concerned = new TreeSet<>(identities.keySet());
    concerned.addAll(mailboxes(workspaceId, wanted.contactId()));
    Done done = erase(workspaceId, wanted, identities);
    Ordered ordered = done.ordered();
    ErasureOrder order =
        new ErasureOrder(
            workspaceId,
            ordered.id(),
            ordered.contactId(),
            List.copyOf(concerned),
            ordered.erasedAt(),
            done.homes(),
            done.remembered());
    outbox.append(new OutgoingEvent(Topics.ERASURES, order.key(), json.encode(order), workspaceId));
    return ordered;
  }

  /** As whom the person would write from proven addresses that nobody was seen to write from. */
  private Set<UUID> mailboxes(UUID workspaceId, UUID finalId) {
    Set<UUID> unseen = new TreeSet<>();
    erasures
        .points(workspaceId, homes.of(workspaceId, finalId))
        .forEach((point, claimed) -> {
          if (!claimed && point.kind() == PointKind.EMAIL) {
            unseen.add(Ids.identity(workspaceId, Channel.EMAIL, workspaceId, point.key()));
          }
        });
    unseen.removeAll(erasures.linked(workspaceId, unseen));
    return unseen;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Locked shown(List<Locked> all, UUID finalId) {
    return all.stream()
        .filter(contact -> contact.id().equals(finalId))
        .findFirst()
        .orElseThrow(
            () -> new Conflict("contact_merged", "The contact was merged just now. Look again."));
  }

  private static void confirm(NewErasure request, Locked contact, UUID asked) {
    String typed = request.confirmation().strip();
    if (!typed.equals(contact.name().strip())
        && !typed.equals(contact.id().toString())
        && !typed.equals(asked.toString())) {
      throw new InvalidRequest("/confirmation", "is neither the contact's name nor its id");
    }
  }

  /**
   * Erases all that are shown as a contact, in the running transaction and under their locks.
   *
   * @param identities all of theirs, with the versions of their mappings
   */
  Done erase(UUID workspaceId, Ordered order, Map<UUID, Long> identities) {
    List<UUID> shown = homes.of(workspaceId, order.contactId());
    Person person =
        new Person(workspaceId, order.contactId(), shown, new ArrayList<>(identities.keySet()));
    Map<PointKey, Boolean> points = erasures.points(workspaceId, shown);
    Remembered remembered = remember(person, identities, points, order.erasedAt());
    followers.forEach(follower -> follower.erasing(workspaceId, shown));
    Map<String, Long> erasedRows = data.erase(person);
    erased.forget(workspaceId, person.identityIds(), proven(points));
    erasures.markErased(workspaceId, order.contactId(), order.erasedAt());
    Ordered done =
        new Ordered(
            order.id(),
            order.contactId(),
            order.erasedAt(),
            order.orderedBy(),
            counts.write(erasedRows));
    erasures.insert(workspaceId, done);
    consents.of(workspaceId, List.of(order.contactId()));
    followers.forEach(follower -> follower.erased(workspaceId, shown));
    return new Done(done, shown, remembered);
  }

  /** What is only claimed may be somebody else's, whose orders wait for it. */
  private static List<PointKey> proven(Map<PointKey, Boolean> claims) {
    return claims.keySet().stream().filter(point -> !claims.getOrDefault(point, true)).toList();
  }

  private Remembered remember(
      Person person, Map<UUID, Long> identities, Map<PointKey, Boolean> claims, Instant at) {
    Map<UUID, Forgotten> forgotten = new HashMap<>();
    identities.forEach((id, version) -> forgotten.put(id, new Forgotten(at, version, false)));
    Map<PointKey, Forgotten> known = new HashMap<>();
    claims.forEach((point, claimed) -> known.put(point, new Forgotten(at, 0, claimed)));
    return erased.remember(person.workspaceId(), forgotten, known);
  }
}
