package io.entente.contacts.dataimport.run;

/** What stands in a cell is not what its column says. */
final class InvalidCell extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param detail what it must be, without the text itself, which may be personal data
   */
  InvalidCell(String detail) {
    super(detail, null, false, false);
  }

  /** What the text must be, to be put behind its column. */
  String detail() {
    return String.valueOf(getMessage());
  }
}
