package io.entente.standalone.imports;

import io.entente.standalone.client.BulkSender;
import io.entente.standalone.client.CallFailure;
import io.entente.standalone.client.Report;
import io.entente.standalone.client.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Imports the purchases of a shop for records, one a line: customer, day, number of records and
 * what they cost. A purchase has no number of its own, so its line stands for it.
 */
final class CdnowImport implements FileImport {
  private static final String SOURCE = "cdnow";

  private final Path path;
  private final Session session;
  private final Report report;
  private final ProgressLine progress;

  CdnowImport(Path path, Session session, Report report, ProgressLine progress) {
    this.path = path;
    this.session = session;
    this.report = report;
    this.progress = progress;
  }

  @Override
  public void run() {
    try (BulkSender sender = new BulkSender(ShopOrder.PATH, session, report);
        BufferedReader lines = new BufferedReader(CsvFile.open(path))) {
      String line = lines.readLine();
      for (long number = 1; line != null; number++) {
        // The first line is the header.
        if (number > 1 && !line.isBlank()) {
          send(number, line, sender);
        }
        line = lines.readLine();
      }
      sender.finish();
    } catch (IOException e) {
      throw new CallFailure(path + " can't be read: " + e.getMessage(), e);
    }
  }

  private void send(long number, String line, BulkSender sender) {
    try {
      sender.send(number, order(number, line.strip().split(" +", -1)).json());
    } catch (RowFault fault) {
      report.reject(number, fault.reason());
    }
    progress.show(report.accepted() + report.rejected());
  }

  private static ShopOrder order(long number, String[] columns) {
    if (columns.length != 4 || !columns[2].matches("[0-9]{1,6}")) {
      throw new RowFault("is no purchase such as 00001 19970101 1 11.77");
    }
    BigDecimal amount = Decimals.of(columns[3]);
    return new ShopOrder(
        SOURCE,
        "line-" + number,
        false,
        "USD",
        amount,
        day(columns[1]).atStartOfDay().atOffset(ZoneOffset.UTC).toString(),
        "day",
        columns[0],
        List.of(new ShopOrder.Line(null, "CD", Long.parseLong(columns[2]), amount)));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException _) {
      throw new RowFault("has no day such as 19970101: \"" + text + "\"");
    }
  }
}
