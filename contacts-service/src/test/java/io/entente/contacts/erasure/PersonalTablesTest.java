package io.entente.contacts.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Plans;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld;
import io.entente.sql.Sql;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PersonalTablesTest {
  /** They name contacts by id, and say nothing of them. */
  private static final List<String> OF_IDS_ALONE =
      List.of(
          "apart",
          "consent_told",
          "customer_order",
          "erasure",
          "record_access",
          "segment_changed",
          "segment_flip",
          "segment_member",
          "segment_told",
          "timeline_insight",
          "timeline_message",
          "timeline_survey");

  /** Files that were read in, and what became of their rows: they go by their age. */
  private static final List<String> OF_FILES = List.of("import_key", "import_row");

  @Test
  void everyTableThatSaysSomethingOfPeopleIsErased() {
    Set<String> named = new TreeSet<>(OF_IDS_ALONE);
    named.addAll(OF_FILES);
    PersonalTables.ALL.forEach(table -> named.add(table.name()));

    List<String> tables =
        RunningContacts.shared()
            .sql()
            .list(
                """
                select distinct table_name from information_schema.columns
                where table_schema = database()
                  and (column_name like '%contact_id' or column_name like '%identity_id')
                """,
                row -> row.text("table_name"));

    assertThat(tables)
        .contains("identity", "consent")
        .allSatisfy(it -> assertThat(named).contains(it));
  }

  @Test
  void aPersonIsCountedAndErasedByIndexes() {
    Plans plans = Plans.shared();
    Person person =
        new Person(
            plans.workspaceId(),
            plans.contactId(3),
            List.of(plans.contactId(3), plans.contactId(4)),
            List.of(plans.identityId(3), plans.identityId(4)));

    for (PersonalTable table : filled()) {
      plans.assertReadsFew(
          40, PersonalDataStore.count(table, person), PersonalDataStore.parameters(table, person));
    }
    plans.assertReadsFew(2, ErasureStore.LOCK_CONTACTS, plans.workspaceId(), plans.contactId(3));
    plans.assertReadsFew(2, ErasureStore.LOCK_IDENTITIES, plans.workspaceId(), plans.contactId(3));
    plans.assertReadsFew(
        2,
        RestoredPersonStore.LOCK_IDENTITIES.formatted(Sql.in(1)),
        plans.workspaceId(),
        plans.contactId(3));
    plans.assertReadsFew(
        2,
        RestoredPersonStore.HOLDERS.formatted(Sql.in(1)),
        plans.workspaceId(),
        LinkWorld.T0.plusSeconds(1_000_000),
        plans.identityId(3));
    plans.assertReadsFew(
        2,
        RestoredPersonStore.PART.formatted(Sql.in(1)),
        plans.workspaceId(),
        plans.contactId(3),
        plans.contactId(3));
  }

  /** How an empty table is read says nothing. */
  private static List<PersonalTable> filled() {
    List<String> names = List.of("identity", "identity_handle", "contact_term", "contact");
    return PersonalTables.ALL.stream().filter(table -> names.contains(table.name())).toList();
  }
}
