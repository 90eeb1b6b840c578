package io.entente.kpi.cell;

/**
 * Rows of ids and numbers as one JSON array of arrays: the one parameter of a statement that joins
 * on {@code json_table}, whatever the number of rows.
 */
public final class JsonRows {
  private final StringBuilder text = new StringBuilder(1_024).append('[');

  /** Adds a row; no value may need escaping. */
  public JsonRows add(Object... values) {
    text.append(text.length() == 1 ? "[" : ",[");
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ",");
      if (values[i] instanceof Number number) {
        text.append(number);
      } else {
        text.append('"').append(values[i]).append('"');
      }
    }
    text.append(']');
    return this;
  }

  @Override
  public String toString() {
    return text + "]";
  }
}
