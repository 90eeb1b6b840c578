package io.entente.contacts.consent;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What a person allows.
 *
 * @param state about what is missing nothing was said
 * @param entries all that was ever said, the latest first
 */
@Serdeable
record ConsentLedger(List<ConsentStanding> state, List<ConsentEntry> entries) {
  ConsentLedger {
    state = List.copyOf(state);
    entries = List.copyOf(entries);
  }

  static ConsentLedger of(List<ConsentEntry> entries) {
    return new ConsentLedger(FoldConsents.fold(entries), entries);
  }
}
