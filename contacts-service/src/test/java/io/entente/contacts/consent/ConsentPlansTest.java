package io.entente.contacts.consent;

import io.entente.contacts.Plans;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsentPlansTest {
  private static final Instant AT = Instant.parse("2027-03-02T09:10:00Z");

  private final Plans plans = Plans.shared();

  @Test
  void timelinesReadEachHomeInOrderToTheLimit() {
    plans.assertReadsInOrder(
        ConsentsOfTimeline.OF_HOME,
        plans.workspaceId(),
        plans.contactId(7),
        AT,
        AT,
        new UUID(-1, -1),
        51);
  }
}
