package io.entente.interactions.review;

import io.entente.events.EventJson;
import io.entente.events.ReviewState;
import io.entente.events.Topics;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells outside how many stars reviews give. */
@Singleton
public final class TellReviews {
  private final ReviewStore reviews;
  private final Outbox outbox;
  private final EventJson json;

  TellReviews(ReviewStore reviews, Outbox outbox, EventJson json) {
    this.reviews = reviews;
    this.outbox = outbox;
    this.json = json;
  }

  /** As they are now, once the running transaction commits; nothing of those without stars. */
  public void tell(Collection<ReviewKey> messages) {
    if (!messages.isEmpty()) {
      outbox.append(reviews.states(messages).stream().map(this::event).toList());
    }
  }

  /**
   * The reviews in conversations that have become spam, or are none any more: nothing of spam
   * counts.
   *
   * @param conversations their ids, by their workspaces
   */
  public void tellAnew(Collection<Map.Entry<UUID, UUID>> conversations) {
    if (!conversations.isEmpty()) {
      List<ReviewKey> rated = reviews.of(conversations);
      if (!rated.isEmpty()) {
        reviews.renew(rated);
        tell(rated);
      }
    }
  }

  private OutgoingEvent event(ReviewState state) {
    return new OutgoingEvent(Topics.REVIEWS, state.key(), json.encode(state), state.workspaceId());
  }
}
