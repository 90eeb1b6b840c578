package io.entente.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.entente.embedded.SharedData;
import io.entente.standalone.ImportRun;
import io.entente.standalone.RunningSuite;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other people's shops, from the import to totals that are equal to the last unit. */
@Tag("slow")
class ImportedOrdersTest {
  private static final RunningSuite SUITE = RunningSuite.shared();

  /** So many lines of the long files; 0 for all. */
  private static final int LINES = Integer.getInteger("entente.orders.lines", 20_000);

  @TempDir Path folder;

  private static Path shared(String name) {
    Optional<Path> file = SharedData.file(name);
    assumeThat(file).as(name).isPresent();
    return file.orElseThrow();
  }

  /** The beginning of a file, without the last lines up to a place where it may end. */
  private Path beginning(Path file, int lines) throws IOException {
    if (lines == 0) {
      return file;
    }
    Path sample = folder.resolve(String.valueOf(file.getFileName()).replace(".gz", ""));
    try (BufferedReader reader = open(file);
        BufferedWriter writer = Files.newBufferedWriter(sample)) {
      for (int i = 0; i <= lines; i++) {
        writer.write(reader.readLine() + "\n");
      }
    }
    return sample;
  }

  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        file.toString().endsWith(".gz")
            ? new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)
            : Files.newBufferedReader(file));
  }

  /** What all orders of a workspace come to, read page by page. */
  private static final class Sum {
    private BigDecimal net = BigDecimal.ZERO;
    private long orders;
    private long lines;
    private long guestLines;
    private final Set<String> contacts = new HashSet<>();
    private final Map<String, String> ids = new HashMap<>();

    static Sum of(Api api) {
      Sum sum = new Sum();
      String cursor = "";
      while (cursor != null) {
        JsonNode page = api.get("/orders?limit=200" + cursor).expect(200).body();
        page.get("items").forEach(sum::add);
        cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asText();
      }
      return sum;
    }

    private void add(JsonNode order) {
      BigDecimal amount =
          BigDecimal.valueOf(order.get("amount").asLong(), order.get("decimals").asInt());
      net = order.get("kind").asText().equals("refund") ? net.subtract(amount) : net.add(amount);
      orders++;
      lines += order.get("lines").asLong();
      if (order.get("contactId").isNull()) {
        guestLines += order.get("lines").asLong();
      } else {
        contacts.add(order.get("contactId").asText());
      }
      ids.put(order.get("externalId").asText(), order.get("id").asText());
    }
  }

  @Test
  void invoicesComeToWhatTheirLinesComeTo() throws Exception {
    Path file = beginning(shared("online-retail/online_retail.csv.gz"), LINES);
    BigDecimal net = BigDecimal.ZERO;
    Set<String> invoices = new HashSet<>();
    Map<String, BigDecimal> customers = new HashMap<>();
    long lines = 0;
    long guestLines = 0;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(open(file))) {
      for (NamedCsvRecord row : csv) {
        BigDecimal worth =
            new BigDecimal(row.getField("Quantity"))
                .multiply(new BigDecimal(row.getField("UnitPrice")));
        net = net.add(worth);
        lines++;
        invoices.add(row.getField("InvoiceNo"));
        if (row.getField("CustomerID").isEmpty()) {
          guestLines++;
        } else {
          customers.merge(row.getField("CustomerID"), worth, BigDecimal::add);
        }
      }
    }
    Api api = SUITE.newWorkspace("Retail");

    ImportRun.of("online-retail", SUITE, api, file).succeeds(invoices.size());
    ImportRun.of("online-retail", SUITE, api, file).succeeds(invoices.size());

    Sum sum = Sum.of(api);
    assertThat(sum.net).isEqualByComparingTo(net);
    assertThat(sum.orders).isEqualTo(invoices.size());
    assertThat(sum.lines).isEqualTo(lines);
    assertThat(sum.guestLines).isEqualTo(guestLines);
    assertThat(sum.contacts).hasSize(customers.size());
    JsonNode totals = api.get("/contacts/" + contact(api, "17850") + "/orders").expect(200).body();
    assertThat(total(totals)).isEqualByComparingTo(customers.get("17850"));
    if (LINES == 0) {
      assertThat(lines).isEqualTo(541_909);
      assertThat(sum.net).isEqualByComparingTo("9747747.934");
      assertThat(sum.orders).isEqualTo(25_900);
      assertThat(sum.contacts).hasSize(4_372);
      assertThat(sum.guestLines).isEqualTo(135_080);
    }
  }

  private static String contact(Api api, String customerNumber) throws Exception {
    String workspace = api.get("/me").body().at("/workspace/id").asText();
    try (Connection schema = SUITE.schema("contacts");
        PreparedStatement statement =
            schema.prepareStatement(
                "select contact_id from contact_point where workspace_id = ? and key_text = ?")) {
      statement.setString(1, workspace);
      statement.setString(2, customerNumber);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static BigDecimal total(JsonNode orders) {
    JsonNode total = orders.at("/totals/0");
    return BigDecimal.valueOf(total.get("net").asLong(), total.get("decimals").asInt());
  }

  @Test
  void purchasesOfACohortComeToWhatTheyCost() throws Exception {
    Path file = beginning(shared("cdnow/CDNOW_master.txt.gz"), LINES);
    BigDecimal net = BigDecimal.ZERO;
    Set<String> customers = new HashSet<>();
    int purchases = 0;
    try (BufferedReader reader = open(file)) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] columns = line.strip().split(" +", -1);
        net = net.add(new BigDecimal(columns[3]));
        customers.add(columns[0]);
        purchases++;
      }
    }
    Api api = SUITE.newWorkspace("Records");

    ImportRun.of("cdnow", SUITE, api, file).succeeds(purchases);

    Sum sum = Sum.of(api);
    assertThat(sum.net).isEqualByComparingTo(net);
    assertThat(sum.orders).isEqualTo(purchases);
    assertThat(sum.contacts).hasSize(customers.size());
    JsonNode order = api.get("/orders/" + sum.ids.get("line-2")).expect(200).body();
    assertThat(order.at("/order/precision").asText()).isEqualTo("day");
    assertThat(order.at("/order/occurredOn").asText()).isEqualTo("1997-01-01");
    if (LINES == 0) {
      assertThat(sum.net).isEqualByComparingTo("2500315.63");
      assertThat(sum.orders).isEqualTo(69_659);
      assertThat(sum.contacts).hasSize(23_570);
    }
  }

  @Test
  void ordersOfAMarketplaceComeToTheirPayments() {
    Path file = shared("olist-8135/olist_orders_dataset.csv.gz");
    Api api = SUITE.newWorkspace("Marketplace");

    ImportRun.of("olist", SUITE, api, file).succeeds(8_135);

    Sum sum = Sum.of(api);
    assertThat(sum.net).isEqualByComparingTo("1428602.81");
    assertThat(sum.contacts).hasSize(8_016);
    // Each item is a line, and its freight another.
    assertThat(sum.lines).isEqualTo(2 * 8_365);
  }
}
