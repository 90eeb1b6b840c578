package io.entente.interactions.retention;

import static io.entente.interactions.testing.Desk.after;
import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.ConsentState;
import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.Ids;
import io.entente.events.Topics;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Desk;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import io.entente.interactions.timer.Due;
import io.entente.rest.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RemoveOldTextsTest {
  private static final String PATH = "conversation-retention";
  private static Service service;
  private final Desk desk = new Desk(service);

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private List<String> texts() {
    return service
        .sql()
        .list(
            """
            select concat(external_id, '|', if(body = '', '', 'text')) line from interaction
            where workspace_id = ? and external_id in ('1', '2', '3', '4', '5', '6') order by external_id
            """,
            row -> row.text("line"),
            desk.workspaceId);
  }

  private Answer keep(String json) {
    return desk.owner.send("PUT", PATH, json, Map.of());
  }

  private void aDayGoesBy() {
    for (int step = 0; step < 3; step++) {
      service
          .transactions()
          .writing(() ->
              service
                  .bean(RemoveOldTexts.class)
                  .fire(List.of(new Due(desk.workspaceId, desk.workspaceId, after(0)))));
    }
  }

  private void isOnHold(String who, Boolean held) {
    UUID connection =
        service
            .sql()
            .first(
                "select connection_id from interaction where workspace_id = ? limit 1",
                row -> row.uuid("connection_id"),
                desk.workspaceId)
            .orElseThrow();
    UUID contact = Ids.named(desk.workspaceId, "contact", who);
    UUID identity = Ids.identity(desk.workspaceId, Channel.X, connection, who);
    EventJson json = service.bean(EventJson.class);
    service.apply(
        Topics.CONTACTS,
        List.of(json.encode(new IdentityMapping(desk.workspaceId, identity, contact, 1))));
    service.apply(
        Topics.CONSENTS,
        List.of(
            json.encode(
                new ConsentState(
                    desk.workspaceId, contact, held == null ? 2 : 1, List.of(), held))));
  }

  @Test
  void wordsOfWhatWasResolvedLongAgoGoOnceADayAndNumbersStay() {
    desk.file(
        customer("ada", "1", after(0)),
        agent("grace", "2", after(5)).answering("1"),
        customer("linus", "3", after(0)),
        customer("barbara", "4", after(0)));
    String ada = desk.conversationOf("1");
    desk.resolve(ada, after(10));
    desk.resolve(desk.conversationOf("3"), after(10));
    isOnHold("linus", true);
    desk.owner.send("PUT", "conversations/" + ada + "/draft", "{\"body\": \"Dear Ada\"}", Map.of());
    String before = desk.pages(ada).toString();

    Answer preview = desk.owner.get(PATH + "/preview?days=30");
    assertThat(preview.body())
        .containsEntry("conversations", 1)
        .containsEntry("messages", 2)
        .containsEntry("files", 0);
    assertThat(desk.owner.get(PATH).body()).containsEntry("days", null);
    assertThat(Instant.parse(keep("{\"days\": 30}").string("nextRunAt")))
        .isAfter(Instant.now().plus(23, ChronoUnit.HOURS));
    assertThat(texts()).allMatch(it -> it.endsWith("text"));

    aDayGoesBy();

    assertThat(texts()).containsExactly("1|", "2|", "3|text", "4|text");
    assertThat(desk.owner.get("conversations/" + ada).body())
        .containsEntry("subject", "")
        .containsEntry("interactions", 2)
        .containsEntry("status", "resolved");
    assertThat(desk.pages(ada).toString()).isEqualTo(before);
    assertThat(desk.owner.get("drafts").items()).isEmpty();
    assertThat(runs("conversations")).contains(1).hasSize(3);
    assertThat(desk.owner.get(PATH + "/preview?days=30").body()).containsEntry("conversations", 0);

    isOnHold("linus", null);
    aDayGoesBy();
    assertThat(texts()).containsExactly("1|", "2|", "3|", "4|text");
  }

  @Test
  void whatIsSaidAndResolvedAnewIsRemovedAnew() {
    desk.file(customer("ada", "1", after(0)));
    String conversation = desk.conversationOf("1");
    desk.resolve(conversation, after(10));
    keep("{\"days\": 30}");
    aDayGoesBy();
    assertThat(texts()).containsExactly("1|");

    desk.file(customer("ada", "5", after(20)).answering("1"));
    assertThat(texts()).containsExactly("1|", "5|text");
    aDayGoesBy();
    assertThat(texts()).as("open").containsExactly("1|", "5|text");
    desk.resolve(desk.conversationOf("5"), after(30));
    aDayGoesBy();
    assertThat(texts()).containsExactly("1|", "5|");

    keep("{\"days\": null}");
    desk.file(customer("ada", "6", after(40)).answering("1"));
    desk.resolve(desk.conversationOf("6"), after(50));
    aDayGoesBy();
    assertThat(texts()).endsWith("6|text");
  }

  private List<Object> runs(String field) {
    return desk.owner.get(PATH + "/runs").items().stream().map(it -> it.get(field)).toList();
  }

  @Test
  void aRuleThatIsNotGoodIsRefusedAndWhatIsDueIsFoundByIndexes() {
    for (String bad : List.of("{\"days\": 29}", "{\"days\": 36501}", "{\"days\": \"40\"}", "[]")) {
      assertThat(keep(bad).status()).as(bad).isIn(400, 422);
    }
    assertThat(desk.owner.get(PATH + "/preview?days=x").status()).isEqualTo(400);
    assertThat(desk.owner.as(Role.AGENT).send("PUT", PATH, "{\"days\": 30}", Map.of()).status())
        .isEqualTo(403);

    String ids = "[[\"" + Ids.next() + "\"]]";
    UUID workspace = desk.workspaceId;
    assertByIndexes(OldTextStore.PAGE, workspace, after(0), after(1), after(0), Ids.next(), 50);
    assertByIndexes(OldTextStore.STILL, ids, workspace, after(0));
    assertByIndexes(OldTextStore.MESSAGES, ids, workspace, 10);
    assertByIndexes(OldTextStore.COUNT, ids, workspace);
    assertByIndexes(OldTextStore.BARE, ids, workspace);
    OldTextStore.AROUND.forEach(statement -> assertByIndexes(statement, ids, workspace));
    assertByIndexes(RetentionStore.NEWEST, workspace, 10);
  }

  private static void assertByIndexes(String statement, Object... parameters) {
    List<Plan> plans =
        Plan.of(service.sql(), statement, parameters).stream().filter(Plan::isStored).toList();
    assertThat(plans)
        .as(statement)
        .isNotEmpty()
        .allSatisfy(plan -> {
          assertThat(plan.access()).isNotIn("ALL", "index");
          assertThat(plan.key()).isNotNull();
        });
  }
}
