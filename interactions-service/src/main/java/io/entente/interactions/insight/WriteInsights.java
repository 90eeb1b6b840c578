package io.entente.interactions.insight;

import io.entente.events.Ids;
import io.entente.events.InsightState;
import io.entente.interactions.insight.InsightDetail.Decision;
import io.entente.interactions.trail.Doer;
import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.rest.Violation;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Hands what customers say to departments, and keeps what they decide. */
@Singleton
public final class WriteInsights {
  private final Transactions transactions;
  private final InsightStore insights;
  private final PublishInsight publish;
  private final Clock clock;

  WriteInsights(
      Transactions transactions, InsightStore insights, PublishInsight publish, Clock clock) {
    this.transactions = transactions;
    this.insights = insights;
    this.publish = publish;
    this.clock = clock;
  }

  /** Hands one message on. */
  public void hand(
      Doer by, String department, String summary, UUID conversationId, UUID interactionId) {
    UUID doer = by.by().id() == null ? by.workspaceId() : by.by().id();
    hand(
        by.workspaceId(),
        doer,
        new NewInsight(
            department, summary, List.of(new NewInsight.Message(conversationId, interactionId))));
  }

  Insight hand(Caller by, NewInsight request) {
    return hand(by.workspaceId(), by.memberId(), request);
  }

  private Insight hand(UUID workspaceId, UUID by, NewInsight request) {
    UUID id = Ids.next();
    Instant now = now();
    return transactions.write(() -> {
      Map<UUID, UUID> places = places(workspaceId, request.messages());
      insights.insert(
          workspaceId,
          new Insight(
              id,
              request.department().strip(),
              request.summary(),
              InsightState.OPEN,
              now,
              by,
              null,
              0,
              0,
              1));
      insights.addSources(workspaceId, id, places);
      return publish.publish(workspaceId, find(workspaceId, id, false));
    });
  }

  Insight add(Caller by, UUID id, List<NewInsight.Message> messages) {
    return transactions.write(() -> {
      Insight insight = find(by.workspaceId(), id, true);
      if (insight.messages() + messages.size() > NewInsight.MOST_MESSAGES) {
        throw new InvalidRequest(
            "/messages", "would be more than " + NewInsight.MOST_MESSAGES + " of one insight");
      }
      insights.addSources(by.workspaceId(), id, places(by.workspaceId(), messages));
      insights.touch(by.workspaceId(), id);
      return publish.publish(by.workspaceId(), find(by.workspaceId(), id, false));
    });
  }

  Insight decide(Caller by, UUID id, NewDecision decision, @Nullable String ifMatch) {
    Instant now = now();
    return transactions.write(() -> {
      new EntityTag(find(by.workspaceId(), id, true).version()).check(ifMatch);
      insights.decide(
          by.workspaceId(),
          id,
          Ids.next(),
          new Decision(decision.decision(), decision.reason(), now, by.memberId()));
      return publish.publish(by.workspaceId(), find(by.workspaceId(), id, false));
    });
  }

  private Map<UUID, UUID> places(UUID workspaceId, List<NewInsight.Message> messages) {
    Map<UUID, UUID> places = insights.places(workspaceId, messages);
    List<Violation> unknown =
        IntStream.range(0, messages.size())
            .filter(i -> !places.containsKey(messages.get(i).interactionId()))
            .mapToObj(i -> new Violation("/messages/" + i, "is no message of that conversation"))
            .toList();
    if (!unknown.isEmpty()) {
      throw new InvalidRequest(unknown);
    }
    return places;
  }

  private Insight find(UUID workspaceId, UUID id, boolean forUpdate) {
    return insights.find(workspaceId, id, forUpdate).orElseThrow(() -> new NotFound("insight"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
