package io.entente.interactions.conversation;

import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.Party;
import io.entente.events.Topics;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConversationsTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final Api agent = owner.as(Role.AGENT);
  private final UUID connection = UUID.fromString(owner.connect("acme"));

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Instant at(int minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }

  private void file(Said... messages) {
    service.file(
        Arrays.stream(messages)
            .map(said -> said.inbound(workspaceId, Channel.X, connection))
            .toList());
  }

  private String opened(String customer, String message, int minute) {
    file(customer(customer, message, at(minute)));
    return owner.get("conversations?sort=opened").items().stream()
        .filter(it -> it.get("openedAt").equals(at(minute).toString()))
        .map(it -> String.valueOf(it.get("id")))
        .findFirst()
        .orElseThrow();
  }

  private List<String> subjects(String query) {
    return owner.get("conversations?" + query).items().stream()
        .map(it -> String.valueOf(it.get("subject")))
        .toList();
  }

  @Test
  void aConversationTellsWhoWaitsAndSinceWhen() {
    String id = opened("ada", "m1", 0);

    Answer answer = owner.get("conversations/" + id);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(answer.body())
        .containsEntry("id", id)
        .containsEntry("number", 1)
        .containsEntry("status", "open")
        .containsEntry("channel", "x")
        .containsEntry("connectionId", connection.toString())
        .containsEntry("subject", "This is m1 of ada")
        .containsEntry("openedAt", "2026-03-02T09:00:00Z")
        .containsEntry("lastActivityAt", "2026-03-02T09:00:00Z")
        .containsEntry("waitingSince", "2026-03-02T09:00:00Z")
        .containsEntry("resolvedAt", null)
        .containsEntry("interactions", 1)
        .containsEntry("previousId", null)
        .containsEntry("version", 1);
    assertThat(answer.body().get("customer"))
        .isEqualTo(
            mapOf(
                "identityId",
                Ids.identity(workspaceId, Channel.X, connection, "ada").toString(),
                "handle",
                "ada",
                "name",
                null,
                "contactId",
                null));
  }

  private static Map<String, Object> mapOf(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  @Test
  void listsAreSortedAndFiltered() {
    UUID other = UUID.fromString(owner.connect("acme-us"));
    file(
        customer("ada", "m1", at(0)),
        customer("grace", "m2", at(10)),
        customer("linus", "m3", at(20)),
        agent("acme", "m4", at(30)).answering("m1"));
    service.file(List.of(customer("ada", "m5", at(5)).inbound(workspaceId, Channel.X, other)));
    String resolved = opened("grace", "m6", 60);
    owner.post("conversations/" + resolved + "/resolution", null);

    assertThat(subjects("status=open&sort=waiting"))
        .containsExactly(
            "This is m5 of ada", "This is m2 of grace", "This is m3 of linus", "This is m1 of ada");
    assertThat(subjects("status=open&sort=activity"))
        .containsExactly(
            "This is m1 of ada", "This is m3 of linus", "This is m2 of grace", "This is m5 of ada");
    assertThat(subjects("status=all&sort=opened"))
        .containsExactly(
            "This is m6 of grace",
            "This is m3 of linus",
            "This is m2 of grace",
            "This is m5 of ada",
            "This is m1 of ada");
    assertThat(subjects("status=resolved")).containsExactly("This is m6 of grace");
    assertThat(subjects("connection=" + other)).containsExactly("This is m5 of ada");
    assertThat(subjects("channel=x")).hasSize(5);
    assertThat(subjects("channel=email")).isEmpty();
    assertThat(subjects("identity=" + Ids.identity(workspaceId, Channel.X, connection, "grace")))
        .containsExactly("This is m6 of grace", "This is m2 of grace");
    assertThat(subjects("connection=" + UUID.randomUUID())).isEmpty();
  }

  @Test
  void aPageLeadsToTheNextUntilAllWereSeenOnce() {
    List<Said> many = new ArrayList<>();
    IntStream.range(0, 25).forEach(i -> many.add(customer("c" + i, "m" + i, at(i / 3))));
    file(many.toArray(Said[]::new));

    for (String sort : List.of("waiting", "activity", "opened")) {
      List<String> seen = new ArrayList<>();
      String cursor = null;
      do {
        Answer page =
            owner.get(
                "conversations?limit=4&status=all&sort="
                    + sort
                    + (cursor == null ? "" : "&cursor=" + cursor));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        page.items().forEach(it -> seen.add(String.valueOf(it.get("id"))));
        cursor = (String) page.body().get("next");
      } while (cursor != null);
      assertThat(seen).as(sort).hasSize(25).doesNotHaveDuplicates();
    }
  }

  @Test
  void aCursorIsGoodForItsOwnListOnly() {
    file(customer("ada", "m1", at(0)), customer("grace", "m2", at(1)));
    String cursor = owner.get("conversations?limit=1").string("next");

    assertThat(owner.get("conversations?limit=1&sort=opened&cursor=" + cursor).status())
        .isEqualTo(400);
    assertThat(owner.get("conversations?limit=1&cursor=AAAA").status()).isEqualTo(400);
    assertThat(
            Api.of(service, Ids.next(), Role.OWNER)
                .get("conversations?limit=1&cursor=" + cursor)
                .status())
        .isEqualTo(400);
  }

  @Test
  void whatCannotBeAskedForIsABadRequest() {
    for (String query :
        List.of(
            "limit=0",
            "limit=201",
            "limit=x",
            "status=closed",
            "sort=likes",
            "channel=fax",
            "connection=1",
            "color=red",
            "limit=1&limit=2")) {
      Answer answer = owner.get("conversations?" + query);
      assertThat(answer.status()).as(query).isEqualTo(400);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
  }

  @Test
  void aThreadIsReadInTheOrderOfWhatHappened() {
    file(
        agent("acme", "m3", at(10)).answering("m1"),
        customer("ada", "m2", at(10)).answering("m1"),
        customer("ada", "m1", at(0)));
    String id = String.valueOf(owner.get("conversations").items().getFirst().get("id"));

    Answer first = owner.get("conversations/" + id + "/interactions?limit=2");
    Answer second =
        owner.get("conversations/" + id + "/interactions?limit=2&cursor=" + first.string("next"));

    assertThat(first.items())
        .extracting("body")
        .containsExactly("This is m1 of ada", "This is m2 of ada");
    assertThat(second.items()).extracting("body").containsExactly("This is m3 of acme");
    assertThat(second.body().get("next")).isNull();
    assertThat(second.items().getFirst())
        .containsEntry("actor", "agent")
        .containsEntry("parentId", Ids.interaction(workspaceId, connection, "m1").toString())
        .containsEntry(
            "agentId", Ids.identity(workspaceId, Channel.X, connection, "acme").toString())
        .containsEntry("delivery", null)
        .containsEntry("precision", "instant");
  }

  @Test
  void aReplyEndsTheWaitAndIsTheMembers() {
    String id = opened("ada", "m1", 0);

    Answer reply = agent.post("conversations/" + id + "/replies", "{\"body\": \"Hello 👋\"}");

    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    assertThat(reply.string("state")).isEqualTo("sent");
    assertThat(owner.get("conversations/" + id).body().get("waitingSince")).isNull();
    Map<String, Object> written =
        owner.get("conversations/" + id + "/interactions").items().getLast();
    assertThat(written)
        .containsEntry("id", reply.string("interactionId"))
        .containsEntry("body", "Hello 👋")
        .containsEntry("agentId", agent.caller().memberId().toString())
        .containsEntry(
            "delivery",
            mapOf(
                "state",
                "sent",
                "reason",
                null,
                "replyId",
                reply.string("id"),
                "attempts",
                0,
                "nextAttemptAt",
                null));
    assertThat(owner.get("agents").items())
        .containsExactly(
            mapOf(
                "id",
                agent.caller().memberId().toString(),
                "name",
                "Some agent",
                "kind",
                "member"));
  }

  @Test
  void aNoteAnswersNothing() {
    String id = opened("ada", "m1", 0);

    Answer note = agent.post("conversations/" + id + "/notes", "{\"body\": \"Call her\"}");

    assertThat(note.status()).as(note.text()).isEqualTo(201);
    assertThat(owner.get("conversations/" + id).string("waitingSince")).isEqualTo(at(0).toString());
    assertThat(owner.get("conversations/" + id + "/interactions").items().getLast())
        .containsEntry("id", note.string("id"))
        .containsEntry("kind", "note")
        .containsEntry("visibility", "private")
        .containsEntry("delivery", null);
  }

  @Test
  void theSameKeyGivesTheSameReplyAndAnotherTextIsRefused() {
    String id = opened("ada", "m1", 0);
    Map<String, String> key = Map.of("Idempotency-Key", "once");
    String replies = "conversations/" + id + "/replies";

    Answer first = agent.send("POST", replies, "{\"body\": \"Hello\"}", key);
    Answer second = agent.send("POST", replies, "{\"body\": \"Hello\"}", key);
    Answer other = agent.send("POST", replies, "{\"body\": \"Good-bye\"}", key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(other.status()).isEqualTo(422);
    assertThat(owner.get("conversations/" + id).body()).containsEntry("interactions", 2);
  }

  @Test
  void manyAtOnceUnderOneKeyReplyOnce() {
    String id = opened("ada", "m1", 0);
    Map<String, String> key = Map.of("Idempotency-Key", "once");

    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ ->
                agent
                    .send("POST", "conversations/" + id + "/replies", "{\"body\": \"Hello\"}", key)
                    .status())
            .toList();

    assertThat(statuses).contains(201).isSubsetOf(201, 409);
    assertThat(owner.get("conversations/" + id).body()).containsEntry("interactions", 2);
  }

  @Test
  void aConversationIsResolvedOnceAndReopened() {
    String id = opened("ada", "m1", 0);
    String resolution = "conversations/" + id + "/resolution";

    Answer resolved = agent.post(resolution, null);

    assertThat(resolved.status()).as(resolved.text()).isEqualTo(201);
    assertThat(resolved.body())
        .containsEntry("agentId", agent.caller().memberId().toString())
        .containsEntry("actor", "agent");
    assertThat(resolved.header("ETag")).isEqualTo("\"2\"");
    assertThat(agent.post(resolution, null).string("code")).isEqualTo("already_resolved");
    assertThat(owner.get("conversations/" + id).string("status")).isEqualTo("resolved");

    Answer reopened = agent.send("DELETE", resolution, null, Map.of());

    assertThat(reopened.status()).as(reopened.text()).isEqualTo(204);
    assertThat(owner.get("conversations/" + id).body())
        .containsEntry("status", "open")
        .containsEntry("resolvedAt", null)
        .containsEntry("version", 3);
    assertThat(agent.send("DELETE", resolution, null, Map.of()).status()).isEqualTo(409);
  }

  @Test
  void whoLookedAtAnOlderVersionIsTold() {
    String id = opened("ada", "m1", 0);
    String resolution = "conversations/" + id + "/resolution";
    agent.post("conversations/" + id + "/notes", "{\"body\": \"Wait\"}");

    assertThat(agent.send("POST", resolution, null, Map.of("If-Match", "\"1\"")).status())
        .isEqualTo(412);
    assertThat(owner.get("conversations/" + id).string("status")).isEqualTo("open");
    assertThat(agent.send("POST", resolution, null, Map.of("If-Match", "\"2\"")).status())
        .isEqualTo(201);
  }

  @Test
  void whatHappenedElsewhereIsForOwnersAndAdminsToTell() {
    String id = opened("ada", "m1", 0);
    String resolution = "conversations/" + id + "/resolution";
    String bot = "{\"occurredAt\": \"2026-03-02T09:05:00Z\", \"actor\": \"bot\"}";

    assertThat(agent.post(resolution, bot).status()).isEqualTo(403);
    assertThat(owner.post(resolution, "{\"occurredAt\": \"2026-03-02T08:00:00Z\"}").pointers())
        .containsExactly("/occurredAt");
    assertThat(owner.post(resolution, "{\"occurredAt\": \"2126-03-02T08:00:00Z\"}").status())
        .isEqualTo(422);
    assertThat(owner.post(resolution, "{\"occurredAt\": \"2026-03-02T09:05\"}").status())
        .isEqualTo(422);
    assertThat(owner.post(resolution, "{\"actor\": \"customer\"}").status()).isEqualTo(422);
    assertThat(owner.post(resolution, bot).status()).isEqualTo(201);
    assertThat(owner.get("conversations/" + id).string("resolvedAt"))
        .isEqualTo("2026-03-02T09:05:00Z");
  }

  @Test
  void aCustomerWhoComesBackLateOpensTheNextConversation() {
    String id = opened("ada", "m1", 0);
    owner.post("conversations/" + id + "/resolution", "{\"occurredAt\": \"2026-03-02T09:30:00Z\"}");

    file(customer("ada", "m2", at(60 * 24 * 8)).answering("m1"));

    List<Map<String, Object>> items = owner.get("conversations?sort=opened").items();
    assertThat(items).hasSize(2);
    assertThat(items.getFirst()).containsEntry("previousId", id).containsEntry("number", 2);
  }

  @Test
  void whatIsMeantForAnOlderConversationOfAThreadIsNotWrittenIntoItsSuccessor() {
    String id = opened("ada", "m1", 0);
    owner.post("conversations/" + id + "/resolution", "{\"occurredAt\": \"2026-03-02T09:30:00Z\"}");
    file(customer("ada", "m2", at(60 * 24 * 8)).answering("m1"));
    String next =
        String.valueOf(owner.get("conversations?sort=opened").items().getFirst().get("id"));

    Answer reply = agent.post("conversations/" + id + "/replies", "{\"body\": \"Hello\"}");
    Answer note = agent.post("conversations/" + id + "/notes", "{\"body\": \"Call her\"}");

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.string("code")).isEqualTo("succeeded");
    assertThat(note.status()).isEqualTo(409);
    assertThat(owner.get("conversations/" + id).body()).containsEntry("interactions", 1);
    assertThat(owner.get("conversations/" + next).body()).containsEntry("interactions", 1);
    assertThat(owner.get("conversations/" + next).body().get("waitingSince")).isNotNull();
  }

  @Test
  void whoIsAddressedByIdAloneKeepsTheirName() {
    UUID ada = Ids.identity(workspaceId, Channel.X, connection, "ada");
    String id = opened("ada", "m1", 0);
    InboundInteraction answer =
        Said.agent("brand", "a1", at(5))
            .answering("m1")
            .inbound(workspaceId, Channel.X, connection);

    service.file(List.of(to(answer, new Party(ada, "ada", null, null))));

    assertThat(String.valueOf(owner.get("conversations/" + id).body().get("customer")))
        .contains("handle=ada");
  }

  private static InboundInteraction to(InboundInteraction message, Party recipient) {
    return new InboundInteraction(
        message.workspaceId(),
        message.id(),
        message.connectionId(),
        message.channel(),
        message.externalId(),
        message.kind(),
        message.actor(),
        message.author(),
        recipient,
        message.nodeId(),
        message.parentNodeId(),
        message.threadId(),
        message.body(),
        message.language(),
        message.visibility(),
        message.occurredAt(),
        message.precision(),
        message.receivedAt(),
        message.automatic());
  }

  @Test
  void theIdOfAMergedConversationLeadsToTheOneThatTookItIn() {
    file(customer("ada", "m1", at(0)));
    String first = String.valueOf(owner.get("conversations").items().getFirst().get("id"));
    file(customer("ada", "m3", at(10)).answering("m2"));
    String second =
        owner.get("conversations").items().stream()
            .map(it -> String.valueOf(it.get("id")))
            .filter(it -> !it.equals(first))
            .findFirst()
            .orElseThrow();

    file(customer("ada", "m2", at(5)).answering("m1"));

    assertThat(owner.get("conversations/" + second).string("id")).isEqualTo(first);
    assertThat(owner.get("conversations/" + second + "/interactions").items()).hasSize(3);
    assertThat(owner.get("conversations").items()).hasSize(1);
    assertThat(agent.post("conversations/" + second + "/replies", "{\"body\": \"Hello\"}").status())
        .isEqualTo(201);
    assertThat(owner.get("conversations/" + first).body()).containsEntry("interactions", 4);
  }

  @Test
  void contactsAreKnownFromTheTopicAndTheNewestMappingWins() {
    opened("ada", "m1", 0);
    UUID ada = Ids.identity(workspaceId, Channel.X, connection, "ada");
    UUID contact = Ids.next();
    EventJson json = service.bean(EventJson.class);

    service.apply(
        Topics.CONTACTS,
        List.of(
            json.encode(new IdentityMapping(workspaceId, ada, contact, 2)),
            json.encode(new IdentityMapping(workspaceId, ada, Ids.next(), 1))));
    service.apply(
        Topics.CONTACTS,
        List.of(json.encode(new IdentityMapping(workspaceId, ada, Ids.next(), 1))));

    List<Map<String, Object>> found = owner.get("conversations?contact=" + contact).items();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().get("customer").toString()).contains(contact.toString());
    assertThat(owner.get("conversations?contact=" + Ids.next()).items()).isEmpty();
  }

  @Test
  void rolesAreHeldTo() {
    String id = opened("ada", "m1", 0);
    Api viewer = owner.as(Role.VIEWER);
    String body = "{\"body\": \"Hello\"}";
    String connection = "{\"channel\": \"x\", \"externalId\": \"more\", \"name\": \"More\"}";

    assertThat(viewer.get("conversations/" + id).status()).isEqualTo(200);
    assertThat(viewer.post("conversations/" + id + "/replies", body).status()).isEqualTo(403);
    assertThat(viewer.post("conversations/" + id + "/notes", body).status()).isEqualTo(403);
    assertThat(viewer.post("conversations/" + id + "/resolution", null).status()).isEqualTo(403);
    assertThat(
            viewer.send("DELETE", "conversations/" + id + "/resolution", null, Map.of()).status())
        .isEqualTo(403);
    assertThat(viewer.post("interactions", "{}").status()).isEqualTo(403);
    assertThat(agent.post("connections", connection).status()).isEqualTo(403);
    assertThat(agent.get("dead-letters").status()).isEqualTo(403);
    assertThat(owner.get("conversations/" + id).body()).containsEntry("version", 1);
  }

  @Test
  void anotherWorkspacesConversationIsAsUnknownAsNone() {
    String id = opened("ada", "m1", 0);
    Api stranger = Api.of(service, Ids.next(), Role.OWNER);
    String before = fingerprint();

    for (String path : List.of("", "/interactions")) {
      Answer theirs = stranger.get("conversations/" + id + path);
      Answer none = stranger.get("conversations/" + Ids.next() + path);
      assertThat(theirs.status()).isEqualTo(404);
      assertThat(withoutPlace(theirs)).isEqualTo(withoutPlace(none));
    }
    assertThat(stranger.post("conversations/" + id + "/replies", "{\"body\": \"x\"}").status())
        .isEqualTo(404);
    assertThat(stranger.post("conversations/" + id + "/notes", "{\"body\": \"x\"}").status())
        .isEqualTo(404);
    assertThat(stranger.post("conversations/" + id + "/resolution", null).status()).isEqualTo(404);
    assertThat(
            stranger.send("DELETE", "conversations/" + id + "/resolution", null, Map.of()).status())
        .isEqualTo(404);
    for (String list :
        List.of(
            "conversations",
            "conversations?connection=" + connection,
            "conversations?channel=x",
            "conversations?identity=" + Ids.identity(workspaceId, Channel.X, connection, "ada"),
            "connections",
            "agents",
            "dead-letters")) {
      assertThat(stranger.get(list).items()).as(list).isEmpty();
    }
    assertThat(fingerprint()).isEqualTo(before);
  }

  private static Map<String, Object> withoutPlace(Answer answer) {
    Map<String, Object> body = answer.body();
    body.remove("instance");
    body.remove("traceId");
    return body;
  }

  /** All that there is, in the database and on its way out. */
  private static String fingerprint() {
    return List.of("interaction", "conversation", "thread_node", "act", "reply", "outbox", "agent")
        .stream()
        .map(table ->
            table
                + service
                    .sql()
                    .list("checksum table " + table, row -> row.number("Checksum"))
                    .getFirst())
        .toList()
        .toString();
  }

  @Test
  void aDeadLetterIsSeenByItsWorkspaceAndSentRoundAgain() {
    service
        .sql()
        .update(
            """
            insert into dead_letter (group_name, topic, partition_no, record_offset, message_key,
                payload, headers, scope, reason, event_at, failed_at)
            values ('interactions-filing', ?, 0, ?, 'key', 'broken', '{}', ?, 'is broken',
                    utc_timestamp(6), utc_timestamp(6))
            """,
            Topics.INTAKE,
            workspaceId.getLeastSignificantBits() & 0xFFFFFF,
            workspaceId);

    Map<String, Object> letter = owner.get("dead-letters").items().getFirst();
    Answer replayed = owner.post("dead-letters/" + letter.get("id") + "/replay", null);

    assertThat(letter).containsEntry("payload", "broken").containsEntry("reason", "is broken");
    assertThat(replayed.status()).as(replayed.text()).isEqualTo(202);
    assertThat(replayed.body().get("replayedAt")).isNotNull();
    assertThat(
            Api.of(service, Ids.next(), Role.OWNER)
                .post("dead-letters/" + letter.get("id") + "/replay", null)
                .status())
        .isEqualTo(404);
  }

  @Test
  void aConnectionIsMadeOnce() {
    String body = "{\"channel\": \"forum\", \"externalId\": \"Board\", \"name\": \"Board\"}";

    Answer first = owner.post("connections", body);
    Answer second = owner.post("connections", body);
    Answer other =
        owner.post("connections", body.replace("\"Board\", \"name\"", "\"board\", \"name\""));

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(other.status()).isEqualTo(201);
    assertThat(
            owner
                .post("connections", "{\"channel\": \"x\", \"externalId\": \" \", \"name\": \"n\"}")
                .pointers())
        .containsExactly("/externalId");
    assertThat(owner.get("connections").items()).hasSize(3);
  }
}
