package io.entente.contacts.listexport;

import io.entente.contacts.contact.Acquisition;
import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contacts as rows of a table: an attribute a column, several values of a kind in one cell. */
final class ListColumns {
  private static final List<String> FIRST =
      List.of(
          "id",
          "name",
          "emails",
          "phones",
          "customer_numbers",
          "identities",
          "given_name",
          "family_name",
          "company",
          "language",
          "zone",
          "owner_id",
          "tags",
          "acquisition_source",
          "acquisition_date",
          "campaign");

  private final List<String> attributes;

  /**
   * @param attributes keys of those that have a column
   */
  ListColumns(List<String> attributes) {
    this.attributes = List.copyOf(attributes);
  }

  List<String> header() {
    List<String> header = new ArrayList<>(FIRST);
    attributes.forEach(key -> header.add("attributes." + key));
    for (ConsentPurpose purpose : ConsentPurpose.values()) {
      header.add("consents." + purpose.json());
      header.add("consent_dates." + purpose.json());
    }
    header.add("created_at");
    header.add("last_activity_at");
    return header;
  }

  List<String> cells(ListedContact contact) {
    @Nullable Acquisition won = contact.acquisition();
    List<String> cells = new ArrayList<>();
    cells.add(contact.id().toString());
    cells.add(contact.name());
    cells.add(together(contact.emails().stream()));
    cells.add(together(contact.phones().stream()));
    cells.add(together(contact.customerNumbers().stream().map(ListedContact.CustomerNumber::line)));
    cells.add(together(contact.identities().stream().map(ListedContact.Account::line)));
    cells.add(text(contact.givenName()));
    cells.add(text(contact.familyName()));
    cells.add(text(contact.company()));
    cells.add(text(contact.language()));
    cells.add(text(contact.zone()));
    cells.add(text(contact.ownerId()));
    cells.add(together(contact.tags().stream()));
    cells.add(won == null ? "" : won.source().json());
    cells.add(won == null ? "" : text(won.on()));
    cells.add(won == null ? "" : text(won.campaign()));
    attributes.forEach(key -> cells.add(text(contact.attributes().get(key))));
    for (ConsentPurpose purpose : ConsentPurpose.values()) {
      @Nullable ConsentChoice choice = contact.consents().get(purpose.json());
      cells.add(choice == null ? "" : choice.json());
      cells.add(text(contact.consentDates().get(purpose.json())));
    }
    cells.add(contact.createdAt().toString());
    cells.add(contact.lastActivityAt().toString());
    return cells;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** With semicolons between them; a line each where one holds what would cut it. */
  private static String together(Stream<String> values) {
    List<String> all = values.toList();
    boolean cut = all.stream().anyMatch(it -> it.indexOf(';') >= 0 || it.indexOf('|') >= 0);
    return String.join(cut ? "\n" : "; ", all);
  }
}
