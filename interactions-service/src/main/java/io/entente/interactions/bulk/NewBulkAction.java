package io.entente.interactions.bulk;

import io.micronaut.serde.annotation.Serdeable;

/** What is to be done, and to which conversations. */
@Serdeable
record NewBulkAction(BulkSelection selection, BulkChange actions) {}
