package io.entente.kpi.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.PostState;
import io.entente.events.Topics;
import io.entente.kpi.Api;
import io.entente.kpi.Business;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RandomHistory;
import io.entente.kpi.RunningKpi;
import io.entente.messaging.OutgoingEvent;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.Cell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFilesTest {
  private static final String YEAR = "from=2025-03-01&to=2026-03-01&zone=Europe/Paris";
  private static final String KPIS = "/api/v1/kpis/";
  private static final Business BUSINESS = new Business();
  private static final CycleWorld WORLD = new CycleWorld(BUSINESS.workspaceId());
  private static final Api API = new Api(BUSINESS.workspaceId(), Role.VIEWER);
  private static final List<String> HOSTILE =
      List.of(
          "=cmd|' /C calc'!A0",
          "+SUM(A1)",
          "a\nb \"c\"; d, e",
          "👩‍👩‍👧 \u202Eevil שלום",
          "x".repeat(255));

  @BeforeAll
  static void tell() {
    RunningKpi.shared().count(new RandomHistory(WORLD, 21, 120).states());
    Instant answered = Instant.parse("2025-06-01T10:00:00Z");
    Business.tell(
        BUSINESS.mapping("ada-x", "ada", 1),
        BUSINESS.person("ada", "ada", 1),
        BUSINESS.served("conversation of ada", "ada-x", Channel.X, 1, answered),
        BUSINESS.order("order", "ada", 1, 10_001, answered.plus(Duration.ofDays(1))),
        BUSINESS.refund("refund", "ada", "order", 1, 401, answered.plus(Duration.ofDays(2))),
        BUSINESS.order("of nobody", null, 1, 500, answered));
    Business.tell(HOSTILE.stream().map(ReportFilesTest::post).toList());
    RunningKpi.shared().awaitApplied();
    Awaitility.await("orders are attributed and posts known")
        .atMost(Duration.ofMinutes(2))
        .until(() ->
            API.get(KPIS + "engagement?" + YEAR).body().get("posts").size() == HOSTILE.size()
                && attributed() == 9_600);
  }

  private static long attributed() {
    JsonNode currencies = API.get(KPIS + "attribution?" + YEAR).body().get("currencies");
    return currencies.size() == 0 ? 0 : currencies.get(0).get("total").get("linear").getLongValue();
  }

  private static OutgoingEvent post(String campaign) {
    PostState state =
        new PostState(
            BUSINESS.workspaceId(),
            Business.id(campaign),
            1,
            Channel.X,
            CycleWorld.connection(Channel.X),
            Instant.parse("2025-07-01T10:00:00Z"),
            campaign,
            null,
            null,
            null);
    return new OutgoingEvent(
        Topics.POSTS,
        state.key(),
        RunningKpi.shared().bean(EventJson.class).encode(state),
        BUSINESS.workspaceId());
  }

  /** Table = CSV = XLSX = API: not a number more or less. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "summary?compare=previous&",
        "summary?clock=business&channel=x&",
        "series?metric=response&metric=resolved&metric=sla_first_response&interval=month&by=agent&",
        "heatmap?metric=response&",
        "distribution?metric=resolution&",
        "attribution?by=channel&",
        "satisfaction?",
        "retention?",
        "cohorts?",
        "community?",
        "engagement?",
        "backlog?",
        "voice?",
        "advocates?"
      })
  void everyFormatHasTheFiguresOfTheAnswer(String report) throws IOException {
    String path = KPIS + report + YEAR;
    JsonNode answer = API.get(path).body();

    List<List<String>> csv = Sheets.csv(file(path + "&format=csv"));
    byte[] xlsx = file(path + "&format=xlsx");
    String pdf = Sheets.pdf(file(path + "&format=pdf"));

    assertThat(Sheets.numbersOfCsv(csv)).isEqualTo(Sheets.numbersOfXlsx(xlsx));
    assertThat(withoutRepeated(report, csv)).isEqualTo(Sheets.numbersOfJson(answer));
    assertThat(csv.getFirst()).doesNotHaveDuplicates();
    assertThat(pdf).contains("2025-02-28T23:00:00Z").contains("Europe/Paris");
  }

  /** What is told again with what is below it is the decimals of a currency alone. */
  private static List<BigDecimal> withoutRepeated(String report, List<List<String>> csv) {
    return report.startsWith("attribution")
        ? Sheets.numbersOfCsv(
            csv.stream()
                .map(row -> {
                  List<String> once = new ArrayList<>(row);
                  boolean below = row.getFirst().startsWith("currencies.");
                  once.set(
                      csv.getFirst().indexOf("Decimals"),
                      below ? "" : row.get(csv.getFirst().indexOf("Decimals")));
                  return once;
                })
                .toList())
        : Sheets.numbersOfCsv(csv);
  }

  @Test
  void aNumberOnPaperIsThatOfTheCard() {
    String path = KPIS + "summary?" + YEAR;
    JsonNode response = API.get(path).metric("response");

    String pdf = Sheets.pdf(file(path + "&format=pdf&lang=en"));

    long p50 = response.get("p50").getLongValue();
    assertThat(
            pdf.lines()
                .filter(line -> line.startsWith("response seconds "))
                .findFirst()
                .orElseThrow())
        .contains(" " + response.get("count").getLongValue() + " ")
        .contains(String.format(Locale.ENGLISH, "%,d (%d:", p50, p50 / 3_600));
  }

  @Test
  void headingsAndDefinitionsAreInTheCallersLanguage() {
    String path = KPIS + "summary?" + YEAR + "&format=csv";

    List<String> french = Sheets.csv(file(path, "Accept-Language", "fr-CA")).getFirst();
    List<String> german = Sheets.csv(file(path, "Accept-Language", "de")).getFirst();
    String asked = text(file(path + "&lang=fr", "Accept-Language", "en"));
    String other = text(file(path + "&lang=en", "Accept-Language", "fr"));

    assertThat(french).contains("Tableau", "Médiane", "Médiane (h:mm:ss)");
    assertThat(german).contains("Table", "Median", "Median (h:mm:ss)");
    assertThat(asked).contains("Médiane").contains("response v1,");
    assertThat(asked.substring(asked.indexOf("response v1")))
        .isNotEqualTo(other.substring(other.indexOf("response v1")));
    assertThat(API.get(KPIS + "distribution?metric=response&lang=fr&" + YEAR).status())
        .isEqualTo(200);
  }

  @Test
  void aTableCanBeHadAloneAsSpreadsheetsExpectIt() {
    String path = KPIS + "summary?" + YEAR + "&format=csv&table=metrics&lang=fr";
    Double mean = API.get(KPIS + "summary?" + YEAR).metric("response").get("mean").getDoubleValue();

    byte[] file = file(path + "&local=true&bom=true");

    assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
    List<List<String>> rows = Sheets.csv(file, ';');
    assertThat(rows).hasSize(6);
    List<String> response = rows.get(1);
    assertThat(response.getFirst()).isEqualTo("response");
    String written = response.get(rows.getFirst().indexOf("Moyenne"));
    assertThat(Double.valueOf(written.replace(',', '.'))).isEqualTo(mean);
    assertThat(Sheets.csv(file(path)).get(1)).contains(written.replace(',', '.'));
  }

  @Test
  void textsOfStrangersAreTextsInEveryFormat() throws IOException {
    String path = KPIS + "engagement?" + YEAR;

    List<List<String>> csv = Sheets.csv(file(path + "&format=csv"));
    List<Cell> cells = Sheets.cells(file(path + "&format=xlsx"));
    String pdf = Sheets.pdf(file(path + "&format=pdf"));

    assertThat(Sheets.column(csv, "posts", "Campaign"))
        .containsExactlyInAnyOrder(
            "'" + HOSTILE.get(0),
            "'" + HOSTILE.get(1),
            HOSTILE.get(2),
            HOSTILE.get(3),
            HOSTILE.get(4));
    assertThat(cells.stream().map(Cell::getText)).containsAll(HOSTILE);
    assertThat(cells).allMatch(cell -> cell.getFormula() == null);
    assertThat(pdf).contains("SUM(A1)").contains("?");
  }

  @Test
  void whatIsBehindAFigureIsListedToItsEnd() {
    String path = KPIS + "drilldown?metric=response&" + YEAR;
    long count = API.get(KPIS + "summary?" + YEAR).metric("response").get("count").getLongValue();

    List<List<String>> csv = Sheets.csv(file(path + "&limit=1&format=csv&table=items"));
    HttpResponse<byte[]> xlsx = API.file(path + "&format=xlsx");

    assertThat(csv).hasSize(Math.toIntExact(count) + 1);
    assertThat(xlsx.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"drilldown-2025-03-01-2026-03-01.xlsx\"");
    assertThat(Sheets.pdf(file(path + "&format=pdf"))).contains("What is behind a figure");
    assertThat(API.get(path).body().get("items").size()).isEqualTo((int) Math.min(50, count));
  }

  @Test
  void whatCannotBeWrittenIsRefused() {
    String path = KPIS + "summary?" + YEAR;

    assertThat(API.get(path + "&format=doc").errors())
        .isEqualTo("?format must be one of: csv, xlsx, pdf\n");
    assertThat(API.get(path + "&lang=de").errors()).isEqualTo("?lang must be one of: en, fr\n");
    assertThat(API.get(path + "&format=csv&table=people").errors())
        .startsWith("?table must be one of: ");
    assertThat(API.get(KPIS + "definitions?format=csv").status()).isEqualTo(400);
    assertThat(API.get(KPIS + "summary?format=csv&zone=UTC").status()).isEqualTo(422);
    assertThat(API.get(path + "&format=csv&bom=perhaps").status()).isEqualTo(400);
  }

  private static byte[] file(String path, String... headers) {
    HttpResponse<byte[]> answer = API.file(path, headers);
    assertThat(answer.statusCode()).as(text(answer.body())).isEqualTo(200);
    return answer.body();
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }
}
