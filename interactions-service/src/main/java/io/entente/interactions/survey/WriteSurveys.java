package io.entente.interactions.survey;

import io.entente.events.Ids;
import io.entente.rest.Conflict;
import io.entente.rest.EntityTag;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what customers are asked. */
@Singleton
final class WriteSurveys {
  private static final int MOST = 50;

  private final Transactions transactions;
  private final SurveyStore store;
  private final ActiveSurveys active;
  private final Clock clock;

  WriteSurveys(Transactions transactions, SurveyStore store, ActiveSurveys active, Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.active = active;
    this.clock = clock;
  }

  Survey create(UUID workspaceId, NewSurvey request) {
    Survey survey = request.survey(Ids.next());
    return transactions.write(() -> {
      if (store.all(workspaceId).size() >= MOST) {
        throw new Conflict("too_many", "There are " + MOST + " surveys already.");
      }
      store.insert(workspaceId, survey);
      return changed(workspaceId, survey);
    });
  }

  /**
   * @param ifMatch see {@link EntityTag#check}
   */
  Survey change(UUID workspaceId, UUID id, ChangedSurvey change, @Nullable String ifMatch) {
    return transactions.write(() -> {
      Survey after = change.onto(lock(workspaceId, id, ifMatch));
      store.update(workspaceId, after);
      return changed(workspaceId, after);
    });
  }

  /**
   * @param ifMatch see {@link EntityTag#check}
   */
  void delete(UUID workspaceId, UUID id, @Nullable String ifMatch) {
    transactions.writing(() -> {
      Survey gone = lock(workspaceId, id, ifMatch);
      store.delete(workspaceId, id, clock.instant().truncatedTo(ChronoUnit.MICROS));
      changed(workspaceId, gone);
    });
  }

  private Survey lock(UUID workspaceId, UUID id, @Nullable String ifMatch) {
    Survey survey = store.lock(workspaceId, id).orElseThrow(() -> new NotFound("survey"));
    new EntityTag(survey.version()).check(ifMatch);
    return survey;
  }

  private Survey changed(UUID workspaceId, Survey survey) {
    transactions.afterCommit(() -> active.forget(workspaceId));
    return survey;
  }
}
