package io.entente.contacts.dataimport.table;

/** What stands in a cell of JSON. */
public enum JsonType {
  TEXT("a text"),
  NUMBER("a number"),
  BOOLEAN("true or false"),
  LIST("a list"),
  /** Whose members have cells of their own. */
  OBJECT("an object"),
  /** A value where the column's name wants an object. */
  NO_OBJECT("outside of an object");

  private final String described;

  JsonType(String described) {
    this.described = described;
  }

  /** As it is called behind "must not be". */
  public String described() {
    return described;
  }
}
