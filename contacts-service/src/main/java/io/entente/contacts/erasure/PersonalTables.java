package io.entente.contacts.erasure;

import java.util.List;

/**
 * All tables of this service that say something of a person: each is in the preview, the export and
 * the erasure. A test sees to it that no table is left out.
 */
public final class PersonalTables {
  private static final String MERGED =
      "kept_values = '[]', absorbed_values = '[]', proof_point = null";

  private static final String CONTACT =
      "name = '', named_after = null, given_name = null, family_name = null, language = null,"
          + " zone = null, company_id = null, owner_id = null, acquired_by = null,"
          + " acquired_on = null, campaign = null, last_activity_at = '1970-01-01 00:00:00'";

  /** What leads to others comes before them. */
  public static final List<PersonalTable> ALL =
      List.of(
          PersonalTable.ofIdentities("handles", "identity_handle", "identity_id"),
          PersonalTable.ofIdentities("profiles", "identity_profile", "identity_id"),
          PersonalTable.ofIdentities("links", "platform_link", "identity_id"),
          PersonalTable.ofIdentities("links", "platform_link", "other_id"),
          PersonalTable.ofIdentities("identities", "identity", "id"),
          PersonalTable.deleted("terms", "contact_term"),
          PersonalTable.deleted("points", "contact_point"),
          PersonalTable.deleted("consents", "consent"),
          PersonalTable.deleted("tags", "contact_tag"),
          PersonalTable.deleted("attributes", "contact_value"),
          PersonalTable.deleted("notes", "contact_note"),
          PersonalTable.deleted("holds", "contact_hold"),
          PersonalTable.deleted("changes", "contact_change"),
          PersonalTable.deleted("sources", "contact_datum"),
          PersonalTable.blanked("merges", "contact_merge", "kept_id", MERGED),
          PersonalTable.blanked("merges", "contact_merge", "absorbed_id", MERGED),
          PersonalTable.deleted("match keys", "match_key"),
          PersonalTable.deleted("suggestions", "suggestion", "low_id"),
          PersonalTable.deleted("suggestions", "suggestion", "high_id"),
          PersonalTable.blanked("contacts", "contact", "id", CONTACT));

  private PersonalTables() {}
}
