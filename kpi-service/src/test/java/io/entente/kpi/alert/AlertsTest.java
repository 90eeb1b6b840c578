package io.entente.kpi.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.entente.embedded.Ports;
import io.entente.events.AlertNotice;
import io.entente.events.Ids;
import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.member.ToldMembers;
import io.entente.rest.Role;
import io.entente.rest.testing.TestKeys;
import io.micronaut.json.tree.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Alerts on the service as it ships, with a real mail server and a real receiver of webhooks. */
class AlertsTest {
  /** Nobody listens there. */
  private static final String DEAD = "http://127.0.0.1:" + Ports.free() + "/hook";

  private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
  private static HttpServer receiver;

  private final AlertWorld world = new AlertWorld();
  private final Api owner = world.owner();

  private record Call(String path, String id, String at, String signature, String body) {}

  @BeforeAll
  static void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        call -> {
          CALLS.add(
              new Call(
                  call.getRequestURI().getPath(),
                  call.getRequestHeaders().getFirst("webhook-id"),
                  call.getRequestHeaders().getFirst("webhook-timestamp"),
                  call.getRequestHeaders().getFirst("webhook-signature"),
                  new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          call.sendResponseHeaders(204, -1);
          call.close();
        });
    receiver.start();
  }

  @AfterAll
  static void stop() {
    receiver.stop(0);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
  }

