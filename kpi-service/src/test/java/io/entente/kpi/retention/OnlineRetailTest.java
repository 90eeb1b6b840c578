package io.entente.kpi.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.entente.embedded.SharedData;
import io.entente.events.EventJson;
import io.entente.events.OrderKind;
import io.entente.events.OrderState;
import io.entente.events.Precision;
import io.entente.events.Topics;
import io.entente.kpi.Api;
import io.entente.kpi.Business;
import io.entente.kpi.RunningKpi;
import io.entente.messaging.OutgoingEvent;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The invoices of a shop, as orders: its buyers and cohorts come out as they are known. */
class OnlineRetailTest {
  private final Business business = new Business();
  private final Api api = new Api(business.workspaceId(), Role.VIEWER);

  /** An invoice of one customer, or what was cancelled of some. */
  private record Invoice(String customer, boolean cancels, Instant at, BigDecimal amount) {}

  @Test
  void buyersAndCohortsAreThoseThatAreKnown() throws IOException {
    Path file = SharedData.file("online-retail/online_retail.csv.gz").orElse(null);
    assumeTrue(file != null, "online-retail is not there");
    Business.tell(events(read(file)));

    JsonNode report =
        Awaitility.await("all invoices count")
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> api.get("/api/v1/kpis/cohorts?from=2010-12-01&to=2012-01-01&zone=UTC").body(),
                body -> body.get("orders").getLongValue() == 18_536);
    assertThat(report.get("buyers").getLongValue()).isEqualTo(4_339);
    assertThat(report.get("repeated").getLongValue()).isEqualTo(2_845);
    assertThat(report.get("repeatRate").getDoubleValue()).isCloseTo(0.656, within(0.0005));
    List<Long> active = new ArrayList<>();
    for (JsonNode month : report.get("months").values()) {
      active.add(month.get("active").getLongValue());
    }
    assertThat(active)
        .containsExactly(
            885L, 741L, 758L, 974L, 856L, 1_056L, 991L, 949L, 935L, 1_266L, 1_364L, 1_665L, 615L);
    JsonNode first = report.get("months").get(0);
    assertThat(first.get("size").getLongValue()).isEqualTo(885);
    List<Long> later = new ArrayList<>();
    first.get("later").values().forEach(it -> later.add(it.getLongValue()));
    assertThat(later)
        .containsExactly(324L, 286L, 340L, 321L, 352L, 321L, 309L, 313L, 350L, 331L, 445L, 235L);
  }

  private List<OutgoingEvent> events(Map<String, Invoice> invoices) {
    EventJson json = RunningKpi.shared().bean(EventJson.class);
    List<OutgoingEvent> events = new ArrayList<>();
    invoices.forEach((number, invoice) -> {
      OrderState state =
          new OrderState(
              business.workspaceId(),
              Business.id(number),
              Business.id(invoice.customer()),
              1,
              invoice.cancels() ? OrderKind.REFUND : OrderKind.ORDER,
              "shop",
              "GBP",
              3,
              invoice.amount().movePointRight(3).longValueExact(),
              null,
              invoice.at(),
              invoice.at().atZone(ZoneOffset.UTC).toLocalDate(),
              Precision.MINUTE,
              null,
              null);
      events.add(
          new OutgoingEvent(
              Topics.ORDERS, state.key(), json.encode(state), business.workspaceId()));
    });
    return events;
  }

  /** Those with a customer and goods, by their number. */
  private static Map<String, Invoice> read(Path file) throws IOException {
    Map<String, Invoice> invoices = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // No text but the description, the third of eight, has a comma in it.
        String[] parts = line.split(",", -1);
        int end = parts.length;
        String customer = parts[end - 2].replaceFirst("\\.0$", "");
        long quantity = Long.parseLong(parts[end - 5]);
        boolean cancels = parts[0].startsWith("C");
        if (!customer.isEmpty() && cancels == (quantity < 0)) {
          BigDecimal amount =
              new BigDecimal(parts[end - 3]).multiply(BigDecimal.valueOf(Math.abs(quantity)));
          Instant at = Instant.parse(parts[end - 4].replace(' ', 'T') + "Z");
          invoices.merge(
              parts[0],
              new Invoice(customer, cancels, at, amount),
              (a, b) -> new Invoice(customer, cancels, a.at(), a.amount().add(b.amount())));
        }
      }
    }
    return invoices;
  }
}
