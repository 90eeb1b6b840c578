package io.entente.kpi.engagement;

import io.entente.events.EventJson;
import io.entente.events.PostState;
import io.entente.events.Topics;
import io.entente.kpi.copy.StateKind;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import jakarta.inject.Singleton;
import java.util.Set;

/** Keeps the copy of what was published and what the networks count of it. */
@Singleton
final class PostHandler implements EventHandler {
  static final String GROUP = "kpi-posts";

  private static final StateKind<PostState> POSTS =
      new StateKind<>(
          PostState.class,
          PostState::key,
          PostState::version,
          "This is no state of a post that can be read.");

  private final EventJson json;
  private final PostStore posts;

  PostHandler(EventJson json, PostStore posts) {
    this.json = json;
    this.posts = posts;
  }

  @Override
  public String group() {
    return GROUP;
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.POSTS);
  }

  @Override
  public void handle(Batch batch) {
    posts.save(POSTS.newest(batch, json));
  }
}
