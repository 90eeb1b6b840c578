package io.entente.interactions.strand;

import io.entente.events.Ids;
import io.entente.interactions.clock.FoldedConversation;
import io.entente.interactions.strand.HistoryStore.PastAct;
import io.entente.interactions.strand.HistoryStore.PastMessage;
import io.entente.interactions.thread.Strand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which conversation of before is which of after. A conversation is where the message is that
 * opened it, whatever strand that is in by now. Where several meet, the oldest stays and the others
 * are merged into it, unless a member decided which.
 */
final class Succession {
  private record Place(Strand strand, int ordinal) {}

  private final Collection<StrandOutcome> outcomes;
  private final Regrouped regrouped;
  private final Map<UUID, Place> places = new HashMap<>();
  private final Map<UUID, Strand> strandsOfMessages = new HashMap<>();
  private final Map<Place, StoredConversation> survivors = new HashMap<>();
  private final Map<StoredConversation, @Nullable Place> merged = new LinkedHashMap<>();
  private final Map<Place, UUID> ids = new HashMap<>();

  Succession(Collection<StrandOutcome> outcomes, Regrouped regrouped) {
    this.outcomes = outcomes;
    this.regrouped = regrouped;
    for (StrandOutcome outcome : outcomes) {
      for (PastMessage message : outcome.messages()) {
        strandsOfMessages.put(message.event().id(), outcome.strand());
      }
      outcome
          .outcome()
          .places()
          .forEach((event, ordinal) -> places.put(event, new Place(outcome.strand(), ordinal)));
    }
    outcomes.stream()
        .flatMap(outcome -> outcome.before().stream().map(before -> claim(outcome, before)))
        .sorted(
            Comparator.comparing((Claim claim) -> !isByHand(claim.conversation))
                .thenComparing(claim -> claim.conversation.number()))
        .forEach(this::settle);
    for (StrandOutcome outcome : outcomes) {
      for (FoldedConversation conversation : outcome.outcome().conversations()) {
        Place place = new Place(outcome.strand(), conversation.ordinal());
        StoredConversation survivor = survivors.get(place);
        ids.put(place, survivor == null ? Ids.next() : survivor.id());
      }
    }
  }

  private record Claim(StoredConversation conversation, @Nullable Place place) {}

  private Claim claim(StrandOutcome outcome, StoredConversation conversation) {
    UUID openedBy = leadingTo(conversation);
    Place place = places.get(openedBy);
    if (place == null) {
      Integer ordinal = outcome.ordinalOf(openedBy);
      place = ordinal == null ? null : new Place(outcome.strand(), ordinal);
    }
    return new Claim(conversation, place);
  }

  private void settle(Claim claim) {
    Place place = claim.place();
    if (place == null) {
      // What opened it opens nothing any more; it goes with the first conversation there.
      Strand strand = strandsOfMessages.get(leadingTo(claim.conversation()));
      merged.put(claim.conversation(), strand == null ? null : new Place(strand, 0));
    } else if (survivors.putIfAbsent(place, claim.conversation()) != null) {
      merged.put(claim.conversation(), place);
    }
  }

  Collection<StrandOutcome> outcomes() {
    return outcomes;
  }

  private boolean isByHand(StoredConversation conversation) {
    return regrouped.claims().containsKey(conversation.id());
  }

  /** The message with whose conversation it goes on. */
  private UUID leadingTo(StoredConversation conversation) {
    UUID openedBy = conversation.folded().openedBy();
    return regrouped.claims().getOrDefault(conversation.id(), openedBy);
  }

  /** The conversation of an event; null if it belongs to none. */
  @Nullable UUID conversationOf(UUID eventId) {
    Place place = places.get(eventId);
    return place == null ? null : ids.get(place);
  }

  /** The conversation in which an act took effect, or that of the message with which it goes. */
  @Nullable UUID conversationOf(PastAct act) {
    UUID conversation = conversationOf(act.event().id());
    return conversation == null ? conversationOf(act.nodeId()) : conversation;
  }

  /** Messages that open a conversation of which is not known what it has of them. */
  List<UUID> openingsToRead(Map<UUID, Opening> known) {
    List<UUID> unknown = new ArrayList<>();
    for (StrandOutcome outcome : outcomes) {
      for (FoldedConversation after : outcome.outcome().conversations()) {
        if (opening(new Place(outcome.strand(), after.ordinal()), after, known) == null) {
          unknown.add(after.openedBy());
        }
      }
    }
    return unknown;
  }

  private @Nullable Opening opening(
      Place place, FoldedConversation after, Map<UUID, Opening> known) {
    StoredConversation survivor = survivors.get(place);
    return survivor != null && survivor.folded().openedBy().equals(after.openedBy())
        ? survivor.opening()
        : known.get(after.openedBy());
  }

  /**
   * @param openings of all messages that open a conversation they did not open before
   */
  List<ConversationChange> changes(Map<UUID, Opening> openings) {
    List<ConversationChange> changes = new ArrayList<>();
    for (StrandOutcome outcome : outcomes) {
      for (FoldedConversation folded : outcome.outcome().conversations()) {
        Place place = new Place(outcome.strand(), folded.ordinal());
        StoredConversation before = survivors.get(place);
        StoredConversation after = after(place, folded, before, openings);
        if (before == null) {
          changes.add(new ConversationChange.Opened(after));
        } else if (!after.sameAs(before)) {
          changes.add(
              new ConversationChange.Changed(before, after.withVersion(before.version() + 1)));
        }
      }
    }
    merged.forEach((before, place) ->
        changes.add(new ConversationChange.Merged(before, place == null ? null : ids.get(place))));
    return changes;
  }

  private StoredConversation after(
      Place place,
      FoldedConversation folded,
      @Nullable StoredConversation before,
      Map<UUID, Opening> openings) {
    Opening opening = opening(place, folded, openings);
    if (opening == null) {
      throw new IllegalStateException("Nothing is known of what opened " + place);
    }
    UUID id = before == null ? ids.get(place) : before.id();
    return new StoredConversation(
        Objects.requireNonNull(id),
        before == null ? 0 : before.number(),
        place.strand(),
        previous(place, before),
        opening,
        before == null ? 1 : before.version(),
        before != null && before.worked(),
        folded);
  }

  private @Nullable UUID previous(Place place, @Nullable StoredConversation before) {
    UUID previous = ids.get(new Place(place.strand(), place.ordinal() - 1));
    if (previous != null) {
      return previous;
    }
    if (before == null) {
      return place.ordinal() == 0 ? regrouped.follows().get(place.strand()) : null;
    }
    boolean stays =
        before.strand().equals(place.strand()) && before.folded().ordinal() == place.ordinal();
    return stays || isByHand(before) ? previousTo(before) : null;
  }

  /** The one before it, or before the one that it takes in. */
  private @Nullable UUID previousTo(StoredConversation conversation) {
    for (StoredConversation gone : merged.keySet()) {
      if (gone.id().equals(conversation.previousId())) {
        return gone.previousId();
      }
    }
    return conversation.previousId();
  }
}
