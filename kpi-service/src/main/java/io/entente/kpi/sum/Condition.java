package io.entente.kpi.sum;

import io.entente.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a statement's where, with its parameters in order. */
public final class Condition {
  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> parameters = new ArrayList<>();

  /**
   * @param sql a constant, with a question mark for each value
   */
  public Condition and(String sql, Object... values) {
    text.append(" and ").append(sql);
    parameters.addAll(List.of(values));
    return this;
  }

  /** The column is one of the values; anything, if there are none. */
  public Condition andIn(String column, Collection<?> values) {
    return values.isEmpty() ? this : and(column + " in " + Sql.in(values.size()), values.toArray());
  }

  /** At least one of the conditions, of which there is one at least. */
  public Condition andAny(List<Condition> conditions) {
    text.append(" and (");
    for (int i = 0; i < conditions.size(); i++) {
      // Each begins with "and", which needs something before it.
      text.append(i == 0 ? "(true" : " or (true").append(conditions.get(i).text).append(')');
      parameters.addAll(conditions.get(i).parameters);
    }
    text.append(')');
    return this;
  }

  public String text() {
    return text.toString();
  }

  public @Nullable Object[] parametersAfter(Object... first) {
    List<@Nullable Object> all = new ArrayList<>(List.of(first));
    all.addAll(parameters);
    return all.toArray();
  }
}
