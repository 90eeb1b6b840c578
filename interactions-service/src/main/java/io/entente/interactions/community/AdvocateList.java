package io.entente.interactions.community;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record AdvocateList(List<Advocate> items) {
  AdvocateList {
    items = List.copyOf(items);
  }
}
