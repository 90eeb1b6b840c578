package io.entente.interactions.attribute;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record AttributeList(List<Attribute> items) {
  AttributeList {
    items = List.copyOf(items);
  }
}
