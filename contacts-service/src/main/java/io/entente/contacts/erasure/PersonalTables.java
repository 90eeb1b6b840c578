package io.entente.contacts.erasure;

import java.util.List;

/**
 * All tables of this service that say something of a person: each is in the preview, the export and
 * the erasure. A test sees to it that no table is left out.
 */
public final class PersonalTables {
  /** What leads to others comes before them. */
  public static final List<PersonalTable> ALL =
      List.of(
          PersonalTable.ofIdentities("handles", "identity_handle", "identity_id"),
          PersonalTable.ofIdentities("identities", "identity", "id"),
          PersonalTable.deleted("terms", "contact_term"),
          PersonalTable.deleted("points", "contact_point"),
          PersonalTable.deleted("consents", "consent"),
          PersonalTable.blanked("contacts", "contact", "id", "name = '', named_after = null"));

  private PersonalTables() {}
}
