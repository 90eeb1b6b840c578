package io.entente.interactions.revision;

import io.entente.events.EventJson;
import io.entente.events.ReviewState;
import io.entente.events.Topics;
import io.entente.interactions.strand.Filed;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.Collection;

/** Tells outside how many stars reviews give. */
@Singleton
final class TellReviews {
  private final ReviewStore reviews;
  private final Outbox outbox;
  private final EventJson json;

  TellReviews(ReviewStore reviews, Outbox outbox, EventJson json) {
    this.reviews = reviews;
    this.outbox = outbox;
    this.json = json;
  }

  /** As they are now, once the running transaction commits; nothing of those without stars. */
  void tell(Collection<Filed> messages) {
    if (!messages.isEmpty()) {
      outbox.append(reviews.states(messages).stream().map(this::event).toList());
    }
  }

  private OutgoingEvent event(ReviewState state) {
    return new OutgoingEvent(Topics.REVIEWS, state.key(), json.encode(state), state.workspaceId());
  }
}
