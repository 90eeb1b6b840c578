package io.entente.embedded;

import org.jspecify.annotations.Nullable;

/** A server that did not start or did not stop; the message says why and what to do. */
public final class ServerFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ServerFailure(String message) {
    super(message);
  }

  public ServerFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