  @Test
  void aCrisisIsToldByMailAndWebhookAndADeadReceiverHoldsUpNobody() throws Exception {
    for (int week = 1; week <= 8; week++) {
      world.open(2, week);
    }
    world.open(30, 0);
    String ada = AlertWorld.mail();
    String grace = AlertWorld.mail();

    Answer made =
        owner.send(
            "POST",
            "/api/v1/alerts",
            """
            {"name":"Crise","rule":{"kind":"crisis","zone":"UTC"},
             "delivery":{"mails":[{"address":"%s","language":"fr"},{"address":"%s"}],
               "webhooks":[{"url":"%s"},{"url":"%s"}]}}
            """
                .formatted(ada, grace, DEAD, address("/crisis")));

    assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
    String id = made.text("id");
    String secret =
        made.body().get("delivery").get("webhooks").get(1).get("secret").getStringValue();
    assertThat(secret).startsWith("whsec_");
    JsonNode raised = world.awaitEvents(id, "raised").get(0);
    JsonNode seen = raised.get("judgement");
    assertThat(seen.get("metric").getStringValue()).isEqualTo("cycles_opened");
    assertThat(seen.get("value").getDoubleValue()).isEqualTo(30);
    assertThat(seen.get("usual").getDoubleValue()).isEqualTo(2);
    assertThat(seen.get("bound").getDoubleValue()).isEqualTo(20);
    assertMails(ada, grace);
    assertCall(secret);
    JsonNode dead =
        Awaitility.await("the dead receiver was tried")
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> world.awaitEvents(id, "raised").get(0).get("told").get(2),
                it -> it.get("attempts").getIntValue() > 0 && !it.get("reason").isNull());
    assertThat(dead.get("state").getStringValue()).isEqualTo("waiting");
    assertThat(owner.get("/api/v1/alerts/" + id).body().toString()).doesNotContain(secret);
    assertThat(owner.get("/api/v1/alerts").body().toString()).doesNotContain(secret);
    assertThat(owner.get("/api/v1/alerts/" + id).body().get("raisedAt").isNull()).isFalse();
    assertThat(owner.delete("/api/v1/alerts/" + id)).isEqualTo(204);
    assertThat(
            RunningKpi.shared()
                .sql()
                .number(
                    "select count(*) from sending where workspace_id = ? and state = 'WAITING'",
                    world.workspaceId()))
        .isZero();
  }

  private static void assertMails(String french, String english) throws Exception {
    RunningKpi kpi = RunningKpi.shared();
    Awaitility.await("mails")
        .atMost(Duration.ofMinutes(2))
        .until(() -> kpi.mailsTo(french).size() == 1 && kpi.mailsTo(english).size() == 1);
    MimeMessage mail = kpi.mailsTo(french).getFirst();
    assertThat(mail.getSubject()).isEqualTo("Alerte : Crise");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("Content-Language")).containsExactly("fr");
    assertThat((String) mail.getContent())
        .contains("Maintenant : 30", "D'habitude à ce jour et cette heure (médiane) : 2")
        .contains("/numbers");
    assertThat(kpi.mailsTo(english).getFirst().getSubject()).isEqualTo("Alert: Crise");
  }

  private static void assertCall(String secret) throws GeneralSecurityException {
    Call call =
        Awaitility.await("a call")
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> CALLS.stream().filter(it -> it.path().equals("/crisis")).toList(),
                it -> !it.isEmpty())
            .getFirst();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(
            Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
    byte[] signed =
        mac.doFinal(
            (call.id() + "." + call.at() + "." + call.body()).getBytes(StandardCharsets.UTF_8));
    assertThat(call.signature()).isEqualTo("v1," + Base64.getEncoder().encodeToString(signed));
    assertThat(call.body()).contains("\"type\":\"raised\"", "\"kind\":\"crisis\"");
  }

  @Test
  void replicasThatLookAtOnceRingOnce() throws Exception {
    world.open(3, 0);
    LookAfterAlerts look = RunningKpi.shared().bean(LookAfterAlerts.class);
    List<StoredAlert> alerts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      alerts.add(
          world.insert("Replicas " + i, AlertWorld.threshold(), Delivery.NONE, Instant.EPOCH));
    }

    try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 8; i++) {
        replicas.submit(look::some);
      }
    }

    for (StoredAlert alert : alerts) {
      JsonNode items = world.awaitEvents(alert.id().toString(), "raised");
      assertThat(items.size()).isEqualTo(1);
    }
  }

  @Test
  void aTestIsToldAtOnceAndPreviewsSayWhenItWouldHaveRung() {
    world.open(3, 1);
    StoredAlert alert =
        world.insert(
            "Tried",
            AlertWorld.threshold(),
            new Delivery(null, null, List.of(Delivery.ByMail.to(AlertWorld.mail(), "en")), null),
            AlertWorld.NEVER);

    Answer tested = owner.post("/api/v1/alerts/" + alert.id() + "/test");
    Answer preview =
        owner.send(
            "POST",
            "/api/v1/alerts/previews",
            """
            {"name":"Preview",
             "rule":{"kind":"threshold","metric":"cycles_opened","threshold":2,"zone":"UTC"}}
            """);

    assertThat(tested.status()).isEqualTo(202);
    assertThat(tested.text("type")).isEqualTo(AlertNotice.Type.TESTED.json());
    assertThat(preview.status()).as("%s", preview.body()).isEqualTo(200);
    assertThat(preview.body().get("looks").getIntValue()).isEqualTo(721);
    assertThat(preview.body().get("rings").size()).isEqualTo(1);
    assertThat(preview.body().get("rings").get(0).get("judgement").get("value").getDoubleValue())
        .isEqualTo(3);
  }

  @Test
  void whoMayNotManageAlertsSeesTheHostsOfWebhooksAlone() {
    Answer made =
        owner.send(
            "POST",
            "/api/v1/alerts",
            """
            {"name":"Secret","enabled":false,"rule":{"kind":"crisis"},
             "delivery":{"webhooks":[{"url":"%s"}]}}
            """
                .formatted(address("/services/T01/s3cret")));
    String place = "/api/v1/alerts/" + made.text("id");
    assertThat(owner.post(place + "/test").status()).isEqualTo(202);

    for (Role role : List.of(Role.AGENT, Role.VIEWER)) {
      Api reader = new Api(world.workspaceId(), role);
      assertThat(url(reader.get(place))).isEqualTo("http://127.0.0.1");
      assertThat(url(reader.get("/api/v1/alerts").body().get("items").get(0)))
          .isEqualTo("http://127.0.0.1");
      assertThat(told(reader.get(place + "/events"))).isEqualTo("http://127.0.0.1");
    }
    for (Role role : List.of(Role.OWNER, Role.ADMIN)) {
      Api manager = new Api(world.workspaceId(), role);
      assertThat(url(manager.get(place))).endsWith("/services/T01/s3cret");
      assertThat(told(manager.get(place + "/events"))).endsWith("/services/T01/s3cret");
    }
  }

  private static String url(Answer answer) {
    return url(answer.body());
  }

  private static String url(JsonNode alert) {
    return alert.get("delivery").get("webhooks").get(0).get("url").getStringValue();
  }

  private static String told(Answer events) {
    return events.body().get("items").get(0).get("told").get(0).get("to").getStringValue();
  }

  @Test
  void anAlertIsChangedByWhoSawItLast() {
    Answer made = owner.send("POST", "/api/v1/alerts", body("{\"kind\":\"crisis\"}", null));
    String place = "/api/v1/alerts/" + made.text("id");
    assertThat(made.tag()).isEqualTo("\"1\"");

    Answer changed = owner.send("PATCH", place, "{\"name\":\"Other\"}", "If-Match", "\"1\"");

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.tag()).isEqualTo("\"2\"");
    assertThat(owner.get(place).tag()).isEqualTo("\"2\"");
    assertThat(owner.get(place).body().get("version").getIntValue()).isEqualTo(2);
    String again = "{\"name\":\"Third\"}";
    assertThat(owner.send("PATCH", place, again, "If-Match", "\"1\"").status()).isEqualTo(412);
    assertThat(owner.send("DELETE", place, "", "If-Match", "\"1\"").status()).isEqualTo(412);
    assertThat(owner.get(place).text("name")).isEqualTo("Other");
    assertThat(owner.send("DELETE", place, "", "If-Match", "\"2\"").status()).isEqualTo(204);
  }

  @Test
  void membersAreToldByTheirIds() {
    UUID ada = TestKeys.shared().join(UUID.randomUUID());
    UUID nobody = UUID.randomUUID();
    String crisis = "{\"kind\":\"crisis\"}";
    String mails = "{\"mails\":[{\"memberId\":\"%s\",\"language\":\"fr\"}]}";

    assertThat(refusal(crisis, mails.formatted(nobody)))
        .isEqualTo("/delivery/mails/0/memberId is no member of this workspace\n");
    assertThat(refusal(crisis, "{\"mails\":[{\"language\":\"fr\"}]}"))
        .startsWith("/delivery/mails/0/address");
    Answer made = owner.send("POST", "/api/v1/alerts", body(crisis, mails.formatted(ada)));

    assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
    JsonNode mail = made.body().get("delivery").get("mails").get(0);
    assertThat(mail.get("memberId").getStringValue()).isEqualTo(ada.toString());
    assertThat(mail.get("address").getStringValue()).isEqualTo(ada + "@example.org");
    owner.post("/api/v1/alerts/" + made.text("id") + "/test");
    Awaitility.await("the mail")
        .atMost(Duration.ofMinutes(2))
        .until(() -> RunningKpi.shared().mailsTo(ada + "@example.org").size() == 1);
  }

  @Test
  void whoLeavesIsToldOfNoAlertMore() {
    UUID ada = UUID.randomUUID();
    UUID grace = UUID.randomUUID();
    String other = AlertWorld.mail();
    ToldMembers members = new ToldMembers(world.workspaceId());
    members.are(
        ToldMembers.member(ada, Role.OWNER, ada + "@example.org"),
        ToldMembers.member(grace, Role.AGENT, grace + "@example.org"));
    StoredAlert alert =
        world.insert(
            "Left",
            AlertWorld.threshold(),
            new Delivery(
                null,
                null,
                List.of(
                    new Delivery.ByMail(ada, ada + "@example.org", "en"),
                    new Delivery.ByMail(grace, grace + "@example.org", "fr"),
                    Delivery.ByMail.to(other, "en")),
                null),
            AlertWorld.NEVER);

    members.are(ToldMembers.member(ada, Role.OWNER, "moved-" + ada + "@example.org"));

    Answer told = owner.get("/api/v1/alerts/" + alert.id());
    JsonNode mails = told.body().get("delivery").get("mails");
    assertThat(mails.size()).isEqualTo(2);
    assertThat(mails.get(0).get("address").getStringValue())
        .isEqualTo("moved-" + ada + "@example.org");
    assertThat(mails.get(1).get("address").getStringValue()).isEqualTo(other);
    assertThat(told.tag()).isEqualTo("\"2\"");
  }

  @Test
  void eventsAreKeptForFourHundredDays() {
    StoredAlert alert =
        world.insert("Old", AlertWorld.threshold(), Delivery.NONE, AlertWorld.NEVER);
    AlertEventStore events = RunningKpi.shared().bean(AlertEventStore.class);
    for (int days : List.of(399, 401, 500)) {
      events.insert(
          alert,
          new AlertEventStore.Kept(
              Ids.next(),
              AlertNotice.Type.TESTED,
              Instant.now().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MICROS),
              null,
              null,
              List.of()));
    }

    RunningKpi.shared().bean(PruneEvents.class).prune();

    assertThat(owner.get("/api/v1/alerts/" + alert.id() + "/events").body().get("items").size())
        .isEqualTo(1);
  }

  @Test
  void whatIsWrongIsToldAndLeavesNoTrace() {
    assertThat(refusal("{\"kind\":\"change\",\"metric\":\"likes\"}", null))
        .startsWith("/rule/metric must be one of: response");
    assertThat(refusal("{\"kind\":\"threshold\",\"metric\":\"response\"}", null))
        .startsWith("/rule/threshold");
    assertThat(refusal("{\"kind\":\"crisis\",\"filters\":{\"channel\":[\"x' or 1=1\"]}}", null))
        .startsWith("/rule/filters/channel");
    assertThat(refusal("{\"kind\":\"crisis\",\"windowMinutes\":5}", null))
        .startsWith("/rule/windowMinutes");
    for (String host :
        List.of("169.254.169.254", "[fe80::1]", "[::ffff:169.254.169.254]", "0.0.0.0")) {
      assertThat(
              refusal(
                  "{\"kind\":\"crisis\"}", "{\"webhooks\":[{\"url\":\"https://" + host + "/\"}]}"))
          .as(host)
          .startsWith("/delivery/webhooks/0/url");
    }
    assertThat(
            refusal(
                "{\"kind\":\"crisis\"}",
                "{\"mails\":[{\"address\":\"ada@example.org\\r\\nBcc: grace@example.org\"}]}"))
        .startsWith("/delivery/mails/0/address");
    assertThat(
            owner
                .send(
                    "POST",
                    "/api/v1/alerts",
                    "{\"name\":\"two\\nlines\",\"rule\":{\"kind\":\"crisis\"}}")
                .errors())
        .startsWith("/name");
    Api agent = new Api(world.workspaceId(), Role.AGENT);
    String crisis = body("{\"kind\":\"crisis\"}", null);
    assertThat(agent.send("POST", "/api/v1/alerts", crisis).status()).isEqualTo(403);
    assertThat(owner.get("/api/v1/alerts").body().get("items").size()).isZero();
  }

  private String refusal(String rule, @Nullable String delivery) {
    Answer answer = owner.send("POST", "/api/v1/alerts", body(rule, delivery));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
    return answer.errors();
  }

  private static String body(String rule, @Nullable String delivery) {
    return "{\"name\":\"Wrong\",\"rule\":" + rule + ",\"delivery\":" + delivery + "}";
  }
}
