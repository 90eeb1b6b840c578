package io.entente.contacts.attribute;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record ContactAttributeList(List<ContactAttribute> items) {
  ContactAttributeList {
    items = List.copyOf(items);
  }
}
