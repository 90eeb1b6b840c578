package io.entente.kpi.contact;

import io.entente.events.EventJson;
import io.entente.events.PersonState;
import io.entente.events.Topics;
import io.entente.kpi.copy.StateKind;
import io.entente.kpi.due.Due;
import io.entente.kpi.due.DueStore;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps the copy of as which contact each contact is shown. */
@Singleton
final class PersonHandler implements EventHandler {
  private static final StateKind<PersonState> PEOPLE =
      new StateKind<>(
          PersonState.class,
          PersonState::key,
          PersonState::version,
          "This is no state of a person that can be read.");

  private final EventJson json;
  private final PersonStore people;
  private final DueStore dues;

  PersonHandler(EventJson json, PersonStore people, DueStore dues) {
    this.json = json;
    this.people = people;
    this.dues = dues;
  }

  @Override
  public String group() {
    return "kpi-people";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.PEOPLE);
  }

  @Override
  public void handle(Batch batch) {
    List<PersonState> arrived = PEOPLE.newest(batch, json);
    List<Due> changed = new ArrayList<>(people.shownUntilNow(arrived));
    people.save(arrived);
    for (PersonState person : arrived) {
      changed.add(new Due(person.workspaceId(), Due.Kind.CONTACT, person.contactId()));
      changed.add(new Due(person.workspaceId(), Due.Kind.CONTACT, person.finalId()));
    }
    dues.mark(changed);
  }
}
