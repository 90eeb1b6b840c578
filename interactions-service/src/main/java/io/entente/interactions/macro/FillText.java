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
    return fill(conversation.strand().workspaceId(), conversation.id(), body, agentName)
        .orElseThrow(() -> new IllegalStateException("Not known: " + conversation.id()));
  }

  /** Empty if there is no such conversation. */
  Optional<Variables.Filled> fill(
      UUID workspaceId, UUID conversationId, String body, String agentName) {
    return macros
        .known(workspaceId, conversationId)
        .map(of -> {
          Map<String, @Nullable String> known = new TreeMap<>(of);
          known.put("agent.name", agentName);
          return Variables.fill(body, known);
        });
  }

  /** The text of a macro that is not a member's; empty if there is no such. */
  public Optional<Variables.Filled> macro(
      UUID macroId, StoredConversation conversation, String agentName) {
    UUID workspaceId = conversation.strand().workspaceId();
    return macros
        .find(workspaceId, macroId, false)
        .filter(owned -> owned.macro().scope() != MacroScope.PERSONAL)
        .map(owned -> fill(owned.macro().body(), conversation, agentName));
  }

  /** Whether the workspace has it, and not a member for themselves. */
  public boolean isOfWorkspace(UUID workspaceId, UUID macroId) {
    return macros
        .find(workspaceId, macroId, false)
        .filter(owned -> owned.macro().scope() != MacroScope.PERSONAL)
        .isPresent();
  }
}
