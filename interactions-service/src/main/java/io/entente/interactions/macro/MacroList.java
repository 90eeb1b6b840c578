package io.entente.interactions.macro;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record MacroList(List<Macro> items) {
  MacroList {
    items = List.copyOf(items);
  }
}
