package io.entente.contacts.dataimport.run;

import io.entente.contacts.company.Employer;
import io.entente.contacts.consent.SaidConsent;
import io.entente.contacts.contact.Profile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row tells of somebody besides by what they are known.
 *
 * @param profile without the company, which is found by {@code employer}
 * @param employer null if the row names no company
 * @param attributes by their keys
 */
record Details(
    Profile profile,
    @Nullable Employer employer,
    List<String> tags,
    Map<String, Object> attributes,
    List<String> notes,
    List<SaidConsent> consents) {
  Details {
    tags = List.copyOf(tags);
    attributes = Map.copyOf(attributes);
    notes = List.copyOf(notes);
    consents = List.copyOf(consents);
  }
}
