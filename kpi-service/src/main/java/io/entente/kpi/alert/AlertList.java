package io.entente.kpi.alert;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** All alerts of a workspace: no pages. */
@Serdeable
record AlertList(List<Alert> items) {
  AlertList {
    items = List.copyOf(items);
  }
}
