package io.entente.interactions.view;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record ViewCountList(List<ViewCount> items) {
  ViewCountList {
    items = List.copyOf(items);
  }
}
