package io.entente.interactions.conversation;

import io.entente.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of a condition, with the parameters that they take. */
record Parts(List<String> texts, List<@Nullable Object> parameters) {
  Parts() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  void add(String text, @Nullable Object... values) {
    texts.add(text);
    Collections.addAll(parameters, values);
  }

  /** Nothing if there is no value. */
  void addIf(String text, @Nullable Object value) {
    if (value != null) {
      add(text, value);
    }
  }

  void addIn(String column, @Nullable List<?> values) {
    if (values != null) {
      add(column + " in " + Sql.in(values.size()), values.toArray());
    }
  }

  String joined() {
    return String.join(" and ", texts);
  }
}
