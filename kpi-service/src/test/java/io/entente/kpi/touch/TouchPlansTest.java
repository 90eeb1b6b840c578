package io.entente.kpi.touch;

import io.entente.kpi.Plans;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TouchPlansTest {
  private static final String ONE =
      "[[\"%s\",\"%s\",0]]".formatted(UUID.randomUUID(), UUID.randomUUID());

  @Test
  void pagesAndTheirTouchesAreFoundByIndex() {
    Plans.assertByIndex(PageStore.VERSIONS, ONE);
    Plans.assertByIndex(TouchStore.FIND, ONE);
  }
}
