package io.entente.interactions.community;

import io.entente.events.ActorKind;
import io.entente.interactions.thread.NodeKey;
import io.entente.interactions.thread.Strand;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in a community.
 *
 * @param strand null while it is part of none
 * @param actor as whom the author counts there
 * @param begins whether a thread begins with it
 * @param counts whether a person wrote it for all to see
 */
public record Contribution(
    NodeKey node,
    @Nullable Strand strand,
    UUID connectionId,
    ActorKind actor,
    boolean begins,
    boolean counts,
    Instant at) {
  boolean asks() {
    return counts && begins;
  }

  boolean answers() {
    return counts && (actor == ActorKind.PEER || actor == ActorKind.AGENT);
  }
}
