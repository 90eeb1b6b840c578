package io.entente.contacts.link;

import io.entente.contacts.search.Terms;
import io.entente.events.IdentityMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An identity and the contact behind it.
 *
 * @param version grows each time it gets another contact
 */
record LinkedIdentity(IdentityKey key, UUID contactId, long version, Appearance appearance) {

  LinkedIdentity seen(Appearance more) {
    return new LinkedIdentity(key, contactId, version, appearance.and(more));
  }

  ContactKey contact() {
    return new ContactKey(key.workspaceId(), contactId);
  }

  IdentityMapping mapping() {
    return new IdentityMapping(key.workspaceId(), key.id(), contactId, version);
  }

  Terms.Source source() {
    return new Terms.Source(key.workspaceId(), contactId, key.id());
  }

  /** What its contact is found by. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(appearance.label());
    if (appearance.handle() != null) {
      names.add(appearance.handle().text());
    }
    return names;
  }
}
