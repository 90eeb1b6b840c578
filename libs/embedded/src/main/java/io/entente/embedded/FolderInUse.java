package io.entente.embedded;

import java.nio.file.Path;

/** A folder that another running process holds. */
public final class FolderInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String note;

  FolderInUse(Path folder, String note) {
    super(folder + " is in use" + (note.isBlank() ? "" : ": " + note));
    this.note = note;
  }

  /** What its holder says of itself, such as an address; may be empty. */
  public String note() {
    return note;
  }
}
