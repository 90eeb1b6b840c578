package io.entente.contacts.listexport;

import io.entente.contacts.Plans;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExportPlansTest {
  @Test
  void aPartReadsNoMoreThanItShows() {
    Plans plans = Plans.shared();
    UUID first = new UUID(0, 0);

    plans.assertReadsInOrder(ExportStore.PART, plans.workspaceId(), first, 10);
    plans.assertReadsInOrder(ContactExportStore.PAGE, plans.workspaceId(), new UUID(-1, -1), 10);
    plans.assertReadsInOrder(
        ExportStore.OF_SEGMENT, plans.workspaceId(), UUID.randomUUID(), first, 10);
  }
}
