package io.entente.interactions.revision;

import io.entente.events.Activity;
import io.entente.events.ActivityType;
import io.entente.events.InboundRevision;
import io.entente.interactions.activity.Happened;
import io.entente.interactions.activity.TellActivity;
import io.entente.interactions.review.ReviewKey;
import io.entente.interactions.review.TellReviews;
import io.entente.interactions.strand.ConversationKey;
import io.entente.interactions.strand.Filed;
import io.entente.interactions.strand.FoldStrands;
import io.entente.interactions.strand.StrandChange;
import io.entente.interactions.strand.StrandChange.History;
import io.entente.interactions.strand.SubjectStore;
import io.entente.interactions.thread.NodeKey;
import io.entente.interactions.thread.Strand;
import io.entente.interactions.thread.ThreadNode;
import io.entente.interactions.thread.ThreadStore;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Makes messages as their revisions want them, in the running transaction, which holds the locks of
 * their places and of the roots of their threads. What comes out depends on the message and on the
 * set of its revisions, never on the order in which they came.
 */
@Singleton
public final class SettleRevisions {
  private final RevisionStore revisions;
  private final SubjectStore subjects;
  private final ThreadStore threads;
  private final FoldStrands fold;
  private final TellActivity tell;
  private final TellReviews reviews;

  SettleRevisions(
      RevisionStore revisions,
      SubjectStore subjects,
      ThreadStore threads,
      FoldStrands fold,
      TellActivity tell,
      TellReviews reviews) {
    this.revisions = revisions;
    this.subjects = subjects;
    this.threads = threads;
    this.fold = fold;
    this.tell = tell;
    this.reviews = reviews;
  }

  /** Keeps revisions of messages that are there, or come later. */
  public void keep(Collection<InboundRevision> arrived) {
    revisions.insert(arrived);
  }

  /**
   * Of messages that have just been filed: few were revised before they came.
   *
   * @param rated those of them that are reviews
   */
  public void settleNew(Collection<Filed> messages, Collection<Filed> rated) {
    Set<UUID> revised = revisions.revised(messages);
    settle(messages.stream().filter(message -> revised.contains(message.id())).toList());
    reviews.tell(
        rated.stream()
            .filter(review -> !revised.contains(review.id()))
            .map(SettleRevisions::key)
            .toList());
  }

  public void settle(Collection<Filed> messages) {
    if (messages.isEmpty()) {
      return;
    }
    List<Standing> changed =
        revisions.standings(messages).stream().filter(Standing::isChanged).toList();
    if (changed.isEmpty()) {
      return;
    }
    revisions.keepOriginals(
        changed.stream().filter(Standing::isOriginal).map(Standing::message).toList());
    revisions.apply(changed);
    tell(changed, subjects.renew(changed.stream().map(Standing::message).toList()));
    reviews.tell(
        changed.stream()
            .filter(Standing::isReview)
            .map(Standing::message)
            .map(SettleRevisions::key)
            .toList());
    foldAgain(changed.stream().filter(Standing::moves).map(Standing::message).toList());
  }

  private static ReviewKey key(Filed message) {
    return new ReviewKey(message.workspaceId(), message.entryId());
  }

  private void tell(List<Standing> changed, Map<ConversationKey, Long> renewed) {
    Happened happened = new Happened();
    for (Standing standing : changed) {
      Filed message = standing.message();
      happened.message(
          message.workspaceId(),
          standing.goes() ? ActivityType.MESSAGE_DELETED : ActivityType.MESSAGE_EDITED,
          standing.conversationId(),
          new Activity.Message(message.id(), message.entryId()));
    }
    renewed.forEach((conversation, version) ->
        happened.changed(conversation.workspaceId(), conversation.id(), version));
    tell.tell(happened);
  }

  /** Reviews stand at another time than they did. */
  private void foldAgain(List<Filed> moved) {
    if (moved.isEmpty()) {
      return;
    }
    TreeSet<NodeKey> places = new TreeSet<>();
    moved.forEach(message -> places.add(new NodeKey(message.workspaceId(), message.nodeId())));
    Set<Strand> strands = new LinkedHashSet<>();
    for (ThreadNode place : threads.lock(places)) {
      if (place.strand() != null) {
        strands.add(place.strand());
      }
    }
    fold.fold(
        strands.stream()
            .map(strand -> new StrandChange(strand, List.of(), History.REWRITTEN))
            .toList(),
        Map.of());
  }
}
