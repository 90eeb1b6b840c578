package io.entente.kpi.community;

import io.entente.kpi.asked.Narrowing;
import io.entente.kpi.community.QuestionStore.Accepted;
import io.entente.kpi.community.QuestionStore.Peers;
import io.entente.kpi.definition.Definitions;
import io.entente.kpi.generation.Snapshots;
import io.entente.messaging.Consumers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Answers how questions in communities were answered, from one view of the data. */
@Singleton
final class ReportCommunity {
  private final Snapshots snapshots;
  private final QuestionStore questions;
  private final Definitions definitions;
  private final Consumers consumers;
  private final Clock clock;

  private record Read(long asked, Accepted accepted, Peers peers) {}

  ReportCommunity(
      Snapshots snapshots,
      QuestionStore questions,
      Definitions definitions,
      Consumers consumers,
      Clock clock) {
    this.snapshots = snapshots;
    this.questions = questions;
    this.definitions = definitions;
    this.consumers = consumers;
    this.clock = clock;
  }

  CommunityReport report(UUID workspaceId, CommunityQuestion question, Locale language) {
    Instant asOf = clock.instant();
    Read read = snapshots.read(() -> read(workspaceId, question));
    long accepted = read.accepted().accepted();
    return new CommunityReport(
        asOf,
        consumers.lag(QuestionHandler.GROUP),
        question.period().zone().getId(),
        question.period().from(),
        question.period().to(),
        definitions.meaning("peer_answered_rate", language),
        question.filters(),
        read.asked(),
        accepted,
        read.accepted().fromPeers(),
        accepted == 0 ? null : (double) read.accepted().fromPeers() / accepted,
        read.peers().answers(),
        read.peers().median(),
        read.peers().negative());
  }

  private Read read(UUID workspaceId, CommunityQuestion question) {
    Narrowing narrowing =
        new Narrowing()
            .to("channel", question.filters().channel())
            .to("connection_id", question.filters().connection());
    return new Read(
        questions.asked(workspaceId, question.period(), narrowing),
        questions.accepted(workspaceId, question.period(), narrowing),
        questions.peers(workspaceId, question.period(), narrowing));
  }
}
