package io.entente.contacts.consent;

import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a person allows.
 *
 * @param state about what is missing nothing was said
 * @param entries all that was ever said, each once, the latest first
 */
@Serdeable
record ConsentLedger(List<ConsentStanding> state, List<ConsentEntry> entries) {
  ConsentLedger {
    state = List.copyOf(state);
    entries = List.copyOf(entries);
  }

  static ConsentLedger of(List<ConsentEntry> entries) {
    Map<UUID, ConsentEntry> once = new LinkedHashMap<>();
    entries.forEach(entry -> once.putIfAbsent(entry.id(), entry));
    return new ConsentLedger(FoldConsents.fold(entries), List.copyOf(once.values()));
  }
}
