package io.entente.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.standalone.RunningSuite;
import io.entente.standalone.suite.Api.Answer;
import io.entente.standalone.suite.Operations.Operation;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every call that the API describes, made by those who must not: of another workspace, in a role
 * that may not, or nobody at all. A new call is tried without anything written here, unless it
 * names things or takes bodies of a kind of its own: then it is asked for.
 */
@Tag("slow")
class StrangersTest {
  private static final RunningSuite SUITE = RunningSuite.shared();
  private static final String MARKER = "MarkerOfWorkspaceA";

  private static final String SCHEDULE =
      """
      {"name":"Nights of MarkerOfWorkspaceA","zone":"Europe/Paris",
       "week":{"monday":[{"opens":"22:00","closes":"06:00"}]}}
      """;
  private static final String POLICY =
      """
      {"name":"Promises of MarkerOfWorkspaceA","firstResponse":{"seconds":3600,"clock":"business"}}
      """;

  private static final String SEGMENT =
      """
      {"name":"MarkerOfWorkspaceA",
       "conditions":{"match":"all","items":[{"field":"name","values":["Nobody"]}]}}
      """;

  private static final String NAMED = "{\"name\":\"MarkerOfWorkspaceA\"}";

  private static final String MACRO =
      "{\"scope\":\"workspace\",\"name\":\"MarkerOfWorkspaceA\",\"body\":\"Hello\"}";

  private static final String VIEW =
      "{\"scope\":\"workspace\",\"name\":\"MarkerOfWorkspaceA\",\"filters\":{}}";

  private static final String SURVEY = "{\"name\":\"MarkerOfWorkspaceA\",\"kind\":\"csat\"}";

  private static final String RULE =
      """
      {"name":"Rule of MarkerOfWorkspaceA","on":"customer_message",
       "actions":[{"type":"note","body":"Hello"}]}
      """;

  /** Never looked at, so that nothing of it changes by itself. */
  private static final String ALERT =
      """
      {"name":"Alert of MarkerOfWorkspaceA","enabled":false,
       "rule":{"kind":"threshold","metric":"backlog","threshold":10}}
      """;

  private static final String ATTRIBUTE =
      "{\"key\":\"marker_of_workspace_a\",\"label\":\"Plan\",\"type\":\"text\"}";

  /** Of no other workspace. */
  private static final String MEMBER =
      """
      {"email":"%s@example.org","name":"MarkerOfWorkspaceA","role":"viewer",
       "password":"correct horse battery"}
      """
          .formatted(UUID.randomUUID());

  private static final String ORDER =
      """
      {"source":"MarkerOfWorkspaceA","externalId":"1","currency":"EUR","amount":4990,
       "occurredAt":"2026-11-02T09:00:00Z"}
      """;

  private static final String RATE =
      "{\"rates\":[{\"date\":\"2026-11-02\",\"from\":\"EUR\",\"to\":\"USD\",\"rate\":\"1.1\"}]}";

  private static final String REPORT_SCHEDULE =
      """
      {"name":"Report of MarkerOfWorkspaceA","report":"summary","period":"last_week","every":"week",
       "at":"08:00","zone":"Europe/Paris","formats":["pdf"],
       "recipients":[{"address":"ada@example.org"}]}
      """;

  private static final String COST_RATE =
      """
      {"kind":"month","name":"MarkerOfWorkspaceA","amount":9900,"currency":"EUR",
       "validFrom":"2026-11-01"}
      """;

  private static final String REPORTED = "?from=2026-11-01&to=2026-12-01&zone=UTC";

  /** Calls by which nobody is or becomes somebody, and those of the caller's own session. */
  private static final List<String> OF_SESSIONS = List.of("sessions", "tokens");

  private static Api owner;
  private static Api foreigner;
  private static Operations operations;
  private static final Map<String, String> THINGS = new LinkedHashMap<>();

