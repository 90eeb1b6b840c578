package io.entente.kpi.alert;

import io.entente.kpi.Plans;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertPlansTest {
  private static final UUID ID = UUID.randomUUID();

  @Test
  void whoseTurnItIsIsFoundByIndexInOrder() {
    Plans.assertInOrder(AlertStore.DUE, Instant.EPOCH, 20);
  }

  @Test
  void alertsAreFoundByTheirWorkspace() {
    AlertWorld world = new AlertWorld();
    StoredAlert alert =
        world.insert("Found", AlertWorld.threshold(), Delivery.NONE, AlertWorld.NEVER);

    Plans.assertByIndex(AlertStore.ONE, alert.workspaceId(), alert.id());
    Plans.assertInOrder(AlertStore.BY_NAME, alert.workspaceId());
  }

  @Test
  void eventsAreFoundByIndexTheNewestFirst() {
    Plans.assertInOrder(AlertEventStore.PAGE, ID, ID, Instant.EPOCH, Instant.EPOCH, ID, 51);
  }

  @Test
  void oldEventsAreFoundByTheirAge() {
    Plans.assertInOrder(AlertEventStore.PRUNE, Instant.EPOCH);
  }
}
