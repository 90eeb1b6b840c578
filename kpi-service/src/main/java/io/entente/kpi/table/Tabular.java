package io.entente.kpi.table;

/** A report whose answer is not made of rows, and that knows the same as rows. */
public interface Tabular {
  /** Of records, as an answer is: the same figures. */
  Object tabular();
}
