package io.entente.messaging;

import org.jspecify.annotations.Nullable;

/**
 * Not all events were acknowledged in time; some may have been. Publishing the same events again
 * later is right.
 */
public final class BrokerUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokerUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
