package io.entente.interactions.regroup;

import static io.entente.interactions.testing.Desk.after;
import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Ids;
import io.entente.events.InteractionKind;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Desk;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.util.List;
import java.util.Map;
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
  private final Desk desk = new Desk(service);

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void twoBecomeOneWithAllThatIsYetToCome() {
    desk.file(
        customer("ada", "a1", after(0)),
        customer("ada", "b1", after(10)),
        agent("acme", "b2", after(30)).answering("b1"));
    String a = desk.conversationOf("a1");
    String b = desk.conversationOf("b1");
    assertThat(desk.open()).isEqualTo(2);

    Answer answer = desk.merged(a, b);

    assertThat(answer.string("conversationId")).isEqualTo(b);
    assertThat(answer.header("ETag"))
        .isEqualTo(desk.owner.get("conversations/" + b).header("ETag"));
    assertThat(desk.owner.get("conversations/" + a).string("id")).isEqualTo(b);
    assertThat(desk.owner.get("conversations").items()).hasSize(1);
    assertThat(desk.open()).as("one of two is merged away").isEqualTo(1);
    assertThat(desk.responses()).as("one wait, since the first message").containsExactly(1_800L);
    assertThat(desk.fieldsOf(b)).contains("merged");
    assertThat(
            desk.owner.get("conversations/" + b + "/changes").items().stream()
                .filter(change -> change.get("field").equals("merged"))
                .map(change -> String.valueOf(change.get("by"))))
        .allMatch(by -> by.contains(desk.member.caller().memberId().toString()));

    desk.file(customer("ada", "a2", after(40)).answering("a1"));
    desk.file(agent("acme", "a0", after(5)).answering("a1"));

    assertThat(desk.conversationOf("a2")).isEqualTo(b);
    assertThat(desk.conversationOf("a0")).isEqualTo(b);
    assertThat(desk.responses()).containsExactly(300L, 1_200L);
    assertThat(desk.owner.get("conversations/" + b).body().get("interactions")).isEqualTo(5);
    assertThat(desk.misplaced()).isZero();
  }

  @Test
  void whatWasMergedIsTakenBackByASplitAtItsMessage() {
    desk.file(
        customer("ada", "a1", after(0)),
        agent("acme", "a2", after(5)).answering("a1"),
        customer("ada", "b1", after(10)),
        agent("acme", "b2", after(30)).answering("b1"));
    String a = desk.conversationOf("a1");
    String b = desk.conversationOf("b1");
    desk.resolve(a, after(7));
    List<String> before = List.of(desk.facts(a), desk.facts(b));

    desk.merged(a, b);
    assertThat(desk.owner.get("conversations/" + b).string("openedAt"))
        .startsWith("2026-03-02T09:00");
    String again = desk.splitOff(b, "a1");

    assertThat(again).isEqualTo(a);
    assertThat(List.of(desk.facts(a), desk.facts(b))).isEqualTo(before);
    assertThat(desk.fieldsOf(a)).contains("splitFrom");
    assertThat(desk.fieldsOf(b)).contains("split");
    desk.merged(b, a);
    assertThat(desk.owner.get("conversations/" + b).string("id")).isEqualTo(a);
    assertThat(desk.splitOff(a, "a1")).as("the other comes back").isEqualTo(b);
    assertThat(List.of(desk.facts(a), desk.facts(b))).isEqualTo(before);
  }

  @Test
  void whoeverWaitsInOneWaitsInTheOther() {
    desk.file(customer("ada", "a1", after(0)), customer("ada", "b1", after(10)));
    String a = desk.conversationOf("a1");
    String b = desk.conversationOf("b1");
    desk.resolve(a, after(20));

    desk.merged(a, b);

    String merged = "conversations/" + b;
    assertThat(desk.owner.get(merged).string("status")).isEqualTo("open");
    assertThat(desk.owner.get(merged).string("waitingSince")).startsWith("2026-03-02T09:00");
    desk.file(customer("ada", "b0", after(5)).answering("b1"));
    assertThat(desk.owner.get(merged).string("status")).isEqualTo("open");
    desk.resolve(b, after(30));
    assertThat(desk.owner.get(merged).string("status")).isEqualTo("resolved");
    assertThat(desk.open()).isZero();
    assertThat(desk.splitOff(b, "a1")).isEqualTo(a);
    assertThat(desk.owner.get("conversations/" + a).string("resolvedAt")).isNotEqualTo("null");
  }

  @Test
  void aConversationThatFollowedGoesIntoTheOneBefore() {
    int late = 60 * 24 * 10;
    desk.file(customer("ada", "m1", after(0)).as(InteractionKind.DIRECT_MESSAGE));
    String first = desk.conversationOf("m1");
    desk.resolve(first, after(60));
    desk.file(customer("ada", "m2", after(late)).as(InteractionKind.DIRECT_MESSAGE));
    String second = desk.conversationOf("m2");
    assertThat(second).isNotEqualTo(first);
    assertThat(desk.open()).isEqualTo(1);

    desk.merged(second, first);

    assertThat(desk.conversationOf("m2")).isEqualTo(first);
    assertThat(desk.pages(first)).as("resolved and reopened").hasSize(2);
    assertThat(desk.open()).isEqualTo(1);
    desk.file(customer("ada", "m3", after(60 * 24 * 9)).as(InteractionKind.DIRECT_MESSAGE));
    assertThat(desk.conversationOf("m3")).as("late, between them").isEqualTo(first);
    assertThat(desk.conversationOf("m2")).isEqualTo(first);
    assertThat(desk.splitOff(first, "m2")).isEqualTo(second);
  }

  @Test
  void mergesGoOnInChainsAndOverTheIdentitiesOfOneContact() {
    desk.file(
        customer("ada", "a1", after(0)),
        customer("ada.mail", "b1", after(10)),
        customer("grace", "g1", after(12)),
        customer("ada", "c1", after(20)));
    String a = desk.conversationOf("a1");
    String b = desk.conversationOf("b1");
    String c = desk.conversationOf("c1");
    Answer refused = desk.merge(a, b);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.string("code")).isEqualTo("other_customer");
    UUID contact = Ids.next();
    service
        .sql()
        .update(
            "update identity set contact_id = ? where workspace_id = ? and handle like 'ada%'",
            contact, desk.workspaceId);

    desk.merged(a, b);
    desk.merged(b, c);

    assertThat(desk.owner.get("conversations/" + a).string("id")).isEqualTo(c);
    assertThat(Stream.of("a1", "b1", "c1").map(desk::conversationOf)).containsOnly(c);
    desk.file(customer("ada", "a2", after(30)).answering("a1"));
    assertThat(desk.conversationOf("a2")).isEqualTo(c);
    assertThat(desk.merge(a, desk.conversationOf("g1")).string("code")).isEqualTo("merged_away");
    String reply =
        desk.member.post("conversations/" + a + "/replies", "{\"body\": \"Hello\"}").string("id");
    assertThat(reply).isNotEqualTo("null");
    assertThat(desk.owner.get("conversations/" + c).body().get("interactions")).isEqualTo(5);
    assertThat(desk.misplaced()).isZero();
  }

  @Test
  void aConversationSplitsAtAMessageAndBothGoOn() {
    desk.file(
        customer("ada", "m1", after(0)).as(InteractionKind.DIRECT_MESSAGE),
        customer("ada", "m2", after(10)).as(InteractionKind.DIRECT_MESSAGE),
        agent("acme", "r2", after(20)).answering("m2").as(InteractionKind.DIRECT_MESSAGE));
    String old = desk.conversationOf("m1");

    String begun = desk.splitOff(old, "m2");

    assertThat(desk.owner.get("conversations/" + begun).string("previousId")).isEqualTo(old);
    assertThat(desk.owner.get("conversations/" + begun).string("number")).isEqualTo("2");
    assertThat(desk.conversationOf("r2")).isEqualTo(begun);
    assertThat(desk.responses()).as("m1 waits on").containsExactly(600L);
    assertThat(desk.open()).isEqualTo(2);
    desk.file(
        customer("ada", "m3", after(30)).as(InteractionKind.DIRECT_MESSAGE),
        agent("acme", "r1", after(40)).answering("m1").as(InteractionKind.DIRECT_MESSAGE));
    assertThat(desk.conversationOf("m3")).as("answers nothing: to the newest").isEqualTo(begun);
    assertThat(desk.conversationOf("r1")).as("to what it answers").isEqualTo(old);
    assertThat(
            desk.member.post("conversations/" + old + "/replies", "{\"body\": \"Yes\"}").status())
        .isEqualTo(201);
    assertThat(desk.owner.get("conversations/" + old).body().get("interactions")).isEqualTo(3);
    assertThat(desk.owner.get("conversations/" + begun).string("previousId")).isEqualTo(old);
    desk.resolve(begun, after(50));
    assertThat(desk.owner.get("conversations/" + old).string("status")).isEqualTo("open");
    assertThat(desk.misplaced()).isZero();
  }

  @Test
  void twoWhoMergeCrosswiseAtOnceMakeOne() throws Exception {
    for (int round = 0; round < 5; round++) {
      desk.file(customer("ada", "a" + round, after(0)), customer("ada", "b" + round, after(1)));
      String a = desk.conversationOf("a" + round);
      String b = desk.conversationOf("b" + round);

      try (ExecutorService both = Executors.newFixedThreadPool(2)) {
        Future<Answer> one = both.submit(() -> desk.merge(a, b));
        Future<Answer> other = both.submit(() -> desk.merge(b, a));
        assertThat(List.of(one.get().status(), other.get().status()))
            .containsExactlyInAnyOrder(201, 409);
      }
      assertThat(desk.conversationOf("a" + round)).isEqualTo(desk.conversationOf("b" + round));
    }
  }

  @Test
  void whatCannotBeIsRefusedAndChangesNothing() {
    desk.file(customer("ada", "a1", after(0)), customer("ada", "b1", after(10)));
    desk.file(agent("acme", "b2", after(20)).answering("b1"));
    String a = desk.conversationOf("a1");
    String b = desk.conversationOf("b1");
    List<String> before = List.of(desk.facts(a), desk.facts(b));
    Api stranger = Api.of(service, Ids.next(), Role.OWNER);
    String intoB = "{\"into\": \"" + b + "\"}";

    assertThat(stranger.post("conversations/" + a + "/merges", intoB).status()).isEqualTo(404);
    assertThat(desk.merge(UUID.randomUUID().toString(), b).status()).isEqualTo(404);
    assertThat(desk.merge(a, a).pointers()).containsExactly("/into");
    assertThat(desk.merge(a, UUID.randomUUID().toString()).pointers()).containsExactly("/into");
    assertThat(desk.split(a, "a1").pointers()).containsExactly("/from");
    assertThat(desk.split(a, "b1").pointers()).containsExactly("/from");
    assertThat(desk.split(b, "b2").pointers()).containsExactly("/from");
    assertThat(desk.owner.as(Role.VIEWER).post("conversations/" + a + "/merges", intoB).status())
        .isEqualTo(403);
    Map<String, String> stale = Map.of("If-Match", "\"99\"");
    assertThat(desk.member.send("POST", "conversations/" + a + "/merges", intoB, stale).status())
        .isEqualTo(412);
    assertThat(List.of(desk.facts(a), desk.facts(b))).isEqualTo(before);

    Map<String, String> once = Map.of("Idempotency-Key", "k1");
    Answer first = desk.member.send("POST", "conversations/" + a + "/merges", intoB, once);
    Answer second = desk.member.send("POST", "conversations/" + a + "/merges", intoB, once);
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(second.text()).isEqualTo(first.text());
  }
}
