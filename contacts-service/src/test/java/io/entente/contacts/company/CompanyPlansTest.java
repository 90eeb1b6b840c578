package io.entente.contacts.company;

import io.entente.contacts.Plans;
import io.entente.contacts.RunningContacts;
import io.entente.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompanyPlansTest {
  private final Plans plans = Plans.shared();
  private final UUID workspace = plans.workspaceId();

  @Test
  void aPageReadsNoMoreThanItShows() {
    plans.assertReadsInOrder(
        CompanyStore.PAGE, workspace, "company1", "company1%", "company1", new UUID(0, 0), 51);
  }

  @Test
  void aCompanyIsReadAndLeftByItsKeys() {
    UUID id = UUID.randomUUID();
    RunningContacts.shared()
        .bean(CompanyStore.class)
        .insert(
            workspace, new Company(id, "Company 7", List.of("company.example"), Instant.EPOCH, 1));

    plans.assertReadsFew(3, CompanyStore.FIND, workspace, id);
    plans.assertReadsFew(3, CompanyStore.LEAVE, workspace, UUID.randomUUID());
    plans.assertReadsFew(
        3, EmployerStore.BY_NAMES.formatted(Sql.in(2)), workspace, "Company 7", "Company 8");
    plans.assertReadsFew(
        3, EmployerStore.BY_DOMAINS.formatted(Sql.in(1)), workspace, "company.example");
    plans.assertReadsFew(3, EmployerStore.NAMES.formatted(Sql.in(1)), workspace, id);
  }
}
