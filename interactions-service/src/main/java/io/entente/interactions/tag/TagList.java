package io.entente.interactions.tag;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record TagList(List<Tag> items) {
  TagList {
    items = List.copyOf(items);
  }
}
