package io.entente.interactions.draft;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record DraftList(List<Draft> items) {
  DraftList {
    items = List.copyOf(items);
  }
}
