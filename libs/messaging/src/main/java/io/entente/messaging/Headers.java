package io.entente.messaging;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names of the headers that this library writes. */
final class Headers {
  static final String SCOPE = "entente-scope";
  static final String STAMP = "entente-stamp";

  private Headers() {}

  static @Nullable UUID scope(Map<String, String> headers) {
    String scope = headers.get(SCOPE);
    try {
      return scope == null ? null : UUID.fromString(scope);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