  @BeforeAll
  static void settle() throws SQLException {
    owner = SUITE.newWorkspace("Strangers A");
    foreigner = SUITE.newWorkspace("Strangers B");
    operations = Operations.of(description());
    owner
        .post(
            "/interactions",
            interaction().replace("ada", MARKER).replace("Hello", "I am " + MARKER))
        .expect(202);
    THINGS.put("conversations", first("/conversations"));
    THINGS.put("contacts", first("/contacts"));
    THINGS.put(
        "identities",
        owner.get("/contacts/" + THINGS.get("contacts")).body().at("/identities/0/id").asText());
    THINGS.put("blocked-identities", THINGS.get("identities"));
    THINGS.put("merges", merge());
    THINGS.put("suggestions", suggestion());
    THINGS.put("kpis", owner.post("/kpis/rebuilds", "").expect(202).body().get("id").asText());
    THINGS.put("alerts", made("/alerts", ALERT));
    THINGS.put("cost-rates", made("/kpis/cost-rates", COST_RATE));
    THINGS.put("dead-letters", deadLetter());
    THINGS.put("connections", owner.connection("x", "acme"));
    THINGS.put("report-schedules", made("/report-schedules", REPORT_SCHEDULE));
    THINGS.put("schedules", made("/schedules", SCHEDULE));
    THINGS.put("sla-policies", made("/sla-policies", POLICY));
    THINGS.put("teams", made("/teams", NAMED));
    THINGS.put("reasons", made("/reasons", NAMED));
    THINGS.put("tags", made("/tags", NAMED));
    THINGS.put("macros", made("/macros", MACRO));
    THINGS.put("views", made("/views", VIEW));
    THINGS.put("bulk-actions", bulkActionThatIsDone());
    THINGS.put("rules", made("/rules", RULE));
    THINGS.put("insights", made("/insights", insight()));
    owner.post("/attributes", ATTRIBUTE).expect(201);
    THINGS.put("attributes", "marker_of_workspace_a");
    owner.post("/contact-attributes", ATTRIBUTE).expect(201);
    THINGS.put("contact-attributes", "marker_of_workspace_a");
    THINGS.put("companies", made("/companies", NAMED));
    THINGS.put("attachments", made("/attachments", MARKER));
    THINGS.put("imports", made("/imports", "name\nMarkerOfWorkspaceA\n"));
    owner
        .call(
            "PUT",
            "/imports/" + THINGS.get("imports") + "/mapping",
            "{\"saveAs\":\"" + MARKER + "\"}")
        .expect(200);
    THINGS.put("import-mappings", MARKER);
    THINGS.put("segments", made("/segments", SEGMENT));
    THINGS.put("agents", UUID.randomUUID().toString());
    THINGS.put("posts", post());
    THINGS.put("surveys", made("/surveys", SURVEY));
    THINGS.put("questions", question());
    THINGS.put("members", made("/members", MEMBER));
    THINGS.put("orders", owner.post("/orders", ORDER).expect(200).body().get("id").asText());
  }

  /** Of two more people, so that those of the other calls stay who they are. */
  private static String merge() {
    String kept = contact("kept" + MARKER);
    String absorbed = contact("absorbed" + MARKER);
    return owner
        .post("/contacts/" + kept + "/merges", "{\"absorb\":\"" + absorbed + "\"}")
        .expect(201)
        .body()
        .get("id")
        .asText();
  }

  /** Of two who write under one name on two networks. */
  private static String suggestion() {
    contact("likely" + MARKER);
    owner
        .post("/interactions", interaction("likely" + MARKER).replace(acme(), forum()))
        .expect(202);
    return first("/suggestions");
  }

  private static String contact(String handle) {
    owner.post("/interactions", interaction(handle)).expect(202);
    return first("/contacts?query=" + handle);
  }

  private static String interaction(String handle) {
    return """
    {"connectionId":"%s","externalId":"of-%s","author":{"externalId":"%s","handle":"%s"},
     "body":"Hello","occurredAt":"2026-11-02T09:00:00Z"}
    """
        .formatted(acme(), handle, handle, handle);
  }

