package io.entente.contacts.profile;

import io.entente.contacts.contact.Contact;
import io.entente.contacts.trail.RecordTrail;
import io.entente.events.Ids;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Makes a contact by hand. */
@Singleton
final class CreateContact {
  private final Transactions transactions;
  private final RecordStore records;
  private final ChangeRecord change;
  private final PatchContact patch;
  private final KeepPoints keep;
  private final RecordTrail trail;
  private final Clock clock;

  CreateContact(
      Transactions transactions,
      RecordStore records,
      ChangeRecord change,
      PatchContact patch,
      KeepPoints keep,
      RecordTrail trail,
      Clock clock) {
    this.transactions = transactions;
    this.records = records;
    this.change = change;
    this.patch = patch;
    this.keep = keep;
    this.trail = trail;
    this.clock = clock;
  }

  Contact create(Caller by, ContactPatch values, List<NewPoint> points) {
    String name = name(values);
    return transactions.write(() -> {
      UUID id = Ids.next();
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      records.insert(by.workspaceId(), id, name, now);
      trail.noteMade(by, id, name, now);
      return change.change(
          by,
          id,
          values.told(),
          null,
          (contact, _) -> {
            patch.write(by, contact, values.named(name), now);
            keep.add(by, id, points, now);
          });
    });
  }

  private static String name(ContactPatch values) {
    String name = values.name();
    if (name == null) {
      name = Names.joined(values.values().givenName(), values.values().familyName());
    }
    if (name.isEmpty()) {
      throw new InvalidRequest("/name", "is required where there is no given or family name");
    }
    return name;
  }
}
