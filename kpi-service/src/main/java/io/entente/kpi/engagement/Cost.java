package io.entente.kpi.engagement;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What publishing cost.
 *
 * @param currency ISO 4217
 * @param minor in minor units of it
 */
@Serdeable
record Cost(String currency, long minor) {}
