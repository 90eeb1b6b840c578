package io.entente.interactions.bulk;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;

/** What is to be done, and to which conversations. */
@Serdeable
record NewBulkAction(BulkSelection selection, BulkChange actions) {
  NewBulkAction {
    if (!selection.isOneOfBoth()) {
      throw new InvalidRequest("selection", "takes either ids, or a view or filters");
    }
  }
}
