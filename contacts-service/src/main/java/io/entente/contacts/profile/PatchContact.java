package io.entente.contacts.profile;

import io.entente.contacts.company.CompanyStore;
import io.entente.contacts.contact.Contact;
import io.entente.contacts.profile.RecordStore.Locked;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what there is once of a contact, its tags and its attributes, all or nothing. */
@Singleton
final class PatchContact {
  private final ChangeRecord change;
  private final WriteRecord write;
  private final CompanyStore companies;

  PatchContact(ChangeRecord change, WriteRecord write, CompanyStore companies) {
    this.change = change;
    this.write = write;
    this.companies = companies;
  }

  Contact patch(Caller by, UUID id, ContactPatch patch, @Nullable String ifMatch) {
    return change.change(
        by, id, patch.told(), ifMatch, (contact, now) -> write(by, contact, patch, now));
  }

  /** In the running transaction. */
  void write(Caller by, Locked contact, ContactPatch patch, Instant now) {
    UUID company = patch.values().companyId();
    if (company != null && !companies.hold(by.workspaceId(), company)) {
      throw new InvalidRequest("/companyId", "is no company's");
    }
    write.write(by.workspaceId(), contact, patch, now);
  }
}
