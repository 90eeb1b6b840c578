package io.entente.contacts.contact;

import io.entente.contacts.contact.ContactStore.Locked;
import io.entente.contacts.search.Terms;
import io.entente.rest.NotFound;
import io.entente.rest.PreconditionFailed;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a contact the name that a member chose, and has it found by that name. */
@Singleton
final class RenameContact {
  private final Transactions transactions;
  private final ContactStore contacts;
  private final Terms terms;

  RenameContact(Transactions transactions, ContactStore contacts, Terms terms) {
    this.transactions = transactions;
    this.contacts = contacts;
    this.terms = terms;
  }

  /**
   * The contact as it is now.
   *
   * @param ifMatch the versions that may be changed, see {@link EntityTag}; null for any
   */
  Contact rename(UUID workspaceId, UUID id, NewName request, @Nullable String ifMatch) {
    return transactions.write(() -> {
      Locked contact = contacts.lock(workspaceId, id).orElseThrow(() -> new NotFound("contact"));
      if (!new EntityTag(contact.version()).isMatchedBy(ifMatch)) {
        throw new PreconditionFailed();
      }
      contacts.rename(workspaceId, contact.id(), request.name(), contact.version() + 1);
      terms.replace(
          Map.of(
              new Terms.Source(workspaceId, contact.id(), contact.id()), List.of(request.name())));
      return contacts.find(workspaceId, contact.id()).orElseThrow(() -> new NotFound("contact"));
    });
  }
}
