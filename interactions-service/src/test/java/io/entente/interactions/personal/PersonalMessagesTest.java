package io.entente.interactions.personal;

import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.events.InteractionKind;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PersonalMessagesTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final String PATH = "/internal/personal-messages";
  private static Service service;

  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final UUID acme = UUID.fromString(owner.connect("acme"));

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private String asked(String who) {
    return "{\"identityIds\":[\""
        + Ids.identity(workspaceId, Channel.X, acme, who)
        + "\",\""
        + Ids.next()
        + "\"]}";
  }

  private void file(Said... said) {
    service.file(
        List.of(said).stream().map(it -> it.inbound(workspaceId, Channel.X, acme)).toList());
  }

  @Test
  void allThatWasSaidByAPersonAndToThemIsHandedOutAndNothingOfOthers() {
    file(
        customer("ada", "1", NINE),
        agent("grace", "2", NINE.plusSeconds(60)).answering("1"),
        customer("linus", "3", NINE),
        customer("linus", "4", NINE).as(InteractionKind.FORUM_POST),
        customer("ada", "5", NINE.plusSeconds(5)).answering("4").as(InteractionKind.FORUM_POST));
    String conversation =
        service
            .sql()
            .list(
                "select conversation_id id from interaction where workspace_id = ? and external_id = '1'",
                row -> row.uuid("id").toString(),
                workspaceId)
            .getFirst();
    owner.post("conversations/" + conversation + "/notes", "{\"body\": \"Line one\\nline two\"}");
    String note =
        owner.get("conversations/" + conversation + "/interactions").items().stream()
            .filter(it -> it.get("kind").equals("note"))
            .map(it -> it.get("id").toString())
            .findFirst()
            .orElseThrow();
    service
        .sql()
        .update(
            """
            insert into attachment (workspace_id, id, holder_id, position, name, created_at)
            values (?, ?, ?, 0, 'bill "2".pdf', ?)
            """,
            workspaceId,
            Ids.next(),
            UUID.fromString(note),
            NINE);

    Answer all = owner.post(PATH, asked("ada"));
    Answer count = owner.post(PATH + "/count", asked("ada"));

    assertThat(all.status()).as(all.text()).isEqualTo(200);
    assertThat(all.text().lines()).hasSize(4).allMatch(it -> it.startsWith("{"));
    assertThat(all.text())
        .contains("Line one\\nline two", "\"files\": [\"bill \\\"2\\\".pdf\"]")
        .contains("\"actor\": \"agent\"", "\"occurredAt\": \"2026-03-02T09:00:05.000000Z\"");
    assertThat(count.body())
        .containsEntry("conversations", 1)
        .containsEntry("messages", 4)
        .containsEntry("files", 1);
    assertThat(owner.post(PATH, "{\"identityIds\":[]}").text()).isEmpty();
  }

  @Test
  void onlyThoseWhoAnswerForPrivacyAreToldAndOfTheirWorkspaceAlone() {
    file(customer("ada", "1", NINE));

    assertThat(owner.as(Role.AGENT).post(PATH, asked("ada")).status()).isEqualTo(403);
    Api stranger = Api.of(service, Ids.next(), Role.OWNER);
    assertThat(stranger.post(PATH, asked("ada")).text()).isEmpty();
    assertThat(stranger.post(PATH + "/count", asked("ada")).body()).containsEntry("messages", 0);
  }

  @Test
  void aPersonsMessagesAreFoundByIndexes() {
    String ids = "[[\"" + Ids.next() + "\"]]";
    for (String statement :
        List.of(
            PersonalStore.EACH,
            PersonalStore.EACH_AMONG_PEERS,
            PersonalStore.COUNT,
            PersonalStore.COUNT_AMONG_PEERS,
            PersonalStore.CONVERSATIONS)) {
      assertByIndexes(statement, ids, workspaceId, workspaceId);
    }
    assertByIndexes(PersonalStore.ANSWERS, ids, workspaceId);
  }

  private static void assertByIndexes(String statement, Object... parameters) {
    assertThat(Plan.of(service.sql(), statement, parameters).stream().filter(Plan::isStored))
        .as(statement)
        .isNotEmpty()
        .allSatisfy(plan -> {
          assertThat(plan.access()).isNotIn("ALL", "index");
          assertThat(plan.key()).isNotNull();
        });
  }
}
