package io.entente.interactions.block;

import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.Visibility;
import io.entente.interactions.block.BlockStore.Customer;
import io.entente.interactions.block.BlockStore.Judged;
import io.entente.interactions.clock.StrandEvent;
import io.entente.interactions.strand.Folded;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Calls spam what blocked customers write, as of the moment at which they wrote: whoever says later
 * that it is none is believed until they write again.
 */
@Singleton
public final class JudgeMessages {
  private final BlockStore blocks;
  private final Clock clock;

  JudgeMessages(BlockStore blocks, Clock clock) {
    this.blocks = blocks;
    this.clock = clock;
  }

  /**
   * Judgements by the places of the messages. No statement where no customer wrote.
   *
   * @param messages of customers, by their places
   */
  public Map<UUID, StrandEvent.Judged> judge(Map<UUID, InboundInteraction> messages) {
    Set<Customer> customers = new HashSet<>();
    for (InboundInteraction message : messages.values()) {
      if (asks(message)) {
        customers.add(new Customer(message.workspaceId(), message.author().identityId()));
      }
    }
    Set<UUID> blocked = blocks.among(customers);
    Map<UUID, StrandEvent.Judged> judged = new HashMap<>();
    messages.forEach((place, message) -> {
      if (asks(message) && blocked.contains(message.author().identityId())) {
        UUID id = Ids.named(message.workspaceId(), "blocked", place.toString());
        judged.put(place, new StrandEvent.Judged(id, message.occurredAt(), true, place));
      }
    });
    return judged;
  }

  private static boolean asks(InboundInteraction message) {
    return message.visibility() == Visibility.PUBLIC && !message.automatic();
  }

  /** Keeps judgements that have taken effect. */
  public void keep(
      Map<UUID, StrandEvent.Judged> judged, Map<UUID, InboundInteraction> messages, Folded folded) {
    List<Judged> rows = new ArrayList<>();
    judged.forEach((place, event) -> {
      UUID conversation = folded.conversationOf(event.id());
      InboundInteraction message = messages.get(place);
      if (conversation != null && message != null) {
        rows.add(new Judged(message.workspaceId(), event.id(), conversation, place, event.at()));
      }
    });
    blocks.insert(rows, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
