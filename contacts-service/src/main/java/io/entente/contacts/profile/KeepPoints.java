package io.entente.contacts.profile;

import io.entente.contacts.contact.Contact;
import io.entente.contacts.point.ContactPoint;
import io.entente.contacts.point.ContactPoints;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, marks and takes away what contacts are reached or known by. */
@Singleton
final class KeepPoints {
  /** Of one contact; more are a mistake of whoever tells them. */
  private static final int MOST = 100;

  /** A point says itself what told it. */
  private static final Set<String> NOTHING_ELSE = Set.of();

  private final ChangeRecord change;
  private final ContactPoints points;

  KeepPoints(ChangeRecord change, ContactPoints points) {
    this.change = change;
    this.points = points;
  }

  Contact add(Caller by, UUID id, NewPoint point, @Nullable String ifMatch) {
    return change.change(
        by,
        id,
        NOTHING_ELSE,
        ifMatch,
        (contact, now) -> add(by, contact.id(), List.of(point), now));
  }

  /** In the running transaction. */
  void add(Caller by, UUID contactId, List<NewPoint> added, Instant now) {
    if (all(by, contactId).size() + added.size() > MOST) {
      throw new InvalidRequest("", "would be more than " + MOST + " points of the contact");
    }
    points.add(by.workspaceId(), added.stream().map(it -> it.of(contactId, now)).toList());
  }

  Contact mark(Caller by, UUID id, UUID pointId, ChangedPoint changed, @Nullable String ifMatch) {
    return change.change(
        by,
        id,
        NOTHING_ELSE,
        ifMatch,
        (contact, _) ->
            own(by, contact.id(), pointId)
                .forEach(it -> points.mark(by.workspaceId(), changed.onto(it))));
  }

  Contact remove(Caller by, UUID id, UUID pointId, @Nullable String ifMatch) {
    return change.change(
        by,
        id,
        NOTHING_ELSE,
        ifMatch,
        (contact, _) ->
            own(by, contact.id(), pointId).forEach(it -> points.remove(by.workspaceId(), it)));
  }

  /** The point in each home that has it. */
  private List<ContactPoint> own(Caller by, UUID contactId, UUID pointId) {
    List<ContactPoint> own =
        all(by, contactId).stream().filter(it -> it.key().id().equals(pointId)).toList();
    if (own.isEmpty()) {
      throw new NotFound("point");
    }
    return own;
  }

  private List<ContactPoint> all(Caller by, UUID contactId) {
    return points.of(by.workspaceId(), List.of(contactId)).getOrDefault(contactId, List.of());
  }
}
