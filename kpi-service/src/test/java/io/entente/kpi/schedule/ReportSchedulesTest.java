package io.entente.kpi.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.member.ToldMembers;
import io.entente.rest.Caller;
import io.entente.rest.Role;
import io.entente.rest.testing.TestKeys;
import io.entente.sql.Transactions;
import io.micronaut.json.tree.JsonNode;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ReportSchedulesTest {
  private static final String PATH = "/api/v1/report-schedules";
  private static final Duration LONG = Duration.ofMinutes(2);

  private final RunningKpi kpi = RunningKpi.shared();
  private final CycleWorld world = new CycleWorld();
  private final Api owner = api(Role.OWNER);
  private final String address = UUID.randomUUID() + "@example.org";

  private Api api(Role role) {
    UUID member = TestKeys.shared().join(UUID.randomUUID());
    return new Api(new Caller(world.workspaceId(), member, "Ada", role));
  }

  private String asked(String recipients) {
    return """
    {"name":"Service – chiffres","report":"summary","question":{"clock":["business"]},
     "period":"last_30_days","every":"day","at":"08:00","zone":"Europe/Paris",
     "formats":["csv","pdf"],"recipients":[%s]}
    """
        .formatted(recipients);
  }

  private static String to(String address, String language) {
    return "{\"address\":\"%s\",\"language\":\"%s\"}".formatted(address, language);
  }

  @Test
  void whatIsDueIsSentOnceToEachInTheirLanguage() throws MessagingException, IOException {
    Instant asked = Instant.now().minus(Duration.ofDays(5));
    kpi.count(
        List.of(
            world
                .cycle("recent")
                .openedAt(asked)
                .answered(asked, asked.plusSeconds(600), CycleWorld.ada(), true)
                .state()));
    String other = UUID.randomUUID() + "@example.org";
    Answer made = owner.send("POST", PATH, asked(to(address, "fr") + "," + to(other, "en")));
    assertThat(made.status()).isEqualTo(201);
    String id = made.text("id");
    assertThat(kpi.mailsTo(address)).isEmpty();

    pass(id, Duration.ofDays(3));
    atOnce(4);

    Awaitility.await("two mails")
        .atMost(LONG)
        .until(() -> kpi.mailsTo(address).size() == 1 && kpi.mailsTo(other).size() == 1);
    MimeMessage french = kpi.mailsTo(address).getFirst();
    assertThat(french.getSubject()).isEqualTo("Service – chiffres");
    MimeMultipart parts = (MimeMultipart) french.getContent();
    assertThat(parts.getCount()).isEqualTo(3);
    assertThat(parts.getBodyPart(0).getContent().toString())
        .contains("Chiffres du service", "3 rapports précédents", "Horloge: business");
    assertThat(count(parts.getBodyPart(1))).isEqualTo("1");
    assertThat(parts.getBodyPart(2).getContentType()).startsWith("application/pdf");
    assertThat(kpi.mailsTo(other).getFirst().getContent())
        .isInstanceOfSatisfying(
            MimeMultipart.class,
            it -> assertThat(text(it)).contains("Figures of service", "3 earlier reports"));

    Awaitility.await("the log")
        .atMost(LONG)
        .until(() -> mails(sendings(id).getFirst()).equals(List.of("sent", "sent")));
    JsonNode sending = sendings(id).getFirst();
    assertThat(sendings(id)).hasSize(1);
    assertThat(sending.get("missed").getIntValue()).isEqualTo(3);
    assertThat(sending.get("trial").getBooleanValue()).isFalse();
    assertThat(Instant.parse(owner.get(PATH + "/" + id).text("nextAt"))).isAfter(Instant.now());
  }

  private static String text(MimeMultipart parts) {
    try {
      return parts.getBodyPart(0).getContent().toString();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of responses, as the attached CSV says. */
  private static String count(BodyPart file) throws MessagingException, IOException {
    List<List<String>> rows =
        CsvReader.builder()
            .ofCsvRecord(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .stream()
            .map(CsvRecord::getFields)
            .toList();
    int count = rows.getFirst().indexOf("Nombre");
    int metric = rows.getFirst().indexOf("Indicateur");
    return rows.stream()
        .filter(row -> row.getFirst().equals("metrics") && row.get(metric).equals("response"))
        .map(row -> row.get(count))
        .findFirst()
        .orElseThrow();
  }

  /** As if the time that it is due at had been a while ago. */
  private void pass(String id, Duration ago) {
    kpi.sql()
        .update(
            """
            update report_schedule set next_at = date_sub(next_at, interval ? day)
            where workspace_id = ? and id = ?
            """,
            ago.toDays() + 1,
            world.workspaceId(),
            UUID.fromString(id));
  }

  /** As several replicas do. */
  private void atOnce(int replicas) {
    SendReports sendReports = kpi.bean(SendReports.class);
    try (ExecutorService threads = Executors.newFixedThreadPool(replicas)) {
      for (int i = 0; i < replicas; i++) {
        threads.execute(sendReports::some);
      }
    }
  }

  private List<JsonNode> sendings(String id) {
    List<JsonNode> items = new ArrayList<>();
    owner.get(PATH + "/" + id + "/sendings").body().get("items").values().forEach(items::add);
    return items;
  }

  private static List<String> mails(JsonNode sending) {
    List<String> states = new ArrayList<>();
    sending
        .get("mails")
        .values()
        .forEach(mail -> states.add(mail.get("state").coerceStringValue()));
    return states;
  }

  private String cost(String recipients) {
    return asked(recipients).replace("\"summary\"", "\"cost\"");
  }

  private static Api as(UUID workspaceId, UUID member, Role role) {
    return new Api(new Caller(workspaceId, member, "Ada", role));
  }

  @Test
  void whoMayNotReadAReportHasItInNoMail() {
    UUID agent = TestKeys.shared().join(UUID.randomUUID());

    Answer cost =
        as(world.workspaceId(), agent, Role.AGENT)
            .send("POST", PATH, cost("{\"memberId\":\"%s\"}".formatted(agent)));

    assertThat(cost.status()).isEqualTo(422);
    assertThat(cost.body().get("errors").get(0).get("pointer").getStringValue())
        .isEqualTo("/report");
  }

  @Test
  void costIsSentAsLongAsItsOwnerMayReadIt() {
    UUID ada = TestKeys.shared().join(UUID.randomUUID());
    Api admin = as(world.workspaceId(), ada, Role.ADMIN);
    ToldMembers members = new ToldMembers(world.workspaceId());
    String mail = "ada-" + ada + "@example.org";
    Answer made = admin.send("POST", PATH, cost(to(address, "en")));
    assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
    String id = made.text("id");

    pass(id, Duration.ofDays(1));
    assertThat(awaitSendings(id, 1).getFirst().get("failure").getStringValue())
        .as("nobody has told yet who is a member")
        .contains("may not read it");
    String other = ToldMembers.member(UUID.randomUUID(), Role.OWNER, "other@example.org");
    members.are(other, ToldMembers.member(ada, Role.ADMIN, mail));
    pass(id, Duration.ofDays(1));
    assertThat(awaitSendings(id, 2).getFirst().get("failure").isNull()).isTrue();
    members.are(other, ToldMembers.member(ada, Role.AGENT, mail));
    pass(id, Duration.ofDays(1));
    assertThat(awaitSendings(id, 3).getFirst().get("failure").getStringValue())
        .contains("may not read it");
    members.are(other);
    pass(id, Duration.ofDays(1));
    assertThat(awaitSendings(id, 4).getFirst().get("failure").getStringValue())
        .contains("may not read it");

    Awaitility.await("the one mail").atMost(LONG).until(() -> kpi.mailsTo(address).size() == 1);
  }

  @Test
  void whoIsAdminNoMoreSendsReportsToNobodyElse() {
    UUID boss = TestKeys.shared().join(UUID.randomUUID());
    UUID ada = TestKeys.shared().join(UUID.randomUUID());
    String own = ada + "@example.org";
    String theBoss = ToldMembers.member(boss, Role.OWNER, boss + "@example.org");
    ToldMembers members = new ToldMembers(world.workspaceId());
    members.are(theBoss, ToldMembers.member(ada, Role.ADMIN, own));
    Api admin = as(world.workspaceId(), ada, Role.ADMIN);
    String both = "{\"memberId\":\"%s\"},%s".formatted(ada, to(address, "en"));
    String id = admin.send("POST", PATH, asked(both)).text("id");
    String others = admin.send("POST", PATH, asked(to(address, "en"))).text("id");

    pass(id, Duration.ofDays(1));
    assertThat(mails(awaitSendings(id, 1).getFirst())).hasSize(2);
    members.are(theBoss, ToldMembers.member(ada, Role.AGENT, own));
    pass(id, Duration.ofDays(1));
    assertThat(mails(awaitSendings(id, 2).getFirst())).hasSize(1);
    pass(others, Duration.ofDays(1));
    assertThat(awaitSendings(others, 1).getFirst().get("failure").getStringValue())
        .contains("neither owner nor admin any more");
    Awaitility.await("two to oneself")
        .atMost(LONG)
        .until(() -> kpi.mailsTo(own).size() == 2 && kpi.mailsTo(address).size() == 1);

    Api owning = as(world.workspaceId(), boss, Role.OWNER);
    assertThat(owning.send("PATCH", PATH + "/" + others, "{}").status()).isEqualTo(200);
    pass(others, Duration.ofDays(1));
    assertThat(awaitSendings(others, 2).getFirst().get("failure").isNull()).isTrue();
    members.are(theBoss);
    pass(others, Duration.ofDays(1));
    assertThat(awaitSendings(others, 3).getFirst().get("failure").isNull()).isTrue();
    Awaitility.await("three to the other")
        .atMost(LONG)
        .until(() -> kpi.mailsTo(address).size() == 3);
  }

  @Test
  void oneReplicaAtATimeWritesAReport() {
    UUID id = UUID.fromString(owner.send("POST", PATH, asked(to(address, "en"))).text("id"));
    ReportScheduleStore store = kpi.bean(ReportScheduleStore.class);
    Instant now = Instant.parse("2000-01-02T00:00:00Z");
    kpi.bean(Transactions.class)
        .writing(() -> {
          // Those that run beside see nothing of it: it is taken back in the same transaction.
          set(id, "next_at = '2000-01-01'");
          assertThat(held(store, now)).contains(id);
          assertThat(held(store, now.plusSeconds(59))).isEmpty();
          assertThat(held(store, now.plusSeconds(60))).contains(id);
          store.putOff(world.workspaceId(), id, now);
          assertThat(held(store, now)).contains(id);
          set(id, "next_at = '2199-01-01', held_until = null");
        });
  }

  private void set(UUID id, String values) {
    kpi.sql()
        .update(
            "update report_schedule set " + values + " where workspace_id = ? and id = ?",
            world.workspaceId(),
            id);
  }

  private static Optional<UUID> held(ReportScheduleStore store, Instant now) {
    return store.hold(now, now.plusSeconds(60)).map(it -> it.schedule().id());
  }

  private List<JsonNode> awaitSendings(String id, int count) {
    return Awaitility.await(count + " sendings")
        .atMost(LONG)
        .until(() -> sendings(id), it -> it.size() == count);
  }

  @Test
  void whoLeavesIsSentNothingMoreAndWhoMovesIsFoundAtTheNewAddress() {
    UUID ada = TestKeys.shared().join(UUID.randomUUID());
    UUID grace = TestKeys.shared().join(UUID.randomUUID());
    String byMember = "{\"memberId\":\"%s\"}";
    String graces = grace + "@example.org";
    ToldMembers members = new ToldMembers(world.workspaceId());
    members.are(
        ToldMembers.member(ada, Role.OWNER, ada + "@example.org"),
        ToldMembers.member(grace, Role.AGENT, graces));
    String recipients =
        String.join(
            ",",
            byMember.formatted(ada),
            byMember.formatted(grace),
            to(graces.toUpperCase(Locale.ENGLISH), "fr"),
            to(address, "en"));
    String id = owner.send("POST", PATH, asked(recipients)).text("id");
    String alone = owner.send("POST", PATH, asked(byMember.formatted(grace))).text("id");
    assertThat(recipients(id)).hasSize(4);

    members.are(ToldMembers.member(ada, Role.OWNER, "moved-" + ada + "@example.org"));

    assertThat(recipients(id)).containsExactly("moved-" + ada + "@example.org", address);
    Answer nobodys = owner.get(PATH + "/" + alone);
    assertThat(recipients(alone)).isEmpty();
    assertThat(nobodys.body().get("paused").getBooleanValue()).isTrue();
    assertThat(nobodys.body().get("nextAt").isNull()).isTrue();
    assertThat(nobodys.tag()).isEqualTo("\"2\"");
  }

  private List<String> recipients(String id) {
    List<String> addresses = new ArrayList<>();
    owner
        .get(PATH + "/" + id)
        .body()
        .get("recipients")
        .values()
        .forEach(it -> addresses.add(it.get("address").getStringValue()));
    return addresses;
  }

  @Test
  void membersHaveReportsSentToThemselvesAlone() {
    UUID grace = TestKeys.shared().join(UUID.randomUUID());
    Api agent = new Api(new Caller(world.workspaceId(), grace, "Grace", Role.AGENT));

    Answer own = agent.send("POST", PATH, asked("{\"memberId\":\"%s\"}".formatted(grace)));

    assertThat(own.status()).isEqualTo(201);
    assertThat(own.body().get("recipients").get(0).get("address").getStringValue())
        .isEqualTo(grace + "@example.org");
    String id = own.text("id");
    assertThat(agent.send("POST", PATH, asked(to(address, "en"))).status()).isEqualTo(403);
    assertThat(api(Role.AGENT).get(PATH + "/" + id).status()).isEqualTo(404);
    assertThat(api(Role.AGENT).get(PATH).body().get("items").size()).isZero();
    assertThat(owner.get(PATH).body().get("items").size()).isEqualTo(1);
    assertThat(new Api(UUID.randomUUID(), Role.OWNER).get(PATH + "/" + id).status()).isEqualTo(404);

    assertThat(agent.post(PATH + "/" + id + "/trials?lang=fr").status()).isEqualTo(202);
    Awaitility.await("the trial")
        .atMost(LONG)
        .until(() -> kpi.mailsTo(grace + "@example.org").size() == 1);
  }

  @Test
  void whomOthersHaveNamedOnlyTheySendSomethingTo() {
    UUID grace = TestKeys.shared().join(UUID.randomUUID());
    Api agent = new Api(new Caller(world.workspaceId(), grace, "Grace", Role.AGENT));
    String oneself = "{\"memberId\":\"%s\"}".formatted(grace);
    String place = PATH + "/" + agent.send("POST", PATH, asked(oneself)).text("id");
    assertThat(agent.send("PATCH", place, "{\"at\":\"09:00\"}").status()).isEqualTo(200);
    String both = "{\"recipients\":[%s,%s]}".formatted(oneself, to(address, "en"));
    assertThat(owner.send("PATCH", place, both).status()).isEqualTo(200);

    String another = "{\"report\":\"backlog\",\"question\":{}}";
    assertThat(agent.send("PATCH", place, another).status()).isEqualTo(403);
    assertThat(agent.get(place).text("report")).isEqualTo("summary");
    assertThat(agent.send("PATCH", place, "{\"paused\":true}").status()).isEqualTo(200);
    assertThat(agent.send("PATCH", place, "{\"paused\":false}").status()).isEqualTo(403);
    assertThat(owner.send("PATCH", place, another).status()).isEqualTo(200);
  }

  @Test
  void whatIsNullIsNamed() {
    String good = asked(to(address, "en"));

    assertThat(refused(good.replace("[\"business\"]", "null")))
        .isEqualTo("/question/clock must not be null\n");
    assertThat(refused(good.replace("[\"business\"]", "[null]"))).startsWith("/question/clock");
    assertThat(refused(asked("null"))).startsWith("/recipients/0");
    assertThat(refused(good.replace("\"csv\"", "null"))).startsWith("/formats/0");
  }

  @Test
  void aScheduleIsChangedByWhoSawItLast() {
    Answer made = owner.send("POST", PATH, asked(to(address, "en")));
    String place = PATH + "/" + made.text("id");

    Answer changed =
        owner.send(
            "PATCH", place, "{\"every\":\"week\",\"on\":5,\"paused\":true}", "If-Match", "\"1\"");

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text("every")).isEqualTo("week");
    assertThat(changed.text("name")).isEqualTo("Service – chiffres");
    assertThat(changed.body().get("nextAt").isNull()).isTrue();
    assertThat(owner.send("PATCH", place, "{\"on\":6}", "If-Match", "\"1\"").status())
        .isEqualTo(412);
    assertThat(owner.send("PATCH", place, "{\"every\":\"month\",\"on\":29}").errors())
        .isEqualTo("/on must be from 1 to 28 every month\n");
    assertThat(owner.delete(place)).isEqualTo(204);
    assertThat(owner.get(place).status()).isEqualTo(404);
  }

  @Test
  void whatCannotBeSentIsRefusedAtOnce() {
    String good = asked(to(address, "en"));

    assertThat(owner.send("POST", PATH, "{}").errors())
        .contains("/name", "/report", "/period", "/every", "/at", "/zone", "/formats")
        .contains("/recipients is required");
    assertThat(refused(good.replace("summary", "drilldown"))).startsWith("/report must be one of");
    assertThat(refused(good.replace("[\"business\"]", "[\"lunar\"]")))
        .startsWith("/question/clock must be one of");
    assertThat(refused(good.replace("\"clock\":", "\"from\":"))).contains("follows from period");
    assertThat(refused(good.replace("\"clock\":", "\"nothing\":")))
        .isEqualTo("/question/nothing is no parameter of this report\n");
    assertThat(refused(good.replace(address, "ada@example.org, grace@example.org")))
        .startsWith("/recipients/0/address");
    assertThat(refused(good.replace("Service – chiffres", "a\\r\\nBcc: grace@example.org")))
        .startsWith("/name");
    assertThat(refused(good.replace("08:00", "25:00"))).startsWith("/at");
    assertThat(refused(asked("{\"memberId\":\"%s\"}".formatted(UUID.randomUUID()))))
        .isEqualTo("/recipients/0/memberId is no member of this workspace\n");
    assertThat(owner.get(PATH).body().get("items").size()).isZero();
  }

  private String refused(String body) {
    Answer answer = owner.send("POST", PATH, body);
    assertThat(answer.status()).as(body).isEqualTo(422);
    return answer.errors();
  }

  @Test
  void whatIsDueIsFoundByAnIndex() {
    assertThat(
            kpi.sql()
                .list(
                    "explain " + ReportScheduleStore.DUE,
                    row -> row.text("type") + " " + row.text("key") + row.textOrNull("Extra"),
                    Instant.now(),
                    Instant.now()))
        .singleElement()
        .asString()
        .startsWith("range report_schedule_due")
        .doesNotContain("filesort");
  }
}
