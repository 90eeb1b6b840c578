package io.entente.kpi.schedule;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a report.
 *
 * @param memberId null for somebody who is no member
 * @param address that it is sent to
 * @param language en or fr
 */
@Serdeable
record Recipient(@Nullable UUID memberId, String address, String language) {
  Locale locale() {
    return Locale.of(language);
  }
}
