package io.entente.contacts.link;

import io.entente.contacts.Plans;
import io.entente.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkPlansTest {
  private final Plans plans = Plans.shared();

  @Test
  void theIdentitiesOfABatchAreLookedUp() {
    plans.assertReadsFew(500, IdentityLinkStore.LOCK.formatted(Sql.values(500, 2)), keys(500));
  }

  @Test
  void theContactsOfABatchAreLookedUp() {
    plans.assertReadsFew(
        500, ContactLinkStore.LOCK.formatted(Sql.values(100, 2)), contactKeys(100));
  }

  private Object[] keys(int count) {
    List<Object> keys = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      keys.add(plans.workspaceId());
      keys.add(plans.identityId(i));
    }
    return keys.toArray();
  }

  private Object[] contactKeys(int count) {
    List<Object> keys = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      keys.add(plans.workspaceId());
      keys.add(plans.contactId(i));
    }
    return keys.toArray();
  }
}
