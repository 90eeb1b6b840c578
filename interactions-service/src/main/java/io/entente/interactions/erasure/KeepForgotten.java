package io.entente.interactions.erasure;

import io.entente.events.InboundInteraction;
import io.entente.events.InboundRevision;
import io.entente.events.Party;
import io.entente.interactions.identity.IdentityStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes what tells of erased people away from what is about to be filed: that there was a message,
 * and when, stays. What they write after their erasure is left as it is.
 */
@Singleton
public final class KeepForgotten {
  private final ForgottenStore forgotten;
  private final PersonalMessageStore messages;
  private final IdentityStore identities;

  KeepForgotten(ForgottenStore forgotten, PersonalMessageStore messages, IdentityStore identities) {
    this.forgotten = forgotten;
    this.messages = messages;
    this.identities = identities;
  }

  /** The messages in their order; one of somebody who was erased is another than it was. */
  public List<InboundInteraction> interactions(List<InboundInteraction> arriving) {
    if (arriving.isEmpty() || !forgotten.isAnybody()) {
      return arriving;
    }
    Set<ForgottenStore.Met> met = people(arriving);
    Map<UUID, Instant> erased = forgotten.identities(met);
    if (erased.isEmpty()) {
      return arriving;
    }
    met.stream()
        .filter(it -> erased.containsKey(it.identityId()))
        .forEach(it -> identities.emptied(it.workspaceId(), it.identityId()));
    List<InboundInteraction> left = new ArrayList<>(arriving.size());
    for (InboundInteraction message : arriving) {
      boolean gone =
          isOf(message, message.author(), erased) || isOf(message, message.recipient(), erased);
      left.add(gone ? bare(message, erased) : message);
      if (gone) {
        messages.eraseRevisions(message.workspaceId(), List.of(message.id()));
      }
    }
    return left;
  }

  private static Set<ForgottenStore.Met> people(Collection<InboundInteraction> arriving) {
    Set<ForgottenStore.Met> people = new HashSet<>();
    for (InboundInteraction message : arriving) {
      people.add(new ForgottenStore.Met(message.workspaceId(), message.author().identityId()));
      Party recipient = message.recipient();
      if (recipient != null) {
        people.add(new ForgottenStore.Met(message.workspaceId(), recipient.identityId()));
      }
    }
    return people;
  }

  private static boolean isOf(
      InboundInteraction message, @Nullable Party party, Map<UUID, Instant> erased) {
    Instant erasedAt = party == null ? null : erased.get(party.identityId());
    return erasedAt != null && !message.occurredAt().isAfter(erasedAt);
  }

  private static InboundInteraction bare(InboundInteraction message, Map<UUID, Instant> erased) {
    Party recipient = message.recipient();
    return new InboundInteraction(
            message.workspaceId(),
            message.id(),
            message.connectionId(),
            message.channel(),
            message.externalId(),
            message.kind(),
            message.actor(),
            bare(message.author(), erased),
            recipient == null ? null : bare(recipient, erased),
            message.nodeId(),
            message.parentNodeId(),
            message.threadId(),
            "",
            message.language(),
            message.visibility(),
            message.occurredAt(),
            message.precision(),
            message.receivedAt(),
            message.automatic())
        .rated(message.stars(), message.orderId());
  }

  private static Party bare(Party party, Map<UUID, Instant> erased) {
    return erased.containsKey(party.identityId())
        ? new Party(party.identityId(), "", null, null)
        : party;
  }

  /** The revisions in their order; one of a message that was erased is another than it was. */
  public List<InboundRevision> revisions(List<InboundRevision> arriving) {
    Set<UUID> erased =
        arriving.isEmpty() || !forgotten.isAnybody() ? Set.of() : forgotten.messages(arriving);
    return erased.isEmpty()
        ? arriving
        : arriving.stream().map(it -> erased.contains(it.interactionId()) ? bare(it) : it).toList();
  }

  private static InboundRevision bare(InboundRevision revision) {
    return new InboundRevision(
        revision.workspaceId(),
        revision.id(),
        revision.interactionId(),
        revision.nodeId(),
        revision.kind(),
        revision.revisedAt(),
        revision.precision(),
        revision.body() == null ? null : "",
        revision.language(),
        revision.receivedAt(),
        null,
        revision.stars());
  }
}
