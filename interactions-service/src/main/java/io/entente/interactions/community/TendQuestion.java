package io.entente.interactions.community;

import io.entente.interactions.thread.NodeKey;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What agents do with a question: confirm an answer, or leave it to the community. Both end the
 * work on its conversation, so that nobody counts as waiting for the brand; a wait that was open is
 * closed unanswered and never a response. Should the customer write again, it is taken up again.
 */
@Singleton
final class TendQuestion {
  private final Transactions transactions;
  private final QuestionReads reads;
  private final QuestionStore questions;
  private final Settle settle;
  private final EndWork end;
  private final TellQuestions tell;
  private final Clock clock;

  TendQuestion(
      Transactions transactions,
      QuestionReads reads,
      QuestionStore questions,
      Settle settle,
      EndWork end,
      TellQuestions tell,
      Clock clock) {
    this.transactions = transactions;
    this.reads = reads;
    this.questions = questions;
    this.settle = settle;
    this.end = end;
    this.tell = tell;
    this.clock = clock;
  }

  /**
   * Confirms an answer in the place of any other.
   *
   * @throws InvalidRequest if the message does not answer the question
   */
  Question confirm(Caller by, UUID id, UUID interactionId) {
    Instant now = now();
    return transactions.write(() -> {
      end.of(by, find(by, id), now);
      UUID nodeId =
          reads
              .place(by.workspaceId(), id, interactionId)
              .orElseThrow(
                  () -> new InvalidRequest("/interactionId", "is no answer to this question"));
      settle.confirm(
          new QuestionKey(by.workspaceId(), id),
          new MarkStore.Told(
              new NodeKey(by.workspaceId(), nodeId),
              MarkBasis.CONFIRMED,
              Marker.AGENT,
              now,
              null,
              by.memberId()));
      return told(by, id);
    });
  }

  /** Confirms none; the conversation stays as it is. */
  Question unconfirm(Caller by, UUID id) {
    Instant now = now();
    return transactions.write(() -> {
      find(by, id);
      settle.unconfirm(new QuestionKey(by.workspaceId(), id), now);
      return told(by, id);
    });
  }

  /** Leaves it to the community, which is kept with who did and when. */
  Question leave(Caller by, UUID id) {
    Instant now = now();
    return transactions.write(() -> {
      end.of(by, find(by, id), now);
      questions.leave(new QuestionKey(by.workspaceId(), id), now, by.memberId());
      return told(by, id);
    });
  }

  /** Takes it back: the work goes on where it was ended. */
  Question resume(Caller by, UUID id) {
    Instant now = now();
    return transactions.write(() -> {
      Question question = find(by, id);
      if (question.leftAt() != null) {
        end.takeBack(by, question, now);
        questions.resume(new QuestionKey(by.workspaceId(), id));
      }
      return told(by, id);
    });
  }

  private Question told(Caller by, UUID id) {
    tell.tell(List.of(new QuestionKey(by.workspaceId(), id)));
    return find(by, id);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Question find(Caller by, UUID id) {
    return reads.find(by.workspaceId(), id).orElseThrow(() -> new NotFound("question"));
  }
}
