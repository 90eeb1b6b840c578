package io.entente.standalone.imports;

/** What is wrong with a row; the other rows are read all the same. */
final class RowFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RowFault(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
