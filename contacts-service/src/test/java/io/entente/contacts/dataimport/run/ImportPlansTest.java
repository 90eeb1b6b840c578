package io.entente.contacts.dataimport.run;

import io.entente.contacts.Plans;
import io.entente.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportPlansTest {
  private static final Instant AT = Instant.parse("2026-03-02T09:10:00Z");

  private final Plans plans = Plans.shared();
  private final UUID workspace = plans.workspaceId();
  private final UUID any = UUID.randomUUID();

  @Test
  void theContactsOfABatchAreLookedUp() {
    List<Object> parameters = new ArrayList<>();
    parameters.add(workspace);
    for (int i = 0; i < 100; i++) {
      parameters.add(plans.contactId(i));
    }
    Object[] asked = parameters.toArray();

    plans.assertReadsFew(100, PersonStore.LOCK.formatted(Sql.in(100)), asked);
    plans.assertReadsFew(100, PersonStore.POINTS.formatted(Sql.in(100)), asked);
  }

  @Test
  void runsAndRowsAreReadInOrder() {
    plans.assertReadsInOrder(RunStore.CLAIM, AT);
    plans.assertReadsInOrder(RunStore.OF_IMPORT, workspace, any, 10);
    plans.assertReadsInOrder(RowStore.PAGE, workspace, any, 0, 10);
    plans.assertReadsFew(5, RunStore.OTHERS, workspace, any, AT);
    plans.assertReadsFew(
        1, DryKeyStore.FIND.formatted(Sql.values(1, 3)), "email", "", "a", workspace, any);
    plans.assertReadsFew(1, DryKeyStore.OF_CONTACTS.formatted(Sql.in(1)), workspace, any, any);
  }
}
