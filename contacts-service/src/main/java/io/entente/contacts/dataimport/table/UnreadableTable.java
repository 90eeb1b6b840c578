package io.entente.contacts.dataimport.table;

/** A file whose rows can't be told from each other, from some place on. */
public final class UnreadableTable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param detail one sentence for whoever sent the file
   */
  public UnreadableTable(String detail) {
    super(detail);
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
