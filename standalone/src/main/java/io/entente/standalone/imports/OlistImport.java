package io.entente.standalone.imports;

import io.entente.standalone.client.BulkSender;
import io.entente.standalone.client.CallFailure;
import io.entente.standalone.client.Report;
import io.entente.standalone.client.Session;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Imports the orders of a marketplace: what was paid for each, with its items and their freight as
 * lines. The other tables stand beside that of the orders, under names of the same form.
 */
final class OlistImport implements FileImport {
  private static final String SOURCE = "olist";
  private static final String TABLE = "olist_orders_dataset";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  private final Path path;
  private final Session session;
  private final Report report;
  private final ProgressLine progress;
  private final Map<String, String> persons = new HashMap<>();
  private final Map<String, BigDecimal> payments = new HashMap<>();
  private final Map<String, List<ShopOrder.Line>> items = new HashMap<>();

  OlistImport(Path path, Session session, Report report, ProgressLine progress) {
    this.path = path;
    this.session = session;
    this.report = report;
    this.progress = progress;
  }

  @Override
  public void run() {
    each(
        "olist_customers_dataset",
        List.of("customer_id", "customer_unique_id"),
        row -> persons.put(row.get("customer_id"), row.get("customer_unique_id")));
    each(
        "olist_order_payments_dataset",
        List.of("order_id", "payment_value"),
        row ->
            payments.merge(
                row.get("order_id"), Decimals.of(row.get("payment_value")), BigDecimal::add));
    each(
        "olist_order_items_dataset",
        List.of("order_id", "product_id", "price", "freight_value"),
        row ->
            items.computeIfAbsent(row.get("order_id"), _ -> new ArrayList<>()).addAll(lines(row)));
    try (BulkSender sender = new BulkSender(ShopOrder.PATH, session, report)) {
      each(
          TABLE,
          List.of("order_id", "customer_id", "order_purchase_timestamp"),
          row -> {
            sender.send(row.number(), order(row).json());
            progress.show(report.accepted() + report.rejected());
          });
      sender.finish();
    }
  }

  private void each(String table, List<String> columns, Consumer<CsvRow> consumer) {
    new CsvFile(beside(table), columns)
        .each(row -> {
          try {
            consumer.accept(row);
          } catch (RowFault fault) {
            report.reject(row.number(), table + " " + fault.reason());
          }
        });
  }

  private Path beside(String table) {
    String name = Objects.requireNonNull(path.getFileName()).toString();
    if (!name.contains(TABLE)) {
      throw new CallFailure("The file of the orders is called " + TABLE + ".csv.");
    }
    Path file = path.resolveSibling(name.replace(TABLE, table));
    if (!Files.isReadable(file)) {
      throw new CallFailure("There is no file " + file + " that can be read.");
    }
    return file;
  }

  private static List<ShopOrder.Line> lines(CsvRow row) {
    return List.of(
        new ShopOrder.Line(row.get("product_id"), null, 1, Decimals.of(row.get("price"))),
        new ShopOrder.Line(null, "Freight", 1, Decimals.of(row.get("freight_value"))));
  }

  private ShopOrder order(CsvRow row) {
    String id = row.get("order_id");
    return new ShopOrder(
        SOURCE,
        id,
        false,
        "BRL",
        payments.getOrDefault(id, BigDecimal.ZERO),
        time(row.get("order_purchase_timestamp")),
        "instant",
        persons.get(row.get("customer_id")),
        items.getOrDefault(id, List.of()));
  }

  private static String time(String text) {
    try {
      return LocalDateTime.parse(text, TIME).atZone(ZONE).toOffsetDateTime().toString();
    } catch (DateTimeException _) {
      throw new RowFault("has no time such as 2018-08-17 12:15:10: \"" + text + "\"");
    }
  }
}
