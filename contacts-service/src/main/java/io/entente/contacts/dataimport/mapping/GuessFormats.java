package io.entente.contacts.dataimport.mapping;

import io.entente.contacts.dataimport.table.Layout;
import java.util.List;
import java.util.regex.Pattern;

/** Guesses from what cells hold how a file writes days and numbers. */
final class GuessFormats {
  private static final Pattern LIKE_A_DAY =
      Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([T ].*)?");
  private static final Pattern WITH_COMMA = Pattern.compile("[+-]?[\\d \\u00A0\\u202F.]*,\\d{1,2}");
  private static final Pattern WITH_POINT = Pattern.compile("[+-]?[\\d ,]*\\.\\d{1,2}");

  private GuessFormats() {}

  /** The order in which most cells that look like days are days; the European where both are. */
  static DateOrder dates(List<List<String>> rows) {
    DateOrder best = DateOrder.DMY;
    long most = -1;
    for (DateOrder order : List.of(DateOrder.DMY, DateOrder.MDY)) {
      long days =
          rows.stream()
              .flatMap(List::stream)
              .map(String::strip)
              .filter(cell -> LIKE_A_DAY.matcher(cell).matches())
              .filter(cell -> order.day(cell).isPresent())
              .count();
      if (days > most) {
        most = days;
        best = order;
      }
    }
    boolean allYearsFirst =
        rows.stream()
            .flatMap(List::stream)
            .map(String::strip)
            .filter(cell -> LIKE_A_DAY.matcher(cell).matches())
            .allMatch(cell -> DateOrder.YMD.day(cell).isPresent());
    return allYearsFirst ? DateOrder.YMD : best;
  }

  /** A comma where most numbers have one, or as many as not in a file with semicolons. */
  static String decimal(Layout layout, List<List<String>> rows) {
    long commas = count(rows, WITH_COMMA);
    long points = count(rows, WITH_POINT);
    if (commas == points) {
      return layout.delimiter().equals(";") ? "," : ".";
    }
    return commas > points ? "," : ".";
  }

  private static long count(List<List<String>> rows, Pattern pattern) {
    return rows.stream()
        .flatMap(List::stream)
        .filter(cell -> pattern.matcher(cell.strip()).matches())
        .count();
  }
}
