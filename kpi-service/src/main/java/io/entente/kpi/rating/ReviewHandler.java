package io.entente.kpi.rating;

import io.entente.events.EventJson;
import io.entente.events.ReviewState;
import io.entente.events.Topics;
import io.entente.kpi.copy.StateKind;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import jakarta.inject.Singleton;
import java.util.Set;

/** Keeps the copy of reviews with stars. */
@Singleton
final class ReviewHandler implements EventHandler {
  static final String GROUP = "kpi-reviews";

  private static final StateKind<ReviewState> REVIEWS =
      new StateKind<>(
          ReviewState.class,
          ReviewState::key,
          ReviewState::version,
          "This is no state of a review that can be read.");

  private final EventJson json;
  private final ReviewStore reviews;

  ReviewHandler(EventJson json, ReviewStore reviews) {
    this.json = json;
    this.reviews = reviews;
  }

  @Override
  public String group() {
    return GROUP;
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.REVIEWS);
  }

  @Override
  public void handle(Batch batch) {
    reviews.save(REVIEWS.newest(batch, json));
  }
}
