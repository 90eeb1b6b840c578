package io.entente.messaging;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of the outbox that are sent together.
 *
 * @param ids grow
 */
record Claim(long batch, List<Long> ids) {
  Claim {
    ids = List.copyOf(ids);
  }

  static Claim of(long batch, String ranges) {
    List<Long> ids = new ArrayList<>();
    for (String range : ranges.split(",", -1)) {
      int dash = range.indexOf('-');
      long first = Long.parseLong(dash < 0 ? range : range.substring(0, dash));
      long last = dash < 0 ? first : Long.parseLong(range.substring(dash + 1));
      for (long id = first; id <= last; id++) {
        ids.add(id);
      }
    }
    return new Claim(batch, ids);
  }

  /** The ids in few words, for they mostly follow each other: {@code 7-9,12}. */
  static String ranges(List<Long> ids) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int i = 0; i < ids.size(); i++) {
      boolean endsHere = i + 1 == ids.size() || ids.get(i + 1) != ids.get(i) + 1;
      if (endsHere) {
        text.append(text.isEmpty() ? "" : ",").append(ids.get(from));
        if (i > from) {
          text.append('-').append(ids.get(i));
        }
        from = i + 1;
      }
    }
    return text.toString();
  }
}
