package io.entente.interactions.reason;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record ReasonList(List<Reason> items) {
  ReasonList {
    items = List.copyOf(items);
  }
}
