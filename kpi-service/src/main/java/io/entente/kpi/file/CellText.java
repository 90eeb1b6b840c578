package io.entente.kpi.file;

import io.entente.kpi.table.Cell;
import io.entente.kpi.table.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Cells as text. */
final class CellText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Locale language;
  private final DecimalFormat numbers;
  private final DecimalFormat shares;

  CellText(Locale language) {
    this.language = language;
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language);
    // Narrow ones are in few fonts.
    if (Character.isSpaceChar(symbols.getGroupingSeparator())) {
      symbols.setGroupingSeparator('\u00A0');
    }
    this.numbers = new DecimalFormat("#,##0.###", symbols);
    this.shares = new DecimalFormat("#,##0.##", symbols);
    numbers.setRoundingMode(RoundingMode.HALF_EVEN);
    shares.setRoundingMode(RoundingMode.HALF_EVEN);
  }

  /** As a machine reads it: digits, a dot, and no more. */
  static String plain(Cell cell) {
    return switch (cell) {
      case Cell.Blank _ -> "";
      case Cell.Text(String text) -> text;
      case Cell.Amount(BigDecimal number) -> plain(number);
      case Cell.Share(BigDecimal number) -> plain(number);
      case Cell.Length(BigDecimal seconds) -> plain(seconds);
      case Cell.Moment moment -> moment.at().toString();
      case Cell.Flag(boolean set) -> String.valueOf(set);
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** The same with the language's decimal separator, as its spreadsheets read it. */
  static String local(Cell cell, Locale language) {
    boolean number =
        cell instanceof Cell.Amount || cell instanceof Cell.Share || cell instanceof Cell.Length;
    char separator = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
    return number ? plain(cell).replace('.', separator) : plain(cell);
  }

  /** As people read it. */
  String printed(Cell cell) {
    return switch (cell) {
      case Cell.Amount(BigDecimal number) -> numbers.format(number);
      case Cell.Share(BigDecimal number) -> shares.format(number.multiply(HUNDRED)) + "\u00A0%";
      case Cell.Length length -> numbers.format(length.seconds()) + " (" + length.clock() + ")";
      case Cell.Moment moment -> MOMENT.format(moment.at());
      case Cell.Flag(boolean set) -> Words.in(language).of(set ? "yes" : "no");
      case Cell.Blank _ -> "–";
      case Cell.Text(String text) -> text;
    };
  }
}
