package io.entente.kpi.alert;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom something was sent to, as it is kept with the event.
 *
 * @param key of what is sent; null if nothing can be
 */
@Serdeable
record Addressee(String to, @Nullable String key) {}
