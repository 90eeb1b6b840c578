package io.entente.contacts.erasure;

import org.jspecify.annotations.Nullable;

/**
 * A table that holds something of people, and what becomes of it when one is erased.
 *
 * @param kind as the preview, the certificate and the export name it
 * @param key the column that says whose it is
 * @param ofIdentity whether that is an identity; else it is a contact
 * @param blanked the assignments that leave nothing personal in a row; null if rows are deleted
 */
public record PersonalTable(
    String kind, String name, String key, boolean ofIdentity, @Nullable String blanked) {

  static PersonalTable deleted(String kind, String name) {
    return deleted(kind, name, "contact_id");
  }

  static PersonalTable deleted(String kind, String name, String key) {
    return new PersonalTable(kind, name, key, false, null);
  }

  static PersonalTable blanked(String kind, String name, String key, String assignments) {
    return new PersonalTable(kind, name, key, false, assignments);
  }

  static PersonalTable ofIdentities(String kind, String name, String key) {
    return new PersonalTable(kind, name, key, true, null);
  }
}
