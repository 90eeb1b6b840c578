package io.entente.contacts.export;

import io.entente.contacts.erasure.PersonalTable;
import io.entente.contacts.erasure.PersonalTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All tables that name a person, also those that an erasure leaves, for they only count. */
final class ExportedTables {
  private static final List<PersonalTable> COUNTED =
      List.of(
          new PersonalTable("orders", "customer_order", "contact_id", false, null),
          new PersonalTable("surveys", "timeline_survey", "identity_id", true, null),
          new PersonalTable("timeline", "timeline_message", "identity_id", true, null),
          new PersonalTable("segments", "segment_member", "contact_id", false, null),
          new PersonalTable("erasures", "erasure", "contact_id", false, null),
          new PersonalTable("accesses", "record_access", "contact_id", false, null));

  private ExportedTables() {}

  /** By kinds, in the order in which they are named. */
  static Map<String, List<PersonalTable>> byKind() {
    Map<String, List<PersonalTable>> kinds = new LinkedHashMap<>();
    List<PersonalTable> all = new ArrayList<>(PersonalTables.ALL);
    all.addAll(COUNTED);
    for (PersonalTable table : all) {
      kinds.computeIfAbsent(table.kind(), _ -> new ArrayList<>()).add(table);
    }
    return kinds;
  }
}
