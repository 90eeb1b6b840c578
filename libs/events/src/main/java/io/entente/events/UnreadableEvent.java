package io.entente.events;

import org.jspecify.annotations.Nullable;

/** Bytes that are not the event they should be: a dead letter, whatever the number of tries. */
public final class UnreadableEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableEvent(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
