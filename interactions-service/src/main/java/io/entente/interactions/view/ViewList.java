package io.entente.interactions.view;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record ViewList(List<View> items) {
  ViewList {
    items = List.copyOf(items);
  }
}
