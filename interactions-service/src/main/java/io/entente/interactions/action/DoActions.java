package io.entente.interactions.action;

import io.entente.events.Party;
import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.insight.WriteInsights;
import io.entente.interactions.macro.FillText;
import io.entente.interactions.macro.Variables;
import io.entente.interactions.reply.NewText;
import io.entente.interactions.reply.WriteAutomatically;
import io.entente.interactions.reply.WriteReply;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.trail.Doer;
import io.entente.interactions.work.ChangeConversation;
import io.entente.interactions.work.ConversationPatch;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.NotFound;
import io.entente.rest.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does actions to conversations whose lock the running transaction holds, one after the other. */
@Singleton
public final class DoActions {
  private final LockConversation lock;
  private final ChangeConversation change;
  private final FillText fill;
  private final WriteAutomatically write;
  private final WriteReply replies;
  private final WriteInsights insights;

  DoActions(
      LockConversation lock,
      ChangeConversation change,
      FillText fill,
      WriteAutomatically write,
      WriteReply replies,
      WriteInsights insights) {
    this.lock = lock;
    this.change = change;
    this.fill = fill;
    this.write = write;
    this.replies = replies;
    this.insights = insights;
  }

  /**
   * Who does it, and when.
   *
   * @param name under which it writes notes and replies
   * @param member null if it is none
   * @param messageId of the message that it is about; null if it is about none
   */
  public record Doing(
      Doer by, String name, Instant now, @Nullable Caller member, @Nullable UUID messageId) {
    public static Doing of(Caller member, Instant now) {
      return new Doing(Doer.of(member), member.name(), now, member, null);
    }
  }

  /**
   * Does one of them; the conversation as it is then.
   *
   * @throws Refusal if it can't be done
   */
  public StoredConversation done(Doing doing, StoredConversation conversation, ReadyAction action) {
    switch (action) {
      case ReadyAction.Change(ConversationPatch patch) ->
          change.change(doing.by(), conversation, patch, doing.now());
      case ReadyAction.Snooze(int minutes) -> snooze(doing, conversation, minutes);
      case ReadyAction.Note(String body) -> note(doing, conversation, body);
      case ReadyAction.Insight(String department, String summary) ->
          hand(doing, conversation, department, summary);
      case ReadyAction.Macro(UUID macroId) -> answer(doing, conversation, macroId);
    }
    return lock.lock(doing.by().workspaceId(), conversation.id())
        .orElseThrow(() -> new NotFound("conversation"));
  }

  private void snooze(Doing doing, StoredConversation conversation, int minutes) {
    Instant until = conversation.afterAll(doing.now()).plusSeconds(60L * minutes);
    change.change(
        doing.by(),
        conversation,
        ConversationPatch.ofStatus(ConversationStatus.SNOOZED, until),
        doing.now());
  }

  private void note(Doing doing, StoredConversation conversation, String body) {
    String text = fill.fill(body, conversation, doing.name()).body();
    if (doing.member() == null) {
      write.note(conversation, author(doing), text);
    } else {
      replies.note(doing.member(), conversation.id(), new NewText(text));
    }
  }

  private void hand(
      Doing doing, StoredConversation conversation, String department, String summary) {
    if (doing.messageId() == null) {
      throw new Conflict("missing", "There is no message to hand on.");
    }
    insights.hand(
        doing.by(),
        department,
        fill.fill(summary, conversation, doing.name()).body(),
        conversation.id(),
        doing.messageId());
  }

  private void answer(Doing doing, StoredConversation conversation, UUID macroId) {
    Variables.Filled text =
        fill.macro(macroId, conversation, doing.name()).orElseThrow(() -> new NotFound("macro"));
    if (!text.missing().isEmpty()) {
      throw new Conflict("missing", "Nothing is known of " + text.missing() + ".");
    }
    write.reply(conversation, text.body(), doing.now());
  }

  private static Party author(Doing doing) {
    UUID id = doing.by().by().id();
    UUID known = id == null ? doing.by().workspaceId() : id;
    return new Party(known, known.toString(), null, doing.name());
  }
}
