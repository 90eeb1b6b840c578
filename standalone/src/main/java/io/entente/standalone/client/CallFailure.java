package io.entente.standalone.client;

import org.jspecify.annotations.Nullable;

/**
 * Why what is told to the server can't begin or go on; the message is for the person who asked for
 * it.
 */
public final class CallFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CallFailure(String message) {
    super(message);
  }

  public CallFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
