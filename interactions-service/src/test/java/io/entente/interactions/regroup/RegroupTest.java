package io.entente.interactions.regroup;

import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.InteractionKind;
import io.entente.events.Topics;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Conversations that members merge and split. */
class RegroupTest {
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final Api member = owner.as(Role.AGENT);
  private final UUID connection = UUID.fromString(owner.connect("acme"));
  private final Instant start = Instant.parse("2026-03-02T09:00:00Z");

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private Instant after(int minutes) {
    return start.plus(Duration.ofMinutes(minutes));
  }

  private void file(Said... messages) {
    service.file(
        Arrays.stream(messages)
            .map(said -> said.inbound(workspaceId, Channel.X, connection))
            .toList());
  }

  private UUID messageId(String message) {
    return Ids.interaction(workspaceId, connection, message);
  }

  private String conversationOf(String message) {
    return service
        .sql()
        .list(
            "select conversation_id from interaction where workspace_id = ? and id = ?",
            row -> String.valueOf(row.uuidOrNull("conversation_id")),
            workspaceId,
            messageId(message))
        .getFirst();
  }

  private Answer merge(String id, String into) {
    return member.post("conversations/" + id + "/merges", "{\"into\": \"" + into + "\"}");
  }

  private Answer merged(String id, String into) {
    Answer answer = merge(id, into);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  private Answer split(String id, String message) {
    return member.post(
        "conversations/" + id + "/splits", "{\"from\": \"" + messageId(message) + "\"}");
  }

  private String splitOff(String id, String message) {
    Answer answer = split(id, message);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.string("conversationId");
  }

  private void resolve(String id, Instant at) {
    Answer answer =
        owner.post("conversations/" + id + "/resolution", "{\"occurredAt\": \"" + at + "\"}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private List<Object> fieldsOf(String id) {
    return owner.get("conversations/" + id + "/changes").items().stream()
        .map(change -> change.get("field"))
        .toList();
  }

  private String facts(String id) {
    Map<String, Object> facts = new TreeMap<>(owner.get("conversations/" + id).body());
    facts.remove("version");
    return facts + " " + pages(id);
  }

  /** The newest state of each page that is not removed, as a reader of the topic has it. */
  private Stream<CycleState> states() {
    EventJson json = service.bean(EventJson.class);
    Map<String, CycleState> newest = new TreeMap<>();
    service
        .sql()
        .list(
            "select payload from outbox where topic = ? and scope = ? order by id",
            row -> json.decode(row.bytes("payload"), CycleState.class),
            Topics.CYCLES,
            workspaceId)
        .forEach(state ->
            newest.merge(state.key(), state, (a, b) -> b.version() > a.version() ? b : a));
    return newest.values().stream().filter(state -> !state.removed());
  }

  private List<String> pages(String id) {
    return states()
        .filter(state -> state.conversationId().toString().equals(id))
        .map(it ->
            it.openedAt() + " " + it.resolution() + " " + it.resolutionTime() + " " + it.waits())
        .sorted()
        .toList();
  }

  private List<Long> responses() {
    return states()
        .flatMap(state -> state.waits().stream())
        .filter(wait -> wait.agentId() != null)
        .map(wait -> wait.elapsed().calendarSeconds())
        .sorted()
        .toList();
  }

  private long open() {
    return states().filter(state -> state.resolution() == null && state.page() == 0).count();
  }

  private long misplaced() {
    return service
        .sql()
        .number(
            """
            select count(*) from conversation c
            where c.workspace_id = ? and coalesce(c.ordinal, -1) >= 0 and c.messages <> (
              select count(*) from interaction i
              where i.workspace_id = c.workspace_id and i.conversation_id = c.id)
            """,
            workspaceId);
  }

  @Test
  void twoBecomeOneWithAllThatIsYetToCome() {
    file(
        customer("ada", "a1", after(0)),
        customer("ada", "b1", after(10)),
        agent("acme", "b2", after(30)).answering("b1"));
    String a = conversationOf("a1");
    String b = conversationOf("b1");
    assertThat(open()).isEqualTo(2);

    Answer answer = merged(a, b);

    assertThat(answer.string("conversationId")).isEqualTo(b);
    assertThat(answer.header("ETag")).isEqualTo(owner.get("conversations/" + b).header("ETag"));
    assertThat(owner.get("conversations/" + a).string("id")).isEqualTo(b);
    assertThat(owner.get("conversations").items()).hasSize(1);
    assertThat(open()).as("one of two is merged away").isEqualTo(1);
    assertThat(responses()).as("one wait, since the first message").containsExactly(1_800L);
    assertThat(fieldsOf(b)).contains("merged");
    assertThat(
            owner.get("conversations/" + b + "/changes").items().stream()
                .filter(change -> change.get("field").equals("merged"))
                .map(change -> String.valueOf(change.get("by"))))
        .allMatch(by -> by.contains(member.caller().memberId().toString()));

    file(customer("ada", "a2", after(40)).answering("a1"));
    file(agent("acme", "a0", after(5)).answering("a1"));

    assertThat(conversationOf("a2")).isEqualTo(b);
    assertThat(conversationOf("a0")).isEqualTo(b);
    assertThat(responses()).containsExactly(300L, 1_200L);
    assertThat(owner.get("conversations/" + b).body().get("interactions")).isEqualTo(5);
    assertThat(misplaced()).isZero();
  }

  @Test
  void whatWasMergedIsTakenBackByASplitAtItsMessage() {
    file(
        customer("ada", "a1", after(0)),
        agent("acme", "a2", after(5)).answering("a1"),
        customer("ada", "b1", after(10)),
        agent("acme", "b2", after(30)).answering("b1"));
    String a = conversationOf("a1");
    String b = conversationOf("b1");
    resolve(a, after(7));
    List<String> before = List.of(facts(a), facts(b));

    merged(a, b);
    assertThat(owner.get("conversations/" + b).string("openedAt")).startsWith("2026-03-02T09:00");
    String again = splitOff(b, "a1");

    assertThat(again).isEqualTo(a);
    assertThat(List.of(facts(a), facts(b))).isEqualTo(before);
    assertThat(fieldsOf(a)).contains("splitFrom");
    assertThat(fieldsOf(b)).contains("split");
    merged(b, a);
    assertThat(owner.get("conversations/" + b).string("id")).isEqualTo(a);
    assertThat(splitOff(a, "a1")).as("the other comes back").isEqualTo(b);
    assertThat(List.of(facts(a), facts(b))).isEqualTo(before);
  }

  @Test
  void aConversationThatFollowedGoesIntoTheOneBefore() {
    int late = 60 * 24 * 10;
    file(customer("ada", "m1", after(0)).as(InteractionKind.DIRECT_MESSAGE));
    String first = conversationOf("m1");
    resolve(first, after(60));
    file(customer("ada", "m2", after(late)).as(InteractionKind.DIRECT_MESSAGE));
    String second = conversationOf("m2");
    assertThat(second).isNotEqualTo(first);
    assertThat(open()).isEqualTo(1);

    merged(second, first);

    assertThat(conversationOf("m2")).isEqualTo(first);
    assertThat(pages(first)).as("resolved and reopened").hasSize(2);
    assertThat(open()).isEqualTo(1);
    file(customer("ada", "m3", after(60 * 24 * 9)).as(InteractionKind.DIRECT_MESSAGE));
    assertThat(conversationOf("m3")).as("late, between them").isEqualTo(first);
    assertThat(conversationOf("m2")).isEqualTo(first);
    assertThat(splitOff(first, "m2")).isEqualTo(second);
  }

  @Test
  void mergesGoOnInChainsAndOverTheIdentitiesOfOneContact() {
    file(
        customer("ada", "a1", after(0)),
        customer("ada.mail", "b1", after(10)),
        customer("grace", "g1", after(12)),
        customer("ada", "c1", after(20)));
    String a = conversationOf("a1");
    String b = conversationOf("b1");
    String c = conversationOf("c1");
    Answer refused = merge(a, b);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.string("code")).isEqualTo("other_customer");
    UUID contact = Ids.next();
    service
        .sql()
        .update(
            "update identity set contact_id = ? where workspace_id = ? and handle like 'ada%'",
            contact,
            workspaceId);

    merged(a, b);
    merged(b, c);

    assertThat(owner.get("conversations/" + a).string("id")).isEqualTo(c);
    assertThat(Stream.of("a1", "b1", "c1").map(this::conversationOf)).containsOnly(c);
    file(customer("ada", "a2", after(30)).answering("a1"));
    assertThat(conversationOf("a2")).isEqualTo(c);
    assertThat(merge(a, conversationOf("g1")).string("code")).isEqualTo("merged_away");
    String reply =
        member.post("conversations/" + a + "/replies", "{\"body\": \"Hello\"}").string("id");
    assertThat(reply).isNotEqualTo("null");
    assertThat(owner.get("conversations/" + c).body().get("interactions")).isEqualTo(5);
    assertThat(misplaced()).isZero();
  }

  @Test
  void aConversationSplitsAtAMessageAndBothGoOn() {
    file(
        customer("ada", "m1", after(0)).as(InteractionKind.DIRECT_MESSAGE),
        customer("ada", "m2", after(10)).as(InteractionKind.DIRECT_MESSAGE),
        agent("acme", "r2", after(20)).answering("m2").as(InteractionKind.DIRECT_MESSAGE));
    String old = conversationOf("m1");

    String begun = splitOff(old, "m2");

    assertThat(owner.get("conversations/" + begun).string("previousId")).isEqualTo(old);
    assertThat(owner.get("conversations/" + begun).string("number")).isEqualTo("2");
    assertThat(conversationOf("r2")).isEqualTo(begun);
    assertThat(responses()).as("m1 waits on").containsExactly(600L);
    assertThat(open()).isEqualTo(2);
    file(
        customer("ada", "m3", after(30)).as(InteractionKind.DIRECT_MESSAGE),
        agent("acme", "r1", after(40)).answering("m1").as(InteractionKind.DIRECT_MESSAGE));
    assertThat(conversationOf("m3")).as("answers nothing: to the newest").isEqualTo(begun);
    assertThat(conversationOf("r1")).as("to what it answers").isEqualTo(old);
    assertThat(member.post("conversations/" + old + "/replies", "{\"body\": \"Yes\"}").status())
        .isEqualTo(201);
    assertThat(owner.get("conversations/" + old).body().get("interactions")).isEqualTo(3);
    assertThat(owner.get("conversations/" + begun).string("previousId")).isEqualTo(old);
    resolve(begun, after(50));
    assertThat(owner.get("conversations/" + old).string("status")).isEqualTo("open");
    assertThat(misplaced()).isZero();
  }

  @Test
  void twoWhoMergeCrosswiseAtOnceMakeOne() throws Exception {
    for (int round = 0; round < 5; round++) {
      file(customer("ada", "a" + round, after(0)), customer("ada", "b" + round, after(1)));
      String a = conversationOf("a" + round);
      String b = conversationOf("b" + round);

      try (ExecutorService both = Executors.newFixedThreadPool(2)) {
        Future<Answer> one = both.submit(() -> merge(a, b));
        Future<Answer> other = both.submit(() -> merge(b, a));
        assertThat(List.of(one.get().status(), other.get().status()))
            .containsExactlyInAnyOrder(201, 409);
      }
      assertThat(conversationOf("a" + round)).isEqualTo(conversationOf("b" + round));
    }
  }

  @Test
  void whatCannotBeIsRefusedAndChangesNothing() {
    file(customer("ada", "a1", after(0)), customer("ada", "b1", after(10)));
    file(agent("acme", "b2", after(20)).answering("b1"));
    String a = conversationOf("a1");
    String b = conversationOf("b1");
    List<String> before = List.of(facts(a), facts(b));
    Api stranger = Api.of(service, Ids.next(), Role.OWNER);
    String intoB = "{\"into\": \"" + b + "\"}";

    assertThat(stranger.post("conversations/" + a + "/merges", intoB).status()).isEqualTo(404);
    assertThat(merge(UUID.randomUUID().toString(), b).status()).isEqualTo(404);
    assertThat(merge(a, a).pointers()).containsExactly("/into");
    assertThat(merge(a, UUID.randomUUID().toString()).pointers()).containsExactly("/into");
    assertThat(split(a, "a1").pointers()).containsExactly("/from");
    assertThat(split(a, "b1").pointers()).containsExactly("/from");
    assertThat(split(b, "b2").pointers()).containsExactly("/from");
    assertThat(owner.as(Role.VIEWER).post("conversations/" + a + "/merges", intoB).status())
        .isEqualTo(403);
    Map<String, String> stale = Map.of("If-Match", "\"99\"");
    assertThat(member.send("POST", "conversations/" + a + "/merges", intoB, stale).status())
        .isEqualTo(412);
    assertThat(List.of(facts(a), facts(b))).isEqualTo(before);

    Map<String, String> once = Map.of("Idempotency-Key", "k1");
    Answer first = member.send("POST", "conversations/" + a + "/merges", intoB, once);
    Answer second = member.send("POST", "conversations/" + a + "/merges", intoB, once);
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(second.text()).isEqualTo(first.text());
  }
}
