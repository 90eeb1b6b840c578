package io.entente.interactions.insight;

import io.entente.events.Ids;
import io.entente.interactions.conversation.EntityTag;
import io.entente.interactions.insight.InsightDetail.Decision;
import io.entente.rest.Caller;
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
final class WriteInsights {
  private final Transactions transactions;
  private final InsightStore insights;
  private final Clock clock;

  WriteInsights(Transactions transactions, InsightStore insights, Clock clock) {
    this.transactions = transactions;
    this.insights = insights;
    this.clock = clock;
  }

  Insight hand(Caller by, NewInsight request) {
    UUID id = Ids.next();
    Instant now = now();
    return transactions.write(() -> {
      Map<UUID, UUID> places = places(by, request.messages());
      insights.insert(
          by.workspaceId(),
          new Insight(
              id,
              request.department().strip(),
              request.summary(),
              InsightState.OPEN,
              now,
              by.memberId(),
              null,
              0,
              0,
              1));
      insights.addSources(by.workspaceId(), id, places);
      return find(by, id, false);
    });
  }

  Insight add(Caller by, UUID id, List<NewInsight.Message> messages) {
    return transactions.write(() -> {
      Insight insight = find(by, id, true);
      if (insight.messages() + messages.size() > NewInsight.MOST_MESSAGES) {
        throw new InvalidRequest(
            "/messages", "would be more than " + NewInsight.MOST_MESSAGES + " of one insight");
      }
      insights.addSources(by.workspaceId(), id, places(by, messages));
      insights.touch(by.workspaceId(), id);
      return find(by, id, false);
    });
  }

  Insight decide(Caller by, UUID id, NewDecision decision, @Nullable String ifMatch) {
    Instant now = now();
    return transactions.write(() -> {
      new EntityTag(find(by, id, true).version()).check(ifMatch);
      insights.decide(
          by.workspaceId(),
          id,
          Ids.next(),
          new Decision(decision.decision(), decision.reason(), now, by.memberId()));
      return find(by, id, false);
    });
  }

  private Map<UUID, UUID> places(Caller by, List<NewInsight.Message> messages) {
    Map<UUID, UUID> places = insights.places(by.workspaceId(), messages);
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

  private Insight find(Caller by, UUID id, boolean forUpdate) {
    return insights
        .find(by.workspaceId(), id, forUpdate)
        .orElseThrow(() -> new NotFound("insight"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
