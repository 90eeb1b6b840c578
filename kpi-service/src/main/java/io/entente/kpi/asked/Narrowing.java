package io.entente.kpi.asked;

import io.entente.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The end of a statement's where, with its parameters in order. */
public final class Narrowing {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  /**
   * The column is one of the values; anything, if there are none.
   *
   * @param column a constant
   */
  public Narrowing to(String column, Collection<?> values) {
    if (!values.isEmpty()) {
      text.append(" and ").append(column).append(" in ").append(Sql.in(values.size()));
      parameters.addAll(values);
    }
    return this;
  }

  /** Something that the inner conditions are part of; anything, if there are none. */
  public Narrowing by(String before, Narrowing inner, String after) {
    if (!inner.parameters.isEmpty()) {
      text.append(" and ").append(before).append(inner.text).append(after);
      parameters.addAll(inner.parameters);
    }
    return this;
  }

  public String text() {
    return text.toString();
  }

  public Object[] parametersAfter(Object... first) {
    List<Object> all = new ArrayList<>(List.of(first));
    all.addAll(parameters);
    return all.toArray();
  }
}
