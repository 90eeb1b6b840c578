package io.entente.kpi.check;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/**
 * Something that is not what it was made of.
 *
 * @param place the cell or the fact, in words
 * @param detail in what they differ
 */
@Serdeable
public record Difference(Kind kind, String place, String detail) {
  /** What differs from what. */
  @Serdeable
  public enum Kind {
    CELL_MISSING,
    CELL_DIFFERENT,
    CELLS_WITHOUT_FACTS,
    FACT_MISSING,
    FACT_DIFFERENT,
    FACT_WITHOUT_EVENT;

    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
