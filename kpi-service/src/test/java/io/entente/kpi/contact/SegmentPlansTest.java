package io.entente.kpi.contact;

import io.entente.kpi.Plans;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SegmentPlansTest {
  private static final String ONE =
      "[[\"%s\",\"%s\"]]".formatted(UUID.randomUUID(), UUID.randomUUID());

  @Test
  void membershipsAreFoundByIndex() {
    Plans.assertByIndex(SegmentStore.VERSIONS, ONE);
    Plans.assertByIndex(SegmentStore.DELETE, ONE);
  }
}
