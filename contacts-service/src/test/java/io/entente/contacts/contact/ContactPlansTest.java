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
  void whoIsShownIsHeldByItsKey() {
    plans.assertReadsFew(1, LockShown.LOCK, plans.workspaceId(), plans.contactId(7));
    plans.assertReadsInOrder(
        LockShown.LOCK_ALL.formatted(Sql.in(2)), workspace, plans.contactId(7), plans.contactId(8));
  }

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
        ContactParts.IDENTITIES.formatted(Sql.in(3)),
        workspace,
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID());
    plans.assertReadsFew(
        3,
        ContactParts.PROFILES.formatted(Sql.in(2)),
        workspace,
        plans.contactId(7),
        plans.contactId(8));
    plans.assertReadsFew(2, Homes.FINALS.formatted(Sql.in(1)), workspace, plans.contactId(7));
    plans.assertReadsFew(2, Homes.HOMES.formatted(Sql.in(1)), workspace, plans.contactId(7));
  }

  @Test
  void listsOfAnOwnerACompanyAndATagReadNoMoreThanTheyShow() {
    UUID place = new UUID(-1, -1);
    UUID somebody = UUID.randomUUID();

    plans.assertReadsInOrder(ContactStore.OF_OWNER, workspace, somebody, place, 51);
    plans.assertReadsInOrder(ContactStore.OF_COMPANY, workspace, somebody, place, 51);
    plans.assertReadsInOrder(ContactStore.TAGGED, workspace, "vip", place, 51);
  }

  @Test
  void wordsOneLetterAwayAreLookedUpOneByOne() {
    plans.assertReadsFew(
        50,
        ContactStore.KNOWN_WORDS.formatted(Sql.values(2, 1)),
        "handle7",
        "nobody",
        workspace,
        16);
  }
}
