package io.entente.interactions.regroup;

import io.entente.events.Ids;
import io.entente.interactions.identity.IdentityStore;
import io.entente.interactions.strand.ConversationKey;
import io.entente.interactions.strand.Folded;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.Regrouped;
import io.entente.interactions.strand.Regrouping;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.strand.StrandStore;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.EntityTag;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes one conversation of two of the same person. {@link SplitConversation} takes it back. */
@Singleton
final class MergeConversations {
  private final LockConversation lock;
  private final StrandStore strands;
  private final IdentityStore identities;
  private final Decide decide;
  private final Clock clock;

  MergeConversations(
      LockConversation lock,
      StrandStore strands,
      IdentityStore identities,
      Decide decide,
      Clock clock) {
    this.lock = lock;
    this.strands = strands;
    this.identities = identities;
    this.decide = decide;
    this.clock = clock;
  }

  /**
   * In the running transaction.
   *
   * @param ifMatch of the conversation that is merged away; see {@link EntityTag#check}
   */
  Merge merge(Caller by, UUID id, NewMerge request, @Nullable String ifMatch) {
    if (id.equals(request.into())) {
      throw new InvalidRequest("/into", "is the conversation itself");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<UUID, StoredConversation> locked = new HashMap<>();
    lock.lockAll(
            List.of(
                new ConversationKey(by.workspaceId(), id),
                new ConversationKey(by.workspaceId(), request.into())))
        .forEach(conversation -> locked.put(conversation.id(), conversation));
    StoredConversation merged = locked.get(id);
    if (merged == null) {
      throw isMergedAway(by, id) ? mergedAway() : new NotFound("conversation");
    }
    new EntityTag(merged.version()).check(ifMatch);
    StoredConversation into = locked.get(request.into());
    if (into == null) {
      throw isMergedAway(by, request.into())
          ? mergedAway()
          : new InvalidRequest("/into", "is no conversation");
    }
    return merge(by, merged, into, now);
  }

  private boolean isMergedAway(Caller by, UUID id) {
    return strands.mergedInto(by.workspaceId(), id).isPresent();
  }

  private static Conflict mergedAway() {
    return new Conflict("merged_away", "One of them is part of another conversation by now.");
  }

  private Merge merge(Caller by, StoredConversation merged, StoredConversation into, Instant now) {
    if (!isOnePerson(merged, into)) {
      throw new Conflict("other_customer", "They are not known to be of the same person.");
    }
    List<StoredConversation> both = List.of(merged, into);
    List<Regrouping> decided = new ArrayList<>();
    for (StoredConversation conversation : apart(merged, into)) {
      if (conversation.folded().ordinal() > 0) {
        decided.add(Decide.cut(conversation, now));
      }
    }
    decided.add(
        new Regrouping(
            by.workspaceId(),
            Ids.next(),
            Regrouping.Kind.JOINED,
            Decide.placeOf(merged),
            Decide.placeOf(into),
            merged.id(),
            now));
    decide.keep(by, both, decided);
    Map<UUID, UUID> stays = Map.of(into.id(), Decide.placeOf(into));
    Folded folded =
        decide.apply(
            by,
            new HashSet<>(List.of(merged.strand(), into.strand())),
            new Regrouped(stays, Map.of(), List.of()),
            now);
    return new Merge(
        merged.id(), into.id(), folded.versions().getOrDefault(into.id(), into.version()));
  }

  private boolean isOnePerson(StoredConversation merged, StoredConversation into) {
    UUID one = merged.strand().customerId();
    UUID other = into.strand().customerId();
    return one.equals(other)
        || identities.areOfOneContact(merged.strand().workspaceId(), one, other);
  }

  /** Those that are to be told from what came before them in their strands. */
  private List<StoredConversation> apart(StoredConversation merged, StoredConversation into) {
    if (!merged.strand().equals(into.strand())) {
      if (lock.isLatest(merged) && lock.isLatest(into)) {
        return List.of(merged, into);
      }
      throw new Conflict(
          "succeeded", "Another conversation has followed one of them in its thread: merge that.");
    }
    boolean inOrder = merged.folded().ordinal() < into.folded().ordinal();
    StoredConversation earlier = inOrder ? merged : into;
    StoredConversation later = inOrder ? into : merged;
    if (later.folded().ordinal() - earlier.folded().ordinal() > 1 || !lock.isLatest(later)) {
      throw new Conflict(
          "succeeded", "Of one thread only the last two conversations can be merged.");
    }
    return List.of(earlier);
  }
}
