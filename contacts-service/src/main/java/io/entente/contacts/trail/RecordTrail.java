package io.entente.contacts.trail;

import io.entente.contacts.change.ContactChanges;
import io.entente.contacts.contact.Contact;
import io.entente.events.Ids;
import io.entente.rest.Caller;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes note of what members change of contacts. */
@Singleton
public final class RecordTrail {
  /** What no member changes. */
  private static final Set<String> OF_THE_ROW =
      Set.of("id", "createdAt", "lastActivityAt", "version", "identities");

  /** What says of each of its elements where it comes from. */
  private static final Set<String> LISTS = Set.of("points", "tags", "attributes");

  private static final String SOURCE = "member";
  private static final String NAME = "name";

  private final TrailStore store;
  private final ContactChanges changes;
  private final ObjectMapper json;

  RecordTrail(TrailStore store, ContactChanges changes, ObjectMapper json) {
    this.store = store;
    this.changes = changes;
    this.json = json;
  }

  /**
   * Keeps what is other than before, in the running transaction, and has the contact matched anew;
   * whether anything is.
   *
   * @param told the fields whose values the member told
   */
  public boolean note(Caller by, Contact before, Contact after, Set<String> told, Instant at) {
    List<@Nullable Object[]> differences = new ArrayList<>();
    List<@Nullable Object[]> data = new ArrayList<>();
    JsonNode old = tree(before);
    for (Map.Entry<String, JsonNode> field : tree(after).entries()) {
      String was = text(old.get(field.getKey()));
      String is = text(field.getValue());
      if (!OF_THE_ROW.contains(field.getKey()) && !String.valueOf(was).equals(String.valueOf(is))) {
        boolean isList = LISTS.contains(field.getKey());
        differences.add(
            new @Nullable Object[] {
              by.workspaceId(),
              after.id(),
              Ids.next(),
              at,
              by.memberId(),
              field.getKey(),
              isList ? difference(old.get(field.getKey()), field.getValue()) : was,
              isList ? difference(field.getValue(), old.get(field.getKey())) : is
            });
        if (told.contains(field.getKey()) && !LISTS.contains(field.getKey())) {
          data.add(
              new @Nullable Object[] {
                by.workspaceId(), after.id(), field.getKey(), SOURCE, at, by.memberId()
              });
        }
      }
    }
    store.insert(differences);
    store.tell(data);
    if (!differences.isEmpty()) {
      changes.tell(by.workspaceId(), List.of(after.id()));
    }
    return !differences.isEmpty();
  }

  /** Keeps that a contact was made, and by whom. */
  public void noteMade(Caller by, UUID contactId, String name, Instant at) {
    store.insert(
        List.<@Nullable Object[]>of(
            new @Nullable Object[] {
              by.workspaceId(),
              contactId,
              Ids.next(),
              at,
              by.memberId(),
              NAME,
              null,
              text(JsonNode.createStringNode(name))
            }));
    store.tell(
        List.<@Nullable Object[]>of(
            new @Nullable Object[] {by.workspaceId(), contactId, NAME, SOURCE, at, by.memberId()}));
    changes.tell(by.workspaceId(), List.of(contactId));
  }

  /**
   * Keeps that something of a contact was taken away, in the running transaction.
   *
   * @param contactId to which it came
   * @param gone what is said of it; without what must not be kept
   */
  public void noteRemoved(Caller by, UUID contactId, String field, Object gone, Instant at) {
    store.insert(
        List.<@Nullable Object[]>of(
            new @Nullable Object[] {
              by.workspaceId(), contactId, Ids.next(), at, by.memberId(), field, written(gone), null
            }));
  }

  /** What did not change may be of a contact that is shown with this one only for now. */
  private @Nullable String difference(@Nullable JsonNode value, @Nullable JsonNode other) {
    return value == null ? null : text(Difference.of(value, other));
  }

  private JsonNode tree(Contact contact) {
    try {
      return json.writeValueToTree(contact);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable String text(@Nullable JsonNode value) {
    return value == null || value.isNull() ? null : written(value);
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
