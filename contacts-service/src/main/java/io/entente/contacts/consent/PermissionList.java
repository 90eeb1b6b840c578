package io.entente.contacts.consent;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What may be done, purpose by purpose. */
@Serdeable
record PermissionList(List<Permission> items) {
  PermissionList {
    items = List.copyOf(items);
  }
}
