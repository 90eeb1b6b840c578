package io.entente.contacts.contact;

import io.entente.contacts.Plans;
import io.entente.sql.Sql;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactPlansTest {
  private final Plans plans = Plans.shared();
  private final UUID workspace = plans.workspaceId();

  @Test
  void aPageReadsNoMoreThanItShows() {
    Instant at = Instant.parse("2026-03-02T09:10:00Z");

    plans.assertReadsInOrder(ContactStore.NEWEST, workspace, at, at, UUID.randomUUID(), 51);
  }

  @Test
  void aSearchReadsNoMoreThanItFinds() {
    UUID place = new UUID(0, 0);

    plans.assertReadsInOrder(
        ContactStore.FOUND, workspace, "name", "name\uDBFF\uDFFF", "name", place, "name", 51);
    plans.assertReadsInOrder(
        ContactStore.FOUND, workspace, "name7", "name\uDBFF\uDFFF", "name7", place, "name", 51);
  }

  @Test
  void idsAreLookedUp() {
    plans.assertReadsFew(
        3,
        ContactStore.BY_IDS.formatted(Sql.in(3)),
        workspace,
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID());
    plans.assertReadsFew(
        3,
        ContactStore.IDENTITIES.formatted(Sql.in(3)),
        workspace,
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID());
    plans.assertReadsFew(1, ContactStore.LOCK, workspace, plans.contactId(7));
  }
}
