package io.entente.standalone.imports;

import io.entente.standalone.client.BulkSender;
import io.entente.standalone.client.Report;
import io.entente.standalone.client.Session;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Imports the invoices of a shop, each an order with its lines; an invoice that is cancelled is a
 * refund, and names no order. The lines of an invoice stand near each other.
 */
final class OnlineRetailImport implements FileImport {
  private static final String SOURCE = "online-retail";
  private static final List<String> COLUMNS =
      List.of(
          "InvoiceNo",
          "StockCode",
          "Description",
          "Quantity",
          "InvoiceDate",
          "UnitPrice",
          "CustomerID");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  /** An invoice of which so many rows have shown nothing more is complete. */
  private static final int NEAR = 1_000;

  private final CsvFile file;
  private final Session session;
  private final Report report;
  private final ProgressLine progress;
  private final Map<String, Invoice> open = new LinkedHashMap<>();
  private final Set<String> done = new HashSet<>();

  OnlineRetailImport(Path path, Session session, Report report, ProgressLine progress) {
    this.file = new CsvFile(path, COLUMNS);
    this.session = session;
    this.report = report;
    this.progress = progress;
  }

  /** An invoice as far as its lines were read. */
  private static final class Invoice {
    private final long row;
    private final LocalDateTime at;
    private final @Nullable String customer;
    private final List<ShopOrder.Line> lines = new ArrayList<>();
    private BigDecimal amount = BigDecimal.ZERO;
    private long lastRow;

    Invoice(long row, LocalDateTime at, @Nullable String customer) {
      this.row = row;
      this.at = at;
      this.customer = customer;
    }

    void add(long number, ShopOrder.Line line, BigDecimal worth) {
      lines.add(line);
      amount = amount.add(worth);
      lastRow = number;
    }

    ShopOrder order(String number) {
      return new ShopOrder(
          SOURCE,
          number,
          number.startsWith("C"),
          "GBP",
          amount,
          at.atZone(ZONE).toOffsetDateTime().toString(),
          "minute",
          customer,
          lines);
    }
  }

  @Override
  public void run() {
    try (BulkSender sender = new BulkSender(ShopOrder.PATH, session, report)) {
      file.each(row -> {
        try {
          read(row);
        } catch (RowFault fault) {
          report.reject(row.number(), fault.reason());
        }
        send(row.number() - NEAR, sender);
      });
      send(Long.MAX_VALUE, sender);
      sender.finish();
    }
  }

  private void read(CsvRow row) {
    String number = row.get("InvoiceNo").strip();
    if (number.isEmpty()) {
      throw new RowFault("InvoiceNo is empty");
    }
    if (done.contains(number)) {
      throw new RowFault("stands apart from the other rows of invoice " + number);
    }
    long quantity = quantity(row.get("Quantity"));
    BigDecimal worth = Decimals.of(row.get("UnitPrice")).multiply(BigDecimal.valueOf(quantity));
    String name = row.get("Description").strip();
    String customer = row.get("CustomerID").strip();
    LocalDateTime at = time(row.get("InvoiceDate"));
    open.computeIfAbsent(
            number, _ -> new Invoice(row.number(), at, customer.isEmpty() ? null : customer))
        .add(
            row.number(),
            new ShopOrder.Line(
                row.get("StockCode").strip(), name.isEmpty() ? null : name, quantity, worth),
            worth);
  }

  /** Sends the invoices of which no row came since one. */
  private void send(long since, BulkSender sender) {
    Iterator<Map.Entry<String, Invoice>> invoices = open.entrySet().iterator();
    while (invoices.hasNext()) {
      Map.Entry<String, Invoice> invoice = invoices.next();
      if (invoice.getValue().lastRow >= since) {
        // Those behind it were begun later.
        return;
      }
      invoices.remove();
      done.add(invoice.getKey());
      sender.send(invoice.getValue().row, invoice.getValue().order(invoice.getKey()).json());
      progress.show(report.accepted() + report.rejected());
    }
  }

  private static long quantity(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException _) {
      throw new RowFault("Quantity is no whole number: \"" + text + "\"");
    }
  }

  private static LocalDateTime time(String text) {
    try {
      return LocalDateTime.parse(text.strip(), TIME);
    } catch (DateTimeException _) {
      throw new RowFault("InvoiceDate is no time such as 2010-12-01 08:26:00: \"" + text + "\"");
    }
  }
}
