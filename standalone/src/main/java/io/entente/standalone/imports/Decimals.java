package io.entente.standalone.imports;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads amounts of money as they are. */
final class Decimals {
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

  private Decimals() {}

  /**
   * @throws RowFault if it is no amount
   */
  static BigDecimal of(String text) {
    if (!AMOUNT.matcher(text.strip()).matches()) {
      throw new RowFault("holds \"" + text + "\", which is no amount");
    }
    return new BigDecimal(text.strip());
  }
}
