package io.entente.interactions.action;

import io.entente.interactions.work.ConversationPatch;
import java.util.UUID;

/** An action whose values have been read. */
public sealed interface ReadyAction {
  /** Sets something. */
  record Change(ConversationPatch patch) implements ReadyAction {}

  /** Has the conversation wait. */
  record Snooze(int minutes) implements ReadyAction {}

  /** Writes a note. */
  record Note(String body) implements ReadyAction {}

  /** Hands the message on. */
  record Insight(String department, String summary) implements ReadyAction {}

  /** Answers. */
  record Macro(UUID macroId) implements ReadyAction {}
}
