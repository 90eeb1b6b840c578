package io.entente.contacts.order;

import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Gives orders to the contacts of identities that they name, once these are seen. It hears of them
 * behind the linking, which so costs nothing more.
 */
@Singleton
final class ReadMappings implements EventHandler {
  private final EventJson json;
  private final WaitingStore waiting;
  private final Proofs proofs;
  private final AttachOrders attach;
  private final PublishOrders publish;

  ReadMappings(
      EventJson json,
      WaitingStore waiting,
      Proofs proofs,
      AttachOrders attach,
      PublishOrders publish) {
    this.json = json;
    this.waiting = waiting;
    this.proofs = proofs;
    this.attach = attach;
    this.publish = publish;
  }

  @Override
  public String group() {
    return "contacts-orders";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CONTACTS);
  }

  @Override
  public void handle(Batch batch) {
    Map<UUID, Set<UUID>> identities = new TreeMap<>();
    for (IncomingEvent event : batch.events()) {
      // An identity that was erased is nobody's.
      if (event.payload() != null) {
        try {
          IdentityMapping mapping = json.decode(event.payload(), IdentityMapping.class);
          identities
              .computeIfAbsent(mapping.workspaceId(), _ -> new TreeSet<>())
              .add(mapping.identityId());
        } catch (UnreadableEvent _) {
          batch.refuse(event, "This is no mapping of an identity that can be read.");
        }
      }
    }
    identities.forEach(this::attach);
  }

  private void attach(UUID workspaceId, Set<UUID> identities) {
    Set<UUID> awaited = waiting.awaited(workspaceId, identities);
    if (!awaited.isEmpty()) {
      Map<UUID, UUID> found = proofs.ofIdentities(workspaceId, awaited);
      publish.publish(workspaceId, attach.attach(workspaceId, found));
    }
  }
}
