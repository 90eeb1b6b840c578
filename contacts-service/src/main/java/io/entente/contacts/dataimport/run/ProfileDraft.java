package io.entente.contacts.dataimport.run;

import io.entente.contacts.contact.Profile;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact's single values as rows fill them in. */
final class ProfileDraft {
  private final Set<String> changed = new TreeSet<>();
  private Profile own;
  private Profile shown;

  /**
   * @param own what the contact says by itself
   * @param shown with what the contacts say that are shown as it
   */
  ProfileDraft(Profile own, Profile shown) {
    this.own = own;
    this.shown = shown;
  }

  /** What the contact says by itself now. */
  Profile own() {
    return own;
  }

  /** The fields that are other than before, by their names in the contact's JSON. */
  Set<String> changed() {
    return changed;
  }

  /** Takes what is told, where nothing is known or it is to be replaced; whether it took any. */
  boolean take(Profile told, @Nullable UUID companyId, boolean replace) {
    Profile taken =
        new Profile(
            taken("givenName", told.givenName(), shown.givenName(), replace),
            taken("familyName", told.familyName(), shown.familyName(), replace),
            taken("language", told.language(), shown.language(), replace),
            taken("zone", told.zone(), shown.zone(), replace),
            taken("companyId", companyId, shown.companyId(), replace),
            taken("ownerId", told.ownerId(), shown.ownerId(), replace),
            taken("acquisition", told.acquisition(), shown.acquisition(), replace),
            null);
    own = taken.or(own);
    shown = taken.or(shown);
    return !taken.equals(Profile.EMPTY);
  }

  private <T> @Nullable T taken(
      String field, @Nullable T told, @Nullable T known, boolean replace) {
    if (told == null || (known != null && !replace) || Objects.equals(told, known)) {
      return null;
    }
    changed.add(field);
    return told;
  }
}
