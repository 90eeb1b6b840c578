package io.entente.kpi.attribution;

import io.entente.events.ConsentState;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.kpi.copy.StateKind;
import io.entente.kpi.due.Due;
import io.entente.kpi.due.DueStore;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Keeps the copy of who refuses attribution. */
@Singleton
final class ConsentHandler implements EventHandler {
  private static final StateKind<ConsentState> CONSENTS =
      new StateKind<>(
          ConsentState.class,
          ConsentState::key,
          ConsentState::version,
          "This is no state of consents that can be read.");

  private final EventJson json;
  private final ConsentStore consents;
  private final DueStore dues;

  ConsentHandler(EventJson json, ConsentStore consents, DueStore dues) {
    this.json = json;
    this.consents = consents;
    this.dues = dues;
  }

  @Override
  public String group() {
    return "kpi-consents";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CONSENTS);
  }

  @Override
  public void handle(Batch batch) {
    List<ConsentState> arrived = CONSENTS.newest(batch, json);
    consents.save(arrived);
    dues.mark(
        arrived.stream()
            .map(state -> new Due(state.workspaceId(), Due.Kind.CONTACT, state.contactId()))
            .toList());
  }
}
