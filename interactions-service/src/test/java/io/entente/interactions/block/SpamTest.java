package io.entente.interactions.block;

import static io.entente.interactions.testing.Desk.after;
import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Ids;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Desk;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Conversations that are spam, and customers who are blocked. */
class SpamTest {
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

  private void judge(String method, String id) {
    Answer answer = desk.member.send(method, "conversations/" + id + "/spam", null, Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    assertThat(answer.header("ETag"))
        .isEqualTo(desk.owner.get("conversations/" + id).header("ETag"));
  }

  private String status(String message) {
    return desk.owner.get("conversations/" + desk.conversationOf(message)).string("status");
  }

  private String identity(String message) {
    return service
        .sql()
        .list(
            "select author_id from interaction where workspace_id = ? and id = ?",
            row -> row.uuid("author_id").toString(),
            desk.workspaceId,
            desk.messageId(message))
        .getFirst();
  }

  private Answer block(String method, String identity) {
    String body = method.equals("PUT") ? "{\"reason\": \"Sells watches\"}" : null;
    return desk.member.send(method, "blocked-identities/" + identity, body, Map.of());
  }

  @Test
  void spamIsOutOfListsAndNumbersAndComesBackAsItWas() {
    desk.file(
        customer("ada", "m1", after(0)),
        agent("acme", "r1", after(5)).answering("m1"),
        customer("ada", "m2", after(10)).answering("r1"));
    String id = desk.conversationOf("m1");
    String before = desk.facts(id);

    judge("PUT", id);

    assertThat(desk.owner.get("conversations").items()).isEmpty();
    assertThat(desk.owner.get("conversations?status=open").items()).isEmpty();
    Map<String, Object> spam = desk.owner.get("conversations?status=spam").items().getFirst();
    assertThat(spam).containsEntry("id", id).containsEntry("waitingSince", null);
    assertThat(desk.pages(id)).as("what is told of it").isEmpty();
    assertThat(desk.responses()).isEmpty();
    judge("PUT", id);
    judge("DELETE", id);
    assertThat(desk.facts(id)).isEqualTo(before);
    assertThat(desk.owner.get("conversations/" + id + "/changes").items())
        .extracting(change -> change.get("before") + " " + change.get("after"))
        .containsExactly("open spam", "spam open");

    judge("PUT", id);
    Said late = agent("acme", "r0", after(2)).answering("m1");
    desk.file(late);
    desk.file(late, customer("ada", "m3", after(20)).answering("m2"));
    assertThat(status("m3")).isEqualTo("spam");
    assertThat(desk.pages(id)).isEmpty();
    judge("DELETE", id);
    assertThat(desk.responses()).containsExactly(120L);
    assertThat(desk.open()).isEqualTo(1);
    assertThat(desk.misplaced()).isZero();
  }

  @Test
  void whatABlockedCustomerWritesIsKeptAsSpam() {
    desk.file(customer("ada", "a1", after(0)), customer("grace", "g1", after(1)));
    String ada = identity("a1");

    assertThat(block("PUT", ada).string("reason")).isEqualTo("Sells watches");
    assertThat(status("a1")).as("what was there stays").isEqualTo("open");
    desk.file(
        customer("ada", "a2", after(10)).answering("a1"),
        customer("ada", "b1", after(20)),
        customer("grace", "g2", after(30)));
    desk.file(customer("ada", "b1", after(20)));

    assertThat(List.of(status("a2"), status("b1"))).containsOnly("spam");
    assertThat(List.of(status("g1"), status("g2"))).containsOnly("open");
    assertThat(
            desk.owner.get("conversations/" + desk.conversationOf("b1") + "/interactions").items())
        .hasSize(1);
    assertThat(desk.open()).isEqualTo(2);
    assertThat(desk.owner.get("blocked-identities").items())
        .extracting(blocked -> blocked.get("handle"))
        .containsExactly("ada");

    judge("DELETE", desk.conversationOf("b1"));
    desk.file(agent("acme", "r1", after(40)).answering("b1"));
    assertThat(status("b1")).isEqualTo("open");
    desk.file(customer("ada", "b0", after(15)).answering("b1"));
    assertThat(status("b1")).as("late, from before that was said").isEqualTo("open");
    assertThat(block("DELETE", ada).status()).isEqualTo(204);
    assertThat(block("DELETE", ada).status()).isEqualTo(404);
    desk.file(customer("ada", "c1", after(50)));
    assertThat(status("c1")).isEqualTo("open");
    assertThat(desk.misplaced()).isZero();
  }

  @Test
  void whatCannotBeIsRefused() {
    desk.file(customer("ada", "m1", after(0)));
    String id = desk.conversationOf("m1");
    Api stranger = Api.of(service, Ids.next(), Role.OWNER);
    String path = "conversations/" + id;

    assertThat(stranger.send("PUT", path + "/spam", null, Map.of()).status()).isEqualTo(404);
    assertThat(
            stranger.send("PUT", "blocked-identities/" + identity("m1"), "{}", Map.of()).status())
        .isEqualTo(404);
    assertThat(block("PUT", UUID.randomUUID().toString()).status()).isEqualTo(404);
    assertThat(desk.member.send("PATCH", path, "{\"status\": \"spam\"}", Map.of()).string("status"))
        .isEqualTo("spam");
    assertThat(
            desk.member.send("PATCH", path, "{\"status\": \"pending\"}", Map.of()).string("code"))
        .isEqualTo("spam");
    Map<String, String> stale = Map.of("If-Match", "\"1\"");
    assertThat(desk.member.send("DELETE", path + "/spam", null, stale).status()).isEqualTo(412);
  }

  @Test
  void blocksAreFoundByIndex() {
    String asked = Rows.of(List.of(UUID.randomUUID()), it -> new Object[] {desk.workspaceId, it});

    assertThat(Plan.of(service.sql(), BlockStore.AMONG, asked))
        .filteredOn(Plan::isStored)
        .extracting(Plan::key)
        .containsExactly("PRIMARY");
    assertThat(Plan.of(service.sql(), BlockStore.PAGE, desk.workspaceId, UUID.randomUUID(), 50))
        .allMatch(plan -> "PRIMARY".equals(plan.key()))
        .noneMatch(plan -> plan.extra().contains("filesort"));
  }
}
