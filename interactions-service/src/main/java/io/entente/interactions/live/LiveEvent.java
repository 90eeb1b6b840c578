package io.entente.interactions.live;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a record of a topic tells those who look on at a workspace.
 *
 * @param name of the kind of event, by which browsers listen to it
 * @param toAgents JSON in one line for all but viewers; null if it tells them nothing
 * @param toViewers the same for viewers
 */
record LiveEvent(
    UUID workspaceId, String name, @Nullable String toAgents, @Nullable String toViewers) {
  LiveEvent {
    // Where it belongs is looked up at once: what can't be told of anybody is read by nobody.
    Objects.requireNonNull(workspaceId, "workspaceId");
  }
}
