package io.entente.interactions.insight;

import io.entente.interactions.insight.Telling.Told;
import io.entente.interactions.reply.NewText;
import io.entente.interactions.reply.Reply;
import io.entente.interactions.reply.WriteReply;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.entente.rest.Refusal;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Tells those who wrote what came of it: one reply in each of their conversations, in a transaction
 * of its own together with the mark that it was told. Done again, it goes on with those who were
 * not told.
 */
@Singleton
final class TellAuthors {
  private final Transactions transactions;
  private final InsightStore insights;
  private final WriteReply write;
  private final PublishInsight publish;
  private final Clock clock;

  TellAuthors(
      Transactions transactions,
      InsightStore insights,
      WriteReply write,
      PublishInsight publish,
      Clock clock) {
    this.transactions = transactions;
    this.insights = insights;
    this.publish = publish;
    this.write = write;
    this.clock = clock;
  }

  Telling tell(Caller by, UUID insightId, NewText text, Locale language) {
    if (insights.find(by.workspaceId(), insightId, false).isEmpty()) {
      throw new NotFound("insight");
    }
    List<Told> results = new ArrayList<>();
    for (UUID conversationId : insights.toTell(by.workspaceId(), insightId)) {
      try {
        UUID replyId = transactions.write(() -> tell(by, insightId, conversationId, text));
        results.add(new Told(conversationId, replyId, null));
      } catch (Refusal refusal) {
        results.add(new Told(conversationId, null, refusal.toProblem(language)));
      } catch (ToldAlready e) {
        // Somebody else has just told them.
      }
    }
    return Telling.of(results);
  }

  private UUID tell(Caller by, UUID insightId, UUID conversationId, NewText text) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Reply reply = write.reply(by, conversationId, text);
    if (insights.told(by.workspaceId(), insightId, conversationId, reply.id(), now) == 0) {
      throw new ToldAlready();
    }
    insights.touch(by.workspaceId(), insightId);
    publish.publish(
        by.workspaceId(), insights.find(by.workspaceId(), insightId, false).orElseThrow());
    return reply.id();
  }

  /** Takes the reply back with the transaction. */
  private static final class ToldAlready extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
