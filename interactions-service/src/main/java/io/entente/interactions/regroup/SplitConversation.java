package io.entente.interactions.regroup;

import io.entente.events.Ids;
import io.entente.interactions.regroup.MessageStore.Beginning;
import io.entente.interactions.strand.Folded;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.Regrouped;
import io.entente.interactions.strand.Regrouping;
import io.entente.interactions.strand.RegroupingStore;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.strand.StrandStore;
import io.entente.interactions.thread.Strand;
import io.entente.interactions.trail.By;
import io.entente.interactions.trail.Change;
import io.entente.interactions.trail.TrailStore;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.EntityTag;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes two conversations of one. At a message where it was merged the merge is taken back: both
 * are what they would be without it, and the one that was merged away has its id and number again.
 */
@Singleton
final class SplitConversation {
  private final LockConversation lock;
  private final StrandStore strands;
  private final RegroupingStore regroupings;
  private final MessageStore messages;
  private final Decide decide;
  private final TrailStore trail;
  private final Clock clock;

  SplitConversation(
      LockConversation lock,
      StrandStore strands,
      RegroupingStore regroupings,
      MessageStore messages,
      Decide decide,
      TrailStore trail,
      Clock clock) {
    this.lock = lock;
    this.strands = strands;
    this.regroupings = regroupings;
    this.messages = messages;
    this.decide = decide;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * In the running transaction.
   *
   * @param ifMatch see {@link EntityTag#check}
   */
  Split split(Caller by, UUID id, NewSplit request, @Nullable String ifMatch) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    StoredConversation conversation =
        lock.lock(by.workspaceId(), id).orElseThrow(() -> new NotFound("conversation"));
    new EntityTag(conversation.version()).check(ifMatch);
    Beginning from =
        messages
            .find(by.workspaceId(), conversation.id(), request.from())
            .orElseThrow(() -> new InvalidRequest("/from", "is no message of the conversation"));
    if (!lock.isLatest(conversation)) {
      throw new Conflict("succeeded", "Another conversation has followed this one.");
    }
    Optional<Regrouping> join = regroupings.joinAt(by.workspaceId(), from.nodeId());
    Folded folded =
        join.isPresent()
            ? takeBack(by, conversation, join.get(), now)
            : cut(by, conversation, from, now);
    UUID begun =
        Objects.requireNonNull(
            folded.conversationOf(join.isPresent() ? join.get().nodeId() : from.nodeId()));
    record(by, conversation, begun, now);
    return new Split(conversation.id(), begun, folded.versions().getOrDefault(begun, 1L));
  }

  private Folded cut(Caller by, StoredConversation conversation, Beginning from, Instant now) {
    if (!from.asks() || from.nodeId().equals(Decide.placeOf(conversation))) {
      throw new InvalidRequest(
          "/from", "is not a later message in which the customer asks for something");
    }
    UUID id = Ids.next();
    Regrouping split =
        new Regrouping(
            by.workspaceId(),
            id,
            Regrouping.Kind.SPLIT,
            from.nodeId(),
            null,
            conversation.id(),
            now);
    decide.keep(by, List.of(conversation), List.of(split));
    Strand begun = new Strand(by.workspaceId(), id, conversation.strand().customerId());
    return decide.apply(
        by,
        Set.of(conversation.strand()),
        new Regrouped(Map.of(), Map.of(begun, conversation.id()), List.of()),
        now);
  }

  private Folded takeBack(
      Caller by, StoredConversation conversation, Regrouping join, Instant now) {
    StoredConversation merged =
        strands
            .mergedAway(by.workspaceId(), join.conversationId())
            .orElseThrow(SplitConversation::oneThread);
    UUID stays = Objects.requireNonNull(join.intoNodeId());
    Set<Strand> concerned = new HashSet<>(decide.forget(join));
    concerned.add(conversation.strand());
    Folded folded =
        decide.apply(
            by,
            concerned,
            new Regrouped(
                Map.of(merged.id(), join.nodeId(), conversation.id(), stays),
                Map.of(),
                List.of(merged)),
            now);
    if (Objects.equals(folded.conversationOf(join.nodeId()), folded.conversationOf(stays))) {
      throw oneThread();
    }
    return folded;
  }

  private static Conflict oneThread() {
    return new Conflict("one_thread", "They turned out to be one conversation of one thread.");
  }

  private void record(Caller by, StoredConversation split, UUID begun, Instant now) {
    Change.Cause cause = new Change.Cause(By.member(by), now);
    UUID workspaceId = by.workspaceId();
    trail.insert(
        List.of(
            Change.of(workspaceId, split.id(), cause, "split", null, Change.plain(begun)),
            Change.of(workspaceId, begun, cause, "splitFrom", null, Change.plain(split.id()))));
  }
}
