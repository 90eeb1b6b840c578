package io.entente.interactions.work;

import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final Api ada = owner.as(Role.AGENT);
  private final UUID connection = UUID.fromString(owner.connect("acme"));

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void tellOfAda() {
    Answer told = ada.send("PUT", "agents/" + id(ada), "{\"name\": \"Ada\"}", Map.of());
    assertThat(told.status()).as(told.text()).isEqualTo(200);
  }

  private static String id(Api api) {
    return api.caller().memberId().toString();
  }

  private void file(Said... messages) {
    service.file(
        Arrays.stream(messages)
            .map(said -> said.inbound(workspaceId, Channel.X, connection))
            .toList());
  }

  private static Instant at(int minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }

  private String opened(String customer, String message, int minute) {
    file(customer(customer, message, at(minute)));
    return owner.get("conversations?sort=opened").items().stream()
        .filter(it -> it.get("openedAt").equals(at(minute).toString()))
        .map(it -> String.valueOf(it.get("id")))
        .findFirst()
        .orElseThrow();
  }

  private Answer patch(String id, String body) {
    return ada.send("PATCH", "conversations/" + id, body, Map.of());
  }

  private List<String> found(String query) {
    Answer answer = ada.get("conversations?" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.items().stream().map(it -> String.valueOf(it.get("subject"))).toList();
  }

  private String created(String path, String body) {
    Answer answer = owner.post(path, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.string("id");
  }

  private String tag(String name) {
    return created("tags", "{\"name\": \"" + name + "\"}");
  }

  private List<Map<String, Object>> changes(String id) {
    return owner.get("conversations/" + id + "/changes").items();
  }

  @Test
  void whatNobodySetIsNotThere() {
    String id = opened("ada", "m1", 0);

    assertThat(owner.get("conversations/" + id).body())
        .containsEntry("status", "open")
        .containsEntry("snoozedUntil", null)
        .containsEntry("priority", "none")
        .containsEntry("assigneeId", null)
        .containsEntry("teamId", null)
        .containsEntry("reasonId", null)
        .containsEntry("tags", List.of())
        .containsEntry("attributes", Map.of())
        .containsEntry("unread", true)
        .containsEntry("mentioned", false);
    assertThat(
            service.sql().number("select count(*) from work where workspace_id = ?", workspaceId))
        .isZero();
  }

  @Test
  void everythingIsSetAtOnceAndEachFieldIsRecorded() {
    String id = opened("grace", "m1", 0);
    String team = created("teams", "{\"name\": \"Returns\", \"members\": [\"" + id(ada) + "\"]}");
    String delivery = created("reasons", "{\"name\": \"Delivery\"}");
    String late = created("reasons", "{\"name\": \"Late\", \"parentId\": \"" + delivery + "\"}");
    String vip = tag("vip");
    created("attributes", "{\"key\": \"order\", \"label\": \"Order\", \"type\": \"number\"}");

    Answer changed =
        patch(
            id,
            """
            {"priority": "urgent", "assigneeId": "%s", "teamId": "%s", "reasonId": "%s",
             "tags": ["%s"], "attributes": {"order": 4711.50}, "subject": "Where is it?"}
            """
                .formatted(id(ada), team, late, vip));

    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(changed.body())
        .containsEntry("priority", "urgent")
        .containsEntry("assigneeId", id(ada))
        .containsEntry("teamId", team)
        .containsEntry("reasonId", late)
        .containsEntry("tags", List.of(vip))
        .containsEntry("attributes", Map.of("order", 4711.5))
        .containsEntry("subject", "Where is it?")
        .containsEntry("version", 2);
    assertThat(owner.get("conversations/" + id).text().replace("\"unread\":true", ""))
        .isEqualTo(changed.text().replace("\"unread\":true", ""));
    List<Map<String, Object>> changes = changes(id);
    assertThat(changes)
        .extracting("field")
        .containsExactly(
            "subject", "priority", "assigneeId", "teamId", "reasonId", "tags", "attributes/order");
    assertThat(changes.get(1)).containsEntry("before", "none").containsEntry("after", "urgent");
    assertThat(changes.get(2))
        .containsEntry("before", null)
        .containsEntry("after", id(ada))
        .containsEntry("by", Map.of("kind", "member", "id", id(ada)));
    assertThat(changes.get(5))
        .containsEntry("before", List.of())
        .containsEntry("after", List.of(vip));
    assertThat(changes.getLast()).containsEntry("after", 4711.5);
  }

  @Test
  void whatIsNotGivenStaysAndNullTakesAway() {
    String id = opened("grace", "m1", 0);
    created("attributes", "{\"key\": \"vip\", \"label\": \"VIP\", \"type\": \"boolean\"}");
    created("attributes", "{\"key\": \"since\", \"label\": \"Since\", \"type\": \"date\"}");
    patch(
        id,
        """
        {"assigneeId": "%s", "subject": "Title",
         "attributes": {"vip": true, "since": "2026-03-29"}}
        """
            .formatted(id(ada)));

    Answer changed =
        patch(id, "{\"assigneeId\": null, \"subject\": null, \"attributes\": {\"vip\": null}}");

    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.body())
        .containsEntry("assigneeId", null)
        .containsEntry("subject", "This is m1 of grace")
        .containsEntry("attributes", Map.of("since", "2026-03-29"));
    assertThat(patch(id, "{\"attributes\": null}").body()).containsEntry("attributes", Map.of());
    assertThat(found("assignee=me")).isEmpty();
  }

  @Test
  void whatIsAsAskedAlreadyIsNoChange() {
    String id = opened("grace", "m1", 0);
    String body = "{\"priority\": \"high\", \"status\": \"open\"}";
    patch(id, body);

    Answer again = patch(id, body);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("ETag")).isEqualTo("\"2\"");
    assertThat(patch(id, "{}").header("ETag")).isEqualTo("\"2\"");
    assertThat(changes(id)).hasSize(1);
  }

  @Test
  void eachWrongValueIsNamedAndNothingIsChanged() {
    String id = opened("grace", "m1", 0);
    created("attributes", "{\"key\": \"order\", \"label\": \"Order\", \"type\": \"number\"}");
    created(
        "attributes",
        "{\"key\": \"size\", \"label\": \"Size\", \"type\": \"list\", \"values\": [\"S\", \"M\"]}");
    Api stranger = Api.of(service, Ids.next(), Role.OWNER);
    String foreign = stranger.post("tags", "{\"name\": \"theirs\"}").string("id");

    assertThat(
            patch(
                    id,
                    """
                    {"status": "closed", "snoozedUntil": "tomorrow", "priority": 1,
                     "assigneeId": "ada", "tags": ["x", 1], "attributes": [], "subject": " "}
                    """)
                .pointers())
        .containsExactlyInAnyOrder(
            "/status",
            "/snoozedUntil",
            "/priority",
            "/assigneeId",
            "/tags/0",
            "/tags/1",
            "/attributes",
            "/subject");
    assertThat(
            patch(
                    id,
                    """
                    {"priority": "high", "assigneeId": "%1$s", "teamId": "%1$s", "reasonId": "%1$s",
                     "tags": ["%2$s"],
                     "attributes": {"order": "many", "size": "L", "colour/x": 1}}
                    """
                        .formatted(UUID.randomUUID(), foreign))
                .pointers())
        .containsExactlyInAnyOrder(
            "/assigneeId",
            "/teamId",
            "/reasonId",
            "/tags/0",
            "/attributes/order",
            "/attributes/size",
            "/attributes/colour~1x");
    for (String body :
        List.of(
            "{\"status\": \"snoozed\"}",
            "{\"status\": \"snoozed\", \"snoozedUntil\": \"2026-03-02T09:00:00Z\"}",
            "{\"status\": \"open\", \"snoozedUntil\": \"2126-03-02T09:00:00Z\"}",
            "{\"snoozedUntil\": \"2126-03-02T09:00:00Z\"}")) {
      Answer refused = patch(id, body.replace("{\"s", "{\"priority\": \"high\", \"s"));
      assertThat(refused.status()).as(body).isEqualTo(422);
      assertThat(refused.pointers()).as(body).containsExactly("/snoozedUntil");
    }
    assertThat(patch(id, "{\"colour\": 1}").status()).isEqualTo(400);
    assertThat(patch(id, "[]").status()).isEqualTo(400);
    assertThat(patch(id, "{\"priority\": \"low\", \"priority\": \"high\"}").status())
        .isEqualTo(400);
    assertThat(owner.get("conversations/" + id).body())
        .containsEntry("version", 1)
        .containsEntry("priority", "none");
    assertThat(changes(id)).isEmpty();
  }

  @Test
  void aMergePatchIsTakenByItsOwnType() {
    String id = opened("grace", "m1", 0);
    Map<String, String> type = Map.of("Content-Type", "application/merge-patch+json");
    String path = "conversations/" + id;

    assertThat(ada.send("PATCH", path, "{\"priority\": \"low\"}", type).status()).isEqualTo(200);
    assertThat(
            ada.send(
                    "PATCH",
                    path,
                    "{\"priority\": \"low\"}",
                    Map.of("Content-Type", "application/json-patch+json"))
                .status())
        .isEqualTo(415);
  }

  @Test
  void whoLookedAtAnOlderVersionIsTold() {
    String id = opened("grace", "m1", 0);
    patch(id, "{\"priority\": \"low\"}");
    String path = "conversations/" + id;

    assertThat(
            ada.send("PATCH", path, "{\"priority\": \"high\"}", Map.of("If-Match", "\"1\""))
                .status())
        .isEqualTo(412);
    assertThat(owner.get(path).body()).containsEntry("priority", "low");
    assertThat(
            ada.send("PATCH", path, "{\"priority\": \"high\"}", Map.of("If-Match", "\"2\""))
                .status())
        .isEqualTo(200);
  }

  @Test
  void aChangeTakesFewStatements() {
    String first = opened("grace", "m1", 0);
    String second = opened("linus", "m2", 10);
    String assign = "{\"assigneeId\": \"" + id(ada) + "\"}";
    patch(first, assign);
    ada.post("conversations/" + first + "/resolution", null);

    assertThat(statements(() -> patch(second, assign))).isLessThanOrEqualTo(14);
    assertThat(statements(() -> ada.post("conversations/" + second + "/resolution", null)))
        .isLessThanOrEqualTo(14);
  }

  /** Begin, commit and the reading of the answer included. */
  private static long statements(Runnable request) {
    long before = questions();
    request.run();
    long after = questions();
    return after - before - 1;
  }

  private static long questions() {
    return service
        .sql()
        .first("show global status like 'Questions'", row -> row.number("Value"))
        .orElseThrow();
  }

  @Test
  void viewersAndStrangersChangeNothing() {
    String id = opened("grace", "m1", 0);
    String body = "{\"priority\": \"high\"}";
    Api stranger = Api.of(service, Ids.next(), Role.OWNER);

    assertThat(owner.as(Role.VIEWER).send("PATCH", "conversations/" + id, body, Map.of()).status())
        .isEqualTo(403);
    assertThat(stranger.send("PATCH", "conversations/" + id, body, Map.of()).status())
        .isEqualTo(404);
    assertThat(stranger.get("conversations/" + id + "/changes").status()).isEqualTo(404);
    assertThat(stranger.send("PUT", "conversations/" + id + "/read", null, Map.of()).status())
        .isEqualTo(404);
    assertThat(owner.get("conversations/" + id).body()).containsEntry("version", 1);
  }

  @Test
  void listsAreFilteredByWhatWasSet() {
    String m1 = opened("grace", "m1", 0);
    String m2 = opened("linus", "m2", 10);
    opened("margaret", "m3", 20);
    String team = created("teams", "{\"name\": \"Returns\"}");
    String delivery = created("reasons", "{\"name\": \"Delivery\"}");
    String late = created("reasons", "{\"name\": \"Late\", \"parentId\": \"" + delivery + "\"}");
    String vip = tag("vip");
    patch(
        m1,
        "{\"assigneeId\": \"%s\", \"tags\": [\"%s\"], \"reasonId\": \"%s\"}"
            .formatted(id(ada), vip, late));
    patch(m2, "{\"assigneeId\": \"%s\", \"priority\": \"high\"}".formatted(id(ada)));
    patch(m2, "{\"teamId\": \"%s\", \"reasonId\": \"%s\"}".formatted(team, delivery));
    String one = "This is m1 of grace";
    String two = "This is m2 of linus";
    String three = "This is m3 of margaret";

    for (String sort : List.of("activity", "waiting", "opened")) {
      String by = "&sort=" + sort;
      assertThat(found("assignee=me" + by)).as(sort).containsExactlyInAnyOrder(one, two);
      assertThat(found("assignee=" + id(ada) + by)).containsExactlyInAnyOrder(one, two);
      assertThat(found("assignee=" + Ids.next() + by)).isEmpty();
      assertThat(found("assignee=none" + by)).containsExactly(three);
      assertThat(found("assignee=me&status=open&priority=high" + by)).containsExactly(two);
      assertThat(found("assignee=me&priority=none" + by)).containsExactly(one);
      assertThat(found("priority=none" + by)).containsExactlyInAnyOrder(one, three);
      assertThat(found("tag=" + vip + by)).containsExactly(one);
      assertThat(found("team=" + team + by)).containsExactly(two);
      assertThat(found("team=none" + by)).containsExactlyInAnyOrder(one, three);
      assertThat(found("reason=" + late + by)).containsExactly(one);
      assertThat(found("reason=" + delivery + by)).containsExactlyInAnyOrder(one, two);
      assertThat(found("reason=" + delivery + "&channel=x&connection=" + connection + by))
          .containsExactlyInAnyOrder(one, two);
      assertThat(found("tag=" + vip + "&channel=email" + by)).isEmpty();
    }
    assertThat(found("assignee=me&sort=activity")).containsExactly(two, one);
    assertThat(found("assignee=me&sort=waiting")).containsExactly(one, two);
    for (String query : List.of("assignee=x", "priority=x", "mentioned=x", "team=1", "status=x")) {
      assertThat(ada.get("conversations?" + query).status()).as(query).isEqualTo(400);
    }
  }

  @Test
  void aListFollowsWhatHappens() {
    String m1 = opened("grace", "m1", 0);
    String m2 = opened("linus", "m2", 10);
    patch(m1, "{\"assigneeId\": \"%s\"}".formatted(id(ada)));
    patch(m2, "{\"assigneeId\": \"%s\"}".formatted(id(ada)));

    file(customer("grace", "m3", at(30)).answering("m1"));
    assertThat(found("assignee=me")).containsExactly("This is m1 of grace", "This is m2 of linus");

    ada.post("conversations/" + m1 + "/resolution", null);
    assertThat(found("assignee=me&status=open")).containsExactly("This is m2 of linus");
    assertThat(found("assignee=me&status=resolved")).containsExactly("This is m1 of grace");
    assertThat(found("assignee=me&status=open&status=resolved")).hasSize(2);

    patch(m2, "{\"status\": \"pending\"}");
    assertThat(found("assignee=me&status=pending")).containsExactly("This is m2 of linus");
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    file(customer("linus", "m4", now).answering("m2"));
    assertThat(found("assignee=me&status=open")).containsExactly("This is m2 of linus");
    assertThat(changes(m2).getLast())
        .containsEntry("field", "status")
        .containsEntry("before", "pending")
        .containsEntry("after", "open")
        .containsEntry("occurredAt", now.toString());
    assertThat(String.valueOf(changes(m2).getLast().get("by"))).contains("kind=customer");
  }

  @Test
  void statusAndWorkAreSetInOneChange() {
    String id = opened("grace", "m1", 0);

    Answer changed =
        patch(id, "{\"assigneeId\": \"%s\", \"status\": \"resolved\"}".formatted(id(ada)));

    assertThat(changed.body())
        .containsEntry("status", "resolved")
        .containsEntry("assigneeId", id(ada));
    assertThat(changed.header("ETag")).isEqualTo("\"" + changed.string("version") + "\"");
    assertThat(found("assignee=me&status=resolved")).containsExactly("This is m1 of grace");
    assertThat(found("assignee=me&status=open")).isEmpty();
    assertThat(changes(id)).extracting("field").containsExactly("assigneeId", "status");
  }

  @Test
  void aPageOfWhatWasSetLeadsToTheNextUntilAllWereSeenOnce() {
    List<Said> many = new ArrayList<>();
    IntStream.range(0, 17).forEach(i -> many.add(customer("c" + i, "m" + i, at(i / 3))));
    file(many.toArray(Said[]::new));
    owner
        .get("conversations?limit=200")
        .items()
        .forEach(it ->
            patch(String.valueOf(it.get("id")), "{\"assigneeId\": \"%s\"}".formatted(id(ada))));

    for (String sort : List.of("waiting", "activity", "opened")) {
      List<String> seen = new ArrayList<>();
      String cursor = null;
      do {
        Answer page =
            ada.get(
                "conversations?limit=4&assignee=me&sort="
                    + sort
                    + (cursor == null ? "" : "&cursor=" + cursor));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        page.items().forEach(it -> seen.add(String.valueOf(it.get("id"))));
        cursor = (String) page.body().get("next");
      } while (cursor != null);
      assertThat(seen).as(sort).hasSize(17).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatIsNewSinceOneReadIsUnread() {
    String id = opened("grace", "m1", 0);
    String read = "conversations/" + id + "/read";

    assertThat(ada.send("PUT", read, null, Map.of()).status()).isEqualTo(204);
    assertThat(ada.get("conversations/" + id).body()).containsEntry("unread", false);
    assertThat(owner.get("conversations/" + id).body()).containsEntry("unread", true);
    ada.post("conversations/" + id + "/replies", "{\"body\": \"Hello\"}");
    assertThat(ada.get("conversations/" + id).body()).containsEntry("unread", false);

    file(customer("grace", "m0", at(-10)).answering("m1"));
    assertThat(ada.get("conversations/" + id).body()).containsEntry("unread", true);
    assertThat(ada.get("conversations").items().getFirst()).containsEntry("unread", true);

    ada.send("PUT", read, null, Map.of());
    assertThat(ada.send("DELETE", read, null, Map.of()).status()).isEqualTo(204);
    assertThat(ada.get("conversations/" + id).body()).containsEntry("unread", true);
  }

  @Test
  void whoIsNamedInANoteFindsTheConversation() {
    String id = opened("grace", "m1", 0);
    opened("linus", "m2", 10);
    String note = "{\"body\": \"Ask @Ada\", \"mentions\": [\"%s\"]}";

    Answer unknown =
        owner.post("conversations/" + id + "/notes", note.formatted(UUID.randomUUID()));
    Answer written = owner.post("conversations/" + id + "/notes", note.formatted(id(ada)));

    assertThat(unknown.pointers()).containsExactly("/mentions/0");
    assertThat(written.status()).as(written.text()).isEqualTo(201);
    assertThat(found("mentioned=me")).containsExactly("This is m1 of grace");
    assertThat(ada.get("conversations/" + id).body())
        .containsEntry("mentioned", true)
        .containsEntry("interactions", 2);
    assertThat(owner.get("conversations?mentioned=me").items()).isEmpty();
    assertThat(owner.get("conversations/" + id).body()).containsEntry("mentioned", false);
  }

  @Test
  void changesAreReadPageByPage() {
    String id = opened("grace", "m1", 0);
    for (String priority : List.of("low", "medium", "high", "urgent", "none")) {
      patch(id, "{\"priority\": \"" + priority + "\"}");
    }
    String path = "conversations/" + id + "/changes?limit=2";

    List<Object> seen = new ArrayList<>();
    String cursor = null;
    do {
      Answer page = ada.get(path + (cursor == null ? "" : "&cursor=" + cursor));
      page.items().forEach(it -> seen.add(it.get("after")));
      cursor = (String) page.body().get("next");
    } while (cursor != null);

    assertThat(seen).containsExactly("low", "medium", "high", "urgent", "none");
  }

  @Test
  void whatWasSetOnAMergedConversationGoesToTheOneThatTookItIn() {
    file(customer("grace", "m1", at(0)));
    String first = String.valueOf(owner.get("conversations").items().getFirst().get("id"));
    file(customer("grace", "m3", at(10)).answering("m2"));
    String second =
        owner.get("conversations").items().stream()
            .map(it -> String.valueOf(it.get("id")))
            .filter(it -> !it.equals(first))
            .findFirst()
            .orElseThrow();
    patch(second, "{\"assigneeId\": \"%s\", \"priority\": \"high\"}".formatted(id(ada)));

    file(customer("grace", "m2", at(5)).answering("m1"));

    assertThat(owner.get("conversations/" + second).body())
        .containsEntry("id", first)
        .containsEntry("assigneeId", id(ada))
        .containsEntry("priority", "high");
    assertThat(found("assignee=me&priority=high")).containsExactly("This is m1 of grace");
    assertThat(changes(second)).isEqualTo(changes(first));
    assertThat(changes(first))
        .extracting("field")
        .containsExactlyInAnyOrder("priority", "assigneeId", "merged");
  }

  @Test
  void onlyWhoIsKnownIsGivenWork() {
    String id = opened("grace", "m1", 0);
    Api linus = owner.as(Role.AGENT);
    String assign = "{\"assigneeId\": \"%s\"}".formatted(id(linus));
    file(agent("acme", "m2", at(5)).answering("m1"));
    String account = Ids.identity(workspaceId, Channel.X, connection, "acme").toString();

    assertThat(patch(id, assign).pointers()).containsExactly("/assigneeId");
    assertThat(patch(id, "{\"assigneeId\": \"%s\"}".formatted(account)).pointers())
        .containsExactly("/assigneeId");
    assertThat(ada.send("PUT", "agents/" + id(linus), "{\"name\": \"Linus\"}", Map.of()).status())
        .isEqualTo(403);
    assertThat(owner.send("PUT", "agents/" + id(linus), "{\"name\": \"Linus\"}", Map.of()).status())
        .isEqualTo(200);
    assertThat(patch(id, assign).status()).isEqualTo(200);
    assertThat(owner.get("agents").items()).extracting("name").contains("Linus");
  }

  @Test
  void cataloguesAreKeptByOwnersAndNothingBearsANameTwice() {
    String vip = tag("vip");
    String returns = created("teams", "{\"name\": \"Returns\"}");
    String delivery = created("reasons", "{\"name\": \"Delivery\"}");
    String late = created("reasons", "{\"name\": \"Late\", \"parentId\": \"" + delivery + "\"}");
    created("attributes", "{\"key\": \"vip\", \"label\": \"VIP\", \"type\": \"boolean\"}");

    assertThat(ada.post("tags", "{\"name\": \"x\"}").status()).isEqualTo(403);
    for (String path : List.of("tags", "teams", "reasons", "attributes")) {
      assertThat(owner.as(Role.VIEWER).get(path).status()).as(path).isEqualTo(200);
      assertThat(Api.of(service, Ids.next(), Role.OWNER).get(path).items()).as(path).isEmpty();
    }
    assertThat(owner.post("tags", "{\"name\": \"vip\"}").string("code")).isEqualTo("name_taken");
    assertThat(owner.post("teams", "{\"name\": \"Returns\"}").status()).isEqualTo(409);
    assertThat(owner.post("reasons", "{\"name\": \"Delivery\"}").status()).isEqualTo(409);
    assertThat(
            owner
                .post("attributes", "{\"key\": \"vip\", \"label\": \"V\", \"type\": \"text\"}")
                .status())
        .isEqualTo(409);
    assertThat(owner.post("tags", "{\"name\": \"x\", \"colour\": \"red\"}").pointers())
        .containsExactly("/colour");
    assertThat(
            owner.post("reasons", "{\"name\": \"x\", \"parentId\": \"" + late + "\"}").pointers())
        .containsExactly("/parentId");
    assertThat(
            owner
                .post("teams", "{\"name\": \"x\", \"members\": [\"%s\"]}".formatted(Ids.next()))
                .pointers())
        .containsExactly("/members/0");
    assertThat(
            owner
                .post("attributes", "{\"key\": \"x\", \"label\": \"X\", \"type\": \"list\"}")
                .pointers())
        .containsExactly("/values");
    assertThat(
            owner
                .post("attributes", "{\"key\": \"x\", \"label\": \"X\", \"type\": \"money\"}")
                .pointers())
        .containsExactly("/type");

    String id = opened("grace", "m1", 0);
    patch(id, "{\"tags\": [\"" + vip + "\"]}");
    for (String path :
        List.of("tags/" + vip, "teams/" + returns, "reasons/" + late, "attributes/vip")) {
      Answer retired = owner.send("PATCH", path, "{\"retired\": true}", Map.of());
      assertThat(retired.status()).as(retired.text()).isEqualTo(200);
      assertThat(retired.body()).containsEntry("retired", true);
    }
    assertThat(
            patch(
                    id,
                    """
                    {"tags": ["%s"], "teamId": "%s", "reasonId": "%s", "attributes": {"vip": true}}
                    """
                        .formatted(vip, returns, late))
                .pointers())
        .containsExactlyInAnyOrder("/teamId", "/reasonId", "/attributes/vip");
    assertThat(owner.send("PATCH", "teams/" + returns, "{\"name\": \"Refunds\"}", Map.of()).body())
        .containsEntry("name", "Refunds")
        .containsEntry("retired", true);
    assertThat(owner.send("PATCH", "tags/" + Ids.next(), "{\"name\": \"y\"}", Map.of()).status())
        .isEqualTo(404);
  }
}
