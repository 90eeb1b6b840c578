package io.entente.kpi.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads files as somebody does who opens them. */
final class Sheets {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
  private static final Set<String> NO_FIGURES =
      Set.of("behind", "version", "definitionVersion", "windowDays");

  private Sheets() {}

  static List<List<String>> csv(byte[] file) {
    return csv(file, ',');
  }

  static List<List<String>> csv(byte[] file, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .ofCsvRecord(new String(file, StandardCharsets.UTF_8))
        .stream()
        .map(CsvRecord::getFields)
        .toList();
  }

  /** The cells of a column, by what stands above it, of the rows of one table. */
  static List<String> column(List<List<String>> rows, String table, String heading) {
    int place = rows.getFirst().indexOf(heading);
    return rows.stream()
        .skip(1)
        .filter(row -> row.getFirst().equals(table))
        .map(row -> row.get(place))
        .toList();
  }

  /** All numbers of the tables, sorted. */
  static List<BigDecimal> numbersOfCsv(List<List<String>> rows) {
    return rows.stream()
        .skip(1)
        .filter(row -> !row.getFirst().equals("about"))
        .flatMap(row -> row.stream().skip(1))
        .filter(cell -> NUMBER.matcher(cell).matches())
        .map(Sheets::plain)
        .sorted()
        .toList();
  }

  static List<BigDecimal> numbersOfXlsx(byte[] file) throws IOException {
    List<BigDecimal> numbers = new ArrayList<>();
    for (Cell cell : cells(file)) {
      if (cell.getType() == CellType.NUMBER && !isMoment(cell)) {
        numbers.add(plain(cell.getRawValue()));
      }
    }
    return numbers.stream().sorted().toList();
  }

  private static boolean isMoment(Cell cell) {
    return String.valueOf(cell.getDataFormatString()).contains("yyyy");
  }

  static List<Cell> cells(byte[] file) throws IOException {
    List<Cell> cells = new ArrayList<>();
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS)) {
      for (Sheet sheet : book.getSheets().toList()) {
        for (Row row : sheet.read()) {
          row.stream().filter(cell -> cell != null).forEach(cells::add);
        }
      }
    }
    return cells;
  }

  static String pdf(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All numbers of an answer of the API that are figures, sorted. */
  static List<BigDecimal> numbersOfJson(JsonNode answer) {
    List<BigDecimal> numbers = new ArrayList<>();
    collect("", answer, numbers);
    return numbers.stream().sorted().toList();
  }

  private static void collect(String name, JsonNode node, List<BigDecimal> numbers) {
    if (node.isNumber() && !NO_FIGURES.contains(name)) {
      numbers.add(plain(node.coerceStringValue()));
    } else if (node.isObject()) {
      node.entries().forEach(entry -> collect(entry.getKey(), entry.getValue(), numbers));
    } else if (node.isArray()) {
      node.values().forEach(each -> collect(name, each, numbers));
    }
  }

  private static BigDecimal plain(String number) {
    BigDecimal read = new BigDecimal(number);
    return read.signum() == 0 ? BigDecimal.ZERO : read.stripTrailingZeros();
  }
}
