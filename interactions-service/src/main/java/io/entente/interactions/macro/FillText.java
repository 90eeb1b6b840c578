package io.entente.interactions.macro;

import io.entente.interactions.strand.StoredConversation;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills texts with what is known of a conversation. */
@Singleton
public final class FillText {
  private final MacroStore macros;

  FillText(MacroStore macros) {
    this.macros = macros;
  }

  /**
   * @param agentName who says it
   */
  public Variables.Filled fill(String body, StoredConversation conversation, String agentName) {
    Map<String, @Nullable String> known =
        new TreeMap<>(
            macros.known(conversation.strand().workspaceId(), conversation.id()).orElse(Map.of()));
    known.put("agent.name", agentName);
    return Variables.fill(body, known);
  }

  /** The text of one of the workspace's macros; empty if it has no such. */
  public Optional<Variables.Filled> macro(
      UUID macroId, StoredConversation conversation, String agentName) {
    UUID workspaceId = conversation.strand().workspaceId();
    return macros
        .find(workspaceId, macroId, false)
        .filter(owned -> owned.ownerId().equals(workspaceId))
        .map(owned -> fill(owned.macro().body(), conversation, agentName));
  }

  /** Whether the workspace has it, for all of its members. */
  public boolean isOfWorkspace(UUID workspaceId, UUID macroId) {
    return macros
        .find(workspaceId, macroId, false)
        .filter(owned -> owned.ownerId().equals(workspaceId))
        .isPresent();
  }
}
