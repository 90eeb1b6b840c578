package io.entente.interactions.condition;

import com.google.re2j.Pattern;
import io.entente.interactions.search.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text of people, which is cut into words once however many conditions look at it. */
public final class Text {
  public static final Text NONE = new Text("");

  /** As much of a text as is looked at, in UTF-16 units. */
  private static final int LOOKED_AT = 20_000;

  private final String normal;
  private @Nullable List<String> terms;

  /**
   * @param text its beginning counts
   */
  public Text(String text) {
    this.normal = Words.normal(text, LOOKED_AT);
  }

  boolean isEmpty() {
    return normal.isBlank();
  }

  boolean has(Phrase phrase) {
    return phrase.isIn(terms());
  }

  /** Whether it says just that, whatever the case and the accents. */
  boolean is(Phrase phrase) {
    return phrase.size() == terms().size() && has(phrase);
  }

  boolean has(Pattern pattern) {
    return pattern.matcher(normal).find();
  }

  private List<String> terms() {
    if (terms == null) {
      terms = Words.terms(normal);
    }
    return terms;
  }

  @Override
  public String toString() {
    return normal;
  }
}
