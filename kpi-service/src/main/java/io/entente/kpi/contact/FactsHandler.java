package io.entente.kpi.contact;

import io.entente.events.EventJson;
import io.entente.events.PersonFacts;
import io.entente.events.Topics;
import io.entente.kpi.copy.StateKind;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import jakarta.inject.Singleton;
import java.util.Set;

/** Keeps the copy of what brought people and where they work. */
@Singleton
final class FactsHandler implements EventHandler {
  private static final StateKind<PersonFacts> FACTS =
      new StateKind<>(
          PersonFacts.class,
          PersonFacts::key,
          PersonFacts::version,
          "These are no facts of a person that can be read.");

  private final EventJson json;
  private final FactsStore facts;

  FactsHandler(EventJson json, FactsStore facts) {
    this.json = json;
    this.facts = facts;
  }

  @Override
  public String group() {
    return "kpi-person-facts";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.PERSON_FACTS);
  }

  @Override
  public void handle(Batch batch) {
    facts.save(FACTS.newest(batch, json));
  }
}
