package io.entente.interactions.macro;

import io.entente.interactions.action.DoActions;
import io.entente.interactions.action.DoActions.Doing;
import io.entente.interactions.action.ReadActions;
import io.entente.interactions.action.ReadyAction;
import io.entente.interactions.macro.MacroStore.Owned;
import io.entente.interactions.reply.NewText;
import io.entente.interactions.reply.Reply;
import io.entente.interactions.reply.WriteReply;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Does what a macro does, in the running transaction: all of it, or nothing. */
@Singleton
final class ApplyMacro {
  private final MacroStore macros;
  private final LockConversation lock;
  private final FillText fill;
  private final ReadActions read;
  private final DoActions actions;
  private final WriteReply write;
  private final Clock clock;

  ApplyMacro(
      MacroStore macros,
      LockConversation lock,
      FillText fill,
      ReadActions read,
      DoActions actions,
      WriteReply write,
      Clock clock) {
    this.macros = macros;
    this.lock = lock;
    this.fill = fill;
    this.read = read;
    this.actions = actions;
    this.write = write;
    this.clock = clock;
  }

  /** A macro that the caller has. */
  Macro find(Caller caller, UUID id) {
    List<UUID> owners = macros.owners(caller.workspaceId(), caller.memberId());
    return macros
        .find(caller.workspaceId(), id, false)
        .filter(it -> owners.contains(it.ownerId()))
        .map(Owned::macro)
        .orElseThrow(() -> new NotFound("macro"));
  }

  Used apply(Caller by, UUID conversationId, UUID id, NewUse use) {
    Macro macro = find(by, id);
    StoredConversation conversation =
        lock.lock(by.workspaceId(), conversationId).orElseThrow(() -> new NotFound("conversation"));
    Variables.Filled text = fill.fill(macro.body(), conversation, by.name());
    Reply reply = use.send() ? send(by, conversation, text) : null;
    Doing doing = Doing.of(by, clock.instant().truncatedTo(ChronoUnit.MICROS));
    StoredConversation present = lock.lock(by.workspaceId(), conversation.id()).orElseThrow();
    for (ReadyAction action : read.ready(macro.actions())) {
      present = actions.done(doing, present, action);
    }
    return new Used(text, reply);
  }

  private Reply send(Caller by, StoredConversation conversation, Variables.Filled text) {
    if (!text.missing().isEmpty()) {
      throw new InvalidRequest("/send", "nothing is known of " + text.missing());
    }
    return write.reply(by, conversation.id(), new NewText(text.body()));
  }
}
