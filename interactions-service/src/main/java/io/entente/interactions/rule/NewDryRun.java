package io.entente.interactions.rule;

import io.micronaut.serde.annotation.Serdeable;

/** A rule to try, whether it is kept or not. */
@Serdeable
record NewDryRun(NewRule rule) {}
