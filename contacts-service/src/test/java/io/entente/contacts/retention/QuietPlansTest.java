package io.entente.contacts.retention;

import io.entente.contacts.Plans;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuietPlansTest {
  private static final Instant BEFORE = Instant.parse("2026-03-02T09:10:00Z");
  private static final Instant LATER = Instant.parse("2200-01-01T00:00:00Z");
  private static final UUID FIRST = new UUID(0, 0);

  private final Plans plans = Plans.shared();

  @Test
  void thoseWhoAreQuietAreReadInOrder() {
    plans.assertReadsInOrder(
        QuietPeopleStore.PAGE,
        BEFORE,
        BEFORE,
        plans.workspaceId(),
        Instant.EPOCH,
        BEFORE,
        Instant.EPOCH,
        FIRST,
        51);
    plans.assertReadsFew(
        10,
        QuietPeopleStore.STILL_GOES,
        plans.workspaceId(),
        plans.contactId(1),
        LATER,
        LATER,
        LATER);
  }
}
