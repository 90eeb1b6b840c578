package io.entente.contacts.dataimport.run;

import io.entente.contacts.link.ToldAccount;
import io.entente.contacts.point.PointKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a row tells of them.
 *
 * @param name null if the row has none
 */
record Person(
    long row,
    @Nullable String name,
    List<Told> points,
    List<ToldAccount> accounts,
    Details details) {
  /**
   * A point as it is compared and as it was written.
   *
   * @param doubtful whether another contact is proven to have it: of this one it proves nothing
   */
  record Told(PointKey key, String shown, boolean doubtful) {
    Told(PointKey key, String shown) {
      this(key, shown, false);
    }

    Told doubted() {
      return new Told(key, shown, true);
    }
  }

  Person {
    points = List.copyOf(points);
    accounts = List.copyOf(accounts);
  }

  /** What a contact that has no other name is called. */
  String label() {
    if (name != null) {
      return name;
    }
    if (!points.isEmpty()) {
      return points.getFirst().shown();
    }
    ToldAccount account = accounts.getFirst();
    String label = account.handle() == null ? account.externalId() : account.handle();
    return label.substring(0, label.offsetByCodePoints(0, Math.min(255, codePoints(label))));
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }
}