  private static String question() {
    owner
        .post("/interactions", interaction().replace(acme(), forum()).replace("ada", MARKER))
        .expect(202);
    return first("/questions");
  }

  private static String acme() {
    return owner.connection("x", "acme");
  }

  private static String forum() {
    return owner.connection("forum", "acme");
  }

  private static String post() {
    String told =
        """
        [{"connectionId":"%s","externalId":"p1","publishedAt":"2026-11-02T09:00:00Z",
          "title":"MarkerOfWorkspaceA"}]
        """
            .formatted(owner.connection("x", "acme"));
    return owner.post("/posts", told).expect(200).body().at("/results/0/id").asText();
  }

  private static String made(String list, String body) {
    return owner.post(list, body).expect(201).body().get("id").asText();
  }

  private static String first(String list) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !owner.get(list).expect(200).body().get("items").isEmpty());
    return owner.get(list).body().at("/items/0/id").asText();
  }

  private static JsonNode description() {
    return Api.anonymous(SUITE.address()).document("/api/openapi.json");
  }

  private static String deadLetter() throws SQLException {
    String workspace = owner.get("/me").body().at("/workspace/id").asText();
    try (Connection schema = SUITE.schema("interactions");
        Statement statement = schema.createStatement()) {
      statement.executeUpdate(
          """
          insert into dead_letter (group_name, topic, partition_no, record_offset, headers, scope,
                                   reason, event_at, failed_at)
          values ('interactions-filing', 'entente.intake', 0, 1000000, '{}', '%s', '%s',
                  utc_timestamp(6), utc_timestamp(6))
          """
              .formatted(workspace, MARKER));
      return "" + Schemas.number(schema, "select max(id) from dead_letter");
    }
  }

  private static String thing(Operation operation) {
    boolean isRate = operation.template().startsWith("/api/v1/kpis/cost-rates");
    String id = THINGS.get(isRate ? "cost-rates" : operation.resource());
    return id != null ? id : fail("Say in THINGS what " + operation + " could name");
  }

  private static String unknown(Operation operation) {
    return operation.resource().equals("dead-letters") ? "999999999" : UUID.randomUUID().toString();
  }

  /** What the call would take if the caller might. */
  private static String body(Operation operation) {
    if (!operation.writes() || operation.method().equals("DELETE")) {
      return null;
    }
    return switch (operation.template()) {
      case "/api/v1/conversations/{id}/replies", "/api/v1/conversations/{id}/notes" ->
          "{\"body\":\"Hello\"}";
      case "/api/v1/conversations/{id}/resolution" -> "{}";
      case "/api/v1/contacts/{id}/hold" -> "{\"reason\":\"Strangers\"}";
      case "/api/v1/contact-retention", "/api/v1/conversation-retention" -> "{\"days\":30}";
      case "/api/v1/blocked-identities/{id}" -> "{\"reason\":\"Spam\"}";
      case "/api/v1/conversations/{id}/merges" -> "{\"into\":\"" + UUID.randomUUID() + "\"}";
      case "/api/v1/conversations/{id}/splits" -> "{\"from\":\"" + UUID.randomUUID() + "\"}";
      case "/api/v1/conversations/{id}/replies/{replyId}/attempts" -> "{\"resend\":true}";
      case "/api/v1/connections/{id}/outlet" ->
          "{\"kind\":\"webhook\",\"url\":\"https://bridge.example.org/\",\"secret\":\"0123456789abcdef\"}";
      case "/api/v1/contacts", "/api/v1/contacts/{id}" -> "{\"name\":\"Grace\"}";
      case "/api/v1/contacts/{id}/points" -> "{\"kind\":\"email\",\"value\":\"grace@example.org\"}";
      case "/api/v1/contacts/{id}/points/{pointId}" -> "{\"verified\":true}";
      case "/api/v1/contacts/{id}/notes" -> "{\"body\":\"Hello\"}";
      case "/api/v1/companies", "/api/v1/companies/{id}" -> NAMED;
      case "/api/v1/contacts/{id}/consents" ->
          "{\"purpose\":\"survey\",\"choice\":\"objected\",\"source\":\"form\"}";
      case "/api/v1/contacts/{id}/erasures" -> "{\"confirmation\":\"Grace\"}";
      case "/api/v1/imports/{id}/mapping" -> "{}";
      case "/api/v1/segments", "/api/v1/segments/{id}" -> SEGMENT;
      case "/api/v1/segments/preview" ->
          "{\"match\":\"all\",\"items\":[{\"field\":\"name\",\"values\":[\"Ada\"]}]}";
      case "/api/v1/contacts/{id}/merges" -> "{\"absorb\":\"" + UUID.randomUUID() + "\"}";
      case "/api/v1/contacts/{id}/links" -> "{}";
      case "/api/v1/links" -> "{\"token\":\"x\",\"identityId\":\"" + UUID.randomUUID() + "\"}";
      case "/api/v1/connections" ->
          "{\"channel\":\"x\",\"externalId\":\"stranger\",\"name\":\"Stranger\"}";
      case "/api/v1/connections/{id}", "/api/v1/schedules/default" -> "{\"scheduleId\":null}";
      case "/api/v1/report-schedules", "/api/v1/report-schedules/{id}" -> REPORT_SCHEDULE;
      case "/api/v1/schedules", "/api/v1/schedules/{id}" -> SCHEDULE;
      case "/api/v1/schedules/{id}/preview" -> "{\"from\":\"2026-11-02T09:00:00Z\",\"seconds\":60}";
      case "/api/v1/sla-policies", "/api/v1/sla-policies/{id}" -> POLICY;
      case "/api/v1/sla-policies/order", "/api/v1/rules/order" -> "{\"ids\":[]}";
      case "/api/v1/rules", "/api/v1/rules/{id}" -> RULE;
      case "/api/v1/rules/dry-runs" -> "{\"rule\":" + RULE + "}";
      case "/api/v1/sla-policies/preview", "/api/v1/sla-policies/{id}/preview" ->
          "{\"at\":\"2026-11-02T09:00:00Z\",\"connectionId\":\"%s\"}"
              .formatted(owner.connection("x", "acme"));
      case "/api/v1/conversations/{id}" -> "{\"priority\":\"high\"}";
      case "/api/v1/conversations/{id}/draft", "/api/v1/insights/{id}/tellings" ->
          "{\"body\":\"Hello\"}";
      case "/api/v1/agents/{id}",
          "/api/v1/teams",
          "/api/v1/teams/{id}",
          "/api/v1/reasons",
          "/api/v1/reasons/{id}",
          "/api/v1/tags",
          "/api/v1/tags/{id}",
          "/api/v1/surveys/{id}" ->
          NAMED;
      case "/api/v1/orders" -> ORDER;
      case "/api/v1/rates" -> RATE;
      case "/api/v1/kpis/cost-rates", "/api/v1/kpis/cost-rates/{id}" -> COST_RATE;
      case "/api/v1/surveys" -> SURVEY;
      case "/api/v1/conversations/{id}/surveys" ->
          "{\"surveyId\":\"" + THINGS.get("surveys") + "\"}";
      case "/api/v1/agents/{id}/presence" -> "{\"presence\":\"away\"}";
      case "/api/v1/agents/{id}/skills" ->
          "{\"capacity\":1,\"languages\":[],\"channels\":[],\"reasons\":[]}";
      case "/api/v1/conversations/{id}/attendance" -> "{\"doing\":\"viewing\"}";
      case "/api/v1/attributes", "/api/v1/contact-attributes" -> ATTRIBUTE;
      case "/api/v1/attributes/{key}", "/api/v1/contact-attributes/{key}" -> "{\"label\":\"Plan\"}";
      case "/api/v1/macros", "/api/v1/macros/{id}" -> MACRO;
      case "/api/v1/views" -> VIEW;
      case "/api/v1/views/{id}" -> NAMED;
      case "/api/v1/alerts", "/api/v1/alerts/previews" -> ALERT;
      case "/api/v1/alerts/{id}" -> NAMED;
      case "/api/v1/bulk-actions" -> bulkAction();
      case "/api/v1/conversations/{conversationId}/macros/{id}" -> "{\"send\":false}";
      case "/api/v1/insights" -> insight();
      case "/api/v1/insights/{id}/messages" ->
          insight().replaceFirst("\"department.*\"messages", "\"messages");
      case "/api/v1/questions/{id}/confirmed-answer" ->
          "{\"interactionId\":\"%s\"}".formatted(UUID.randomUUID());
      case "/api/v1/insights/{id}/decision" -> "{\"decision\":\"accepted\"}";
      case "/api/v1/members" ->
          """
          {"email":"stranger@example.org","name":"Grace","role":"viewer",
           "password":"correct horse battery"}
          """;
      case "/api/v1/workspaces" -> "{\"name\":\"Strangers\"}";
      case "/api/v1/interactions" -> interaction();
      case "/api/v1/interactions/revisions" ->
          """
          {"connectionId":"%s","externalId":"stranger","kind":"deleted",
           "revisedAt":"2026-11-02T09:00:00Z"}
          """
              .formatted(owner.connection("x", "acme"));
      case "/api/v1/dead-letters/{id}/replay",
          "/api/v1/contacts/{id}/erasure-previews",
          "/api/v1/kpis/rebuilds",
          "/api/v1/report-schedules/{id}/trials",
          "/api/v1/alerts/{id}/test",
          "/api/v1/conversations/{id}/read",
          "/api/v1/conversations/{id}/spam",
          // What a file says is not read.
          "/api/v1/attachments",
          "/api/v1/imports",
          "/api/v1/imports/{id}/runs",
          "/api/v1/imports/{id}/dry-runs",
          "/api/v1/imports/{id}/runs/{runId}/resumption",
          "/api/v1/questions/{id}/abstention",
          "/api/v1/suggestions/{id}/acceptance",
          "/api/v1/suggestions/{id}/refusal",
          // Bulks, whose elements are refused each by itself.
          "/api/v1/acceptances",
          "/api/v1/conversations/acts",
          "/api/v1/posts" ->
          null;
      default -> fail("Say in body() what " + operation + " takes");
    };
  }

  private static String bulkActionThatIsDone() {
    String id = owner.post("/bulk-actions", bulkAction()).expect(202).body().get("id").asText();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> owner.get("/bulk-actions/" + id).body().get("state").asText().equals("done"));
    return id;
  }

  private static String bulkAction() {
    return """
    {"selection":{"ids":["%s"]},"actions":{"priority":"low"}}
    """
        .formatted(THINGS.get("conversations"));
  }

  private static String insight() {
    String conversation = THINGS.get("conversations");
    String message =
        owner
            .get("/conversations/" + conversation + "/interactions")
            .body()
            .at("/items/0/id")
            .asText();
    return """
    {"department":"MarkerOfWorkspaceA","summary":"Late","messages":[{"conversationId":"%s","interactionId":"%s"}]}
    """
        .formatted(conversation, message);
  }

  private static String interaction() {
    return """
    {"connectionId":"%s","externalId":"stranger","author":{"externalId":"ada"},"body":"Hello",
     "occurredAt":"2026-11-02T09:00:00Z"}
    """
        .formatted(owner.connection("x", "acme"));
  }

  @Test
  void anotherWorkspacesThingsAreAsUnknownAsNone() {
    Map<String, String> before = Schemas.snapshot(SUITE);
    int tried = 0;
    for (Operation operation : operations.all()) {
      // An id that no agent has yet becomes one's: it names a member, wherever that is one.
      if (operation.namesAThing() && !operation.resource().equals("agents")) {
        String body = body(operation);
        Answer theirs = foreigner.call(operation.method(), operation.path(thing(operation)), body);
        Answer nobodys =
            foreigner.call(operation.method(), operation.path(unknown(operation)), body);

        assertThat(theirs.status()).as("%s: %s", operation, theirs.body()).isEqualTo(404);
        assertThat(plain(theirs)).as("%s", operation).isEqualTo(plain(nobodys));
        tried++;
      }
    }

    assertThat(tried).isGreaterThanOrEqualTo(10);
    assertThat(Schemas.snapshot(SUITE)).isEqualTo(before);
  }

  private static JsonNode plain(Answer answer) {
    return ((ObjectNode) answer.body()).without(List.of("instance", "traceId"));
  }

  @Test
  void noListShowsAnythingOfAnotherWorkspace() {
    for (Operation operation : operations.all()) {
      if (!operation.writes() && !operation.namesAThing() && !operation.open()) {
        for (String query : queries(operation)) {
          Answer answer = foreigner.get(operation.path("") + query);

          assertThat(answer.status())
              .as("%s%s: %s", operation, query, answer.body())
              .isLessThan(500);
          String text = withoutWhatWasAsked(answer.body()).toString();
          assertThat(text).as("%s%s", operation, query).doesNotContain(MARKER);
          THINGS.values().stream()
              .filter(id -> id.length() > 20)
              .forEach(id -> assertThat(text).as("%s%s", operation, query).doesNotContain(id));
        }
      }
    }
    assertThat(owner.get("/conversations").body().toString()).contains(MARKER);
  }

  /** Figures repeat the filters that they were asked for. */
  private static JsonNode withoutWhatWasAsked(JsonNode body) {
    return body instanceof ObjectNode object ? object.without(List.of("filters")) : body;
  }

  /** The list as it is, and narrowed to what is another workspace's. */
  private static List<String> queries(Operation operation) {
    String period = "?from=2026-11-01&to=2026-12-01&zone=UTC&clock=calendar";
    return switch (operation.template()) {
      case "/api/v1/contacts" ->
          List.of(
              "",
              "?query=" + MARKER.substring(0, 4),
              "?ids=" + THINGS.get("contacts"),
              "?company=" + THINGS.get("companies"));
      case "/api/v1/contact-exports" -> List.of("", "?segment=" + THINGS.get("segments"));
      case "/api/v1/identities" -> List.of("?ids=" + THINGS.get("identities"));
      case "/api/v1/conversations" ->
          List.of(
              "",
              "?contact=" + THINGS.get("contacts"),
              "?identity=" + THINGS.get("identities"),
              "?connection=" + owner.connection("x", "acme"),
              "?view=" + THINGS.get("views"));
      case "/api/v1/orders" ->
          List.of("", "?contact=" + THINGS.get("contacts"), "?source=" + MARKER);
      case "/api/v1/facts" ->
          List.of("?kind=cycles", "?kind=waits", "?kind=orders", "?kind=surveys");
      case "/api/v1/rates" -> List.of("?from=EUR&to=USD&date=2026-11-02");
      case "/api/v1/search" -> List.of("?q=" + MARKER, "?q=%231", "?q=stranger");
      case "/api/v1/kpis/summary" ->
          List.of(period, period + "&connection=" + owner.connection("x", "acme"));
      case "/api/v1/kpis/series" -> List.of(period + "&metric=response&interval=day&by=agent");
      case "/api/v1/kpis/heatmap", "/api/v1/kpis/distribution", "/api/v1/kpis/drilldown" ->
          List.of(period + "&metric=response", period + "&metric=response&channel=x");
      case "/api/v1/kpis/attribution",
          "/api/v1/kpis/ratings",
          "/api/v1/kpis/ratings/reviews",
          "/api/v1/kpis/satisfaction",
          "/api/v1/kpis/advocates",
          "/api/v1/kpis/community",
          "/api/v1/kpis/engagement" ->
          List.of(REPORTED, REPORTED + "&connection=" + owner.connection("x", "acme"));
      case "/api/v1/kpis/cost" -> List.of(REPORTED, REPORTED + "&by=connection");
      case "/api/v1/kpis/retention",
          "/api/v1/kpis/cohorts",
          "/api/v1/kpis/source-quality",
          "/api/v1/kpis/voice",
          "/api/v1/kpis/voice/insights" ->
          List.of(REPORTED);
      case "/api/v1/kpis/backlog" -> List.of(period, period + "&channel=x");
      default -> List.of("");
    };
  }

  @Test
  void figuresOfAnotherWorkspaceAreNotCounted() {
    String connection = owner.connection("x", "acme");
    String period = "from=2026-11-01&to=2026-12-01&zone=UTC&clock=calendar";

    for (String query : List.of(period, period + "&connection=" + connection)) {
      JsonNode summary = foreigner.summary(query);
      assertThat(Kpis.openWaits(summary)).isZero();
      assertThat(summary.at("/volumes/conversationsOpened").asLong()).isZero();
    }
  }

  @Test
  void whoMayOnlyLookChangesNothing() {
    Api viewer = member("viewer");
    Map<String, String> before = Schemas.snapshot(SUITE);
    for (Operation operation : operations.all()) {
      if (operation.writes() && !OF_SESSIONS.contains(operation.resource())) {
        String id = operation.namesAThing() ? thing(operation) : "";
        Answer answer = viewer.call(operation.method(), operation.path(id), body(operation));

        assertThat(answer.status()).as("%s: %s", operation, answer.body()).isEqualTo(403);
        assertThat(answer.body().get("code").asText()).isEqualTo("forbidden");
      }
    }

    assertThat(Schemas.snapshot(SUITE)).isEqualTo(before);
  }

  @Test
  void whatIsForOwnersAndAdminsAgentsCannotDo() {
    Api agent = member("agent");
    Map<String, String> before = Schemas.snapshot(SUITE);
    for (Operation operation : operations.all()) {
      boolean theirs =
          (List.of(
                          "alerts",
                          "members",
                          "workspaces",
                          "connections",
                          "contact-retention",
                          "conversation-retention",
                          "dead-letters",
                          "links",
                          "orders",
                          "rates",
                          "rules",
                          "schedules",
                          "sla-policies",
                          "surveys")
                      .contains(operation.resource())
                  && !operation.template().endsWith("/preview"))
              || operation.template().startsWith("/api/v1/kpis/rebuilds")
              || operation.template().startsWith("/api/v1/kpis/cost-rates");
      if (theirs && operation.writes()) {
        String id = operation.namesAThing() ? thing(operation) : "";
        assertThat(agent.call(operation.method(), operation.path(id), body(operation)).status())
            .as("%s", operation)
            .isEqualTo(403);
      }
    }
    assertThat(agent.get("/dead-letters").status()).isEqualTo(403);
    assertThat(agent.get("/kpis/check").status()).isEqualTo(403);
    assertThat(agent.get("/facts?kind=cycles").status()).isEqualTo(403);
    assertThat(agent.get("/kpis/check/background").status()).isEqualTo(403);

    assertThat(Schemas.snapshot(SUITE)).isEqualTo(before);
  }

  private static Api member(String role) {
    String email = role + "-" + owner.workspace() + "@example.org";
    owner
        .post(
            "/members",
            Map.of("email", email, "name", "Grace", "role", role, "password", SUITE.password()))
        .expect(201);
    return Api.signedIn(SUITE.address(), email, SUITE.password(), owner.workspace());
  }

  /** At the gateway and past it, whatever one says one is. */
  @Test
  void nobodyIsAnybodyByTheirOwnWord() {
    JsonNode me = owner.get("/me").body();
    String[] headers = {
      "X-Remote-User", "owner@example.org",
      "X-User-Id", me.at("/member/id").asText(),
      "X-User-Roles", "owner",
      "X-Workspace-Id", me.at("/workspace/id").asText(),
      "X-Forwarded-For", "127.0.0.1",
      "X-Forwarded-User", "owner@example.org"
    };
    Map<String, String> before = Schemas.snapshot(SUITE);
    int tried = 0;
    for (URI address : addresses()) {
      for (Operation operation : operations.all()) {
        if (!operation.open()) {
          String id = operation.namesAThing() ? thing(operation) : "";
          Answer answer =
              Api.anonymous(address, headers)
                  .call(operation.method(), operation.path(id), body(operation));

          assertThat(answer.status()).as("%s at %s", operation, address).isEqualTo(401);
          tried++;
        }
      }
    }

    assertThat(tried).isGreaterThan(80);
    assertThat(Schemas.snapshot(SUITE)).isEqualTo(before);
  }

  private static List<URI> addresses() {
    return List.of(
        SUITE.address(),
        SUITE.address("contacts"),
        SUITE.address("interactions"),
        SUITE.address("kpi"));
  }

  @Test
  void aWorkspaceThatTheRequestNamesIsNotTaken() {
    String workspace = owner.get("/me").body().at("/workspace/id").asText();
    Map<String, String> before = Schemas.snapshot(SUITE);
    for (Operation operation : operations.all()) {
      if (operation.open()) {
        continue;
      }
      String id = operation.namesAThing() ? thing(operation) : "";
      String body = body(operation);
      for (String name : List.of("workspaceId", "workspace", "tenantId", "brandId")) {
        if (body == null) {
          continue;
        }
        String named =
            body.strip()
                .replaceFirst("\\{", "{\"" + name + "\":\"" + workspace + "\",")
                .replace(",}", "}");
        Answer answer = owner.call(operation.method(), operation.path(id), named);
        assertThat(answer.status()).as("%s: %s", operation, answer.body()).isIn(400, 422);
      }
      if (!operation.writes() && operation.queries().isEmpty()) {
        assertThat(foreigner.get(operation.path(id) + "?workspaceId=" + workspace).status())
            .as("%s", operation)
            .isIn(400, 404);
      }
    }

    assertThat(Schemas.snapshot(SUITE)).isEqualTo(before);
  }

  @Test
  void statementsInParametersAreValuesThatMakeNoSense() {
    List<String> injections =
        List.of(
            "'%20or%20sleep(9)--%20",
            "1%20and%20sleep(9)",
            "%22%3B%20select%20sleep(9)%3B%20--",
            "%25%27%20union%20select%20null%23",
            "$%7Bjndi:ldap://127.0.0.1/x%7D",
            "%25_%25_%25_%25_%25_%25");
    for (Operation operation : operations.all()) {
      String id = operation.namesAThing() ? thing(operation) : "";
      for (String name : operation.queries()) {
        for (String injection : injections) {
          long began = System.nanoTime();
          Answer answer =
              owner.call(
                  operation.method(),
                  operation.path(id) + "?" + name + "=" + injection,
                  body(operation));

          assertThat(answer.status()).as("%s ?%s=%s", operation, name, injection).isLessThan(500);
          assertThat(Duration.ofNanos(System.nanoTime() - began))
              .as("%s ?%s=%s", operation, name, injection)
              .isLessThan(Duration.ofSeconds(8));
        }
      }
    }
  }

  @Test
  void readingIsDoneByReadingAlone() {
    Map<String, String> before = Schemas.snapshot(SUITE);
    for (Operation operation : operations.all()) {
      boolean read =
          operations.all().stream()
              .anyMatch(it -> !it.writes() && it.template().equals(operation.template()));
      if (operation.writes() && !read) {
        String id = operation.namesAThing() ? thing(operation) : "";
        assertThat(owner.call("GET", operation.path(id), null).status())
            .as("GET instead of %s", operation)
            .isIn(404, 405);
      }
    }

    assertThat(Schemas.snapshot(SUITE)).isEqualTo(before);
  }

  @Test
  void aServiceServesNothingInsideThatLooksIntoIt() {
    for (URI address : addresses()) {
      for (String path :
          List.of("env", "beans", "loggers", "routes", "threaddump", "refresh", "stop", "caches")) {
        Answer answer = Api.anonymous(address).plain("/" + path);
        assertThat(answer.status()).as("%s%s", address, path).isIn(401, 404);
      }
    }
    assertThat(Api.anonymous(SUITE.address()).plain("/prometheus").status()).isIn(401, 404);
  }
}
