package io.entente.contacts.facts;

import io.entente.events.EventJson;
import io.entente.events.PersonFacts;
import io.entente.events.Topics;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.SortedSet;
import java.util.UUID;

/** Tells other services what brought people, and where they work. */
@Singleton
public final class TellFacts {
  private final FactsStore facts;
  private final Outbox outbox;
  private final EventJson json;

  TellFacts(FactsStore facts, Outbox outbox, EventJson json) {
    this.facts = facts;
    this.outbox = outbox;
    this.json = json;
  }

  /** As these are now, in the running transaction. Of whom nothing was ever known it is silent. */
  public void tell(UUID workspaceId, Collection<UUID> contacts) {
    if (contacts.isEmpty()) {
      return;
    }
    SortedSet<UUID> shown = facts.worthTelling(workspaceId, contacts);
    if (shown.isEmpty()) {
      return;
    }
    // Whoever tells of one of them meanwhile waits here, and reads what this one has read, or
    // later.
    facts.raise(workspaceId, shown);
    outbox.append(facts.read(workspaceId, shown).stream().map(this::event).toList());
  }

  /**
   * That nothing is known of these any more, in the running transaction: of each of whom something
   * was told, also of who is shown as another since.
   */
  void forget(UUID workspaceId, Collection<UUID> contacts) {
    if (!contacts.isEmpty()) {
      outbox.append(facts.forget(workspaceId, contacts).stream().map(this::event).toList());
    }
  }

  private OutgoingEvent event(PersonFacts state) {
    return new OutgoingEvent(
        Topics.PERSON_FACTS, state.key(), json.encode(state), state.workspaceId());
  }
}
