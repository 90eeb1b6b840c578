package io.entente.standalone.imports;

import org.jspecify.annotations.Nullable;

/** Why an import can't begin or go on; the message is for the person who asked for it. */
public final class ImportFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ImportFailure(String message) {
    super(message);
  }

  public ImportFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
