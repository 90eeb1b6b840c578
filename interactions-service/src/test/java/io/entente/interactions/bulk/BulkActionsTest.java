package io.entente.interactions.bulk;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import io.entente.interactions.timer.Due;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BulkActionsTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final Api ada = owner.as(Role.AGENT);
  private final UUID connection = UUID.fromString(owner.connect("acme"));

  /** Without workers: what a test does not have done, nobody does. */
  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** Ids of so many more conversations. */
  private List<String> opened(int from, int to) {
    List<InboundInteraction> messages = new ArrayList<>();
    for (int i = from; i < to; i++) {
      messages.add(
          customer("c" + i, "m" + i, NINE.plusSeconds(i))
              .inbound(workspaceId, Channel.X, connection));
    }
    service.file(messages);
    return service
        .sql()
        .list(
            "select id from conversation where workspace_id = ? and number > ? order by number",
            row -> row.uuid("id").toString(),
            workspaceId,
            from);
  }

  private Answer ask(String selection, String actions) {
    return ada.post(
        "bulk-actions", "{\"selection\": %s, \"actions\": %s}".formatted(selection, actions));
  }

  private String taken(String selection, String actions) {
    Answer answer = ask(selection, actions);
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    return answer.string("id");
  }

  private static String named(List<String> ids) {
    return "{\"ids\": [\"" + String.join("\", \"", ids) + "\"]}";
  }

  private Map<String, Object> state(String id) {
    return ada.get("bulk-actions/" + id).body();
  }

  private void step(String id) {
    Due due = new Due(workspaceId, UUID.fromString(id), NINE);
    service.transactions().writing(() -> service.bean(WorkBulkActions.class).fire(List.of(due)));
  }

  private void finish(String id) {
    for (int steps = 0; !state(id).get("state").equals("done"); steps++) {
      assertThat(steps).isLessThan(100);
      step(id);
    }
  }

  private long changes(String field) {
    return service
        .sql()
        .number(
            "select count(*) from conversation_change where workspace_id = ? and field = ?",
            workspaceId,
            field);
  }

  private String tag(String name) {
    return owner.post("tags", "{\"name\": \"" + name + "\"}").string("id");
  }

  @Test
  @SuppressWarnings("unchecked")
  void whatIsNamedIsChangedAndWhatBecameOfEachIsTold() {
    String vip = tag("vip");
    String press = tag("press");
    List<String> ids = opened(0, 3);
    String unknown = UUID.randomUUID().toString();
    owner.post("attributes", "{\"key\": \"plan\", \"label\": \"Plan\", \"type\": \"text\"}");
    ada.send(
        "PATCH",
        "conversations/" + ids.get(0),
        """
        {"priority": "high", "tags": ["%s"], "attributes": {"plan": "gold"}}
        """
            .formatted(vip),
        Map.of());
    ada.send(
        "PATCH", "conversations/" + ids.get(1), "{\"tags\": [\"%s\"]}".formatted(press), Map.of());

    String id =
        taken(
            named(List.of(ids.get(0), ids.get(1), ids.get(2), unknown)),
            """
            {"priority": "high", "addTags": ["%s"], "removeTags": ["%s"],
             "attributes": {"plan": "gold"}}
            """
                .formatted(vip, press));
    assertThat(state(id)).containsEntry("state", "queued").containsEntry("total", 4);
    finish(id);

    assertThat(state(id))
        .containsEntry("done", 4)
        .containsEntry("changed", 2)
        .containsEntry("unchanged", 1)
        .containsEntry("failed", 1)
        .containsEntry("createdBy", ada.caller().memberId().toString());
    assertThat(ada.get("conversations?priority=high&tag=" + vip).items()).hasSize(3);
    assertThat(ada.get("conversations?tag=" + press).items()).isEmpty();
    assertThat(owner.get("conversations/" + ids.get(2) + "/changes").items())
        .allMatch(it ->
            ((Map<String, Object>) it.get("by"))
                .get("id")
                .equals(ada.caller().memberId().toString()));
    List<Map<String, Object>> results = ada.get("bulk-actions/" + id + "/results").items();
    assertThat(results)
        .extracting(it -> it.get("conversationId") + " " + it.get("outcome"))
        .containsExactlyInAnyOrder(
            ids.get(0) + " unchanged",
            ids.get(1) + " changed",
            ids.get(2) + " changed",
            unknown + " failed");
    assertThat(results)
        .filteredOn(it -> it.get("problem") != null)
        .extracting(it -> ((Map<String, Object>) it.get("problem")).get("code"))
        .containsExactly("not_found");
  }

  @Test
  void oneThatFailsIsLeftAsItWasAndHoldsUpNoOther() {
    List<String> ids = opened(0, 3);
    ada.send(
        "PATCH",
        "conversations/" + ids.get(1),
        "{\"status\": \"snoozed\", \"snoozedUntil\": \"2100-01-01T00:00:00Z\"}",
        Map.of());

    String id =
        taken(named(ids), "{\"priority\": \"low\", \"snoozedUntil\": \"2100-01-02T00:00:00Z\"}");
    finish(id);

    assertThat(state(id)).containsEntry("changed", 1).containsEntry("failed", 2);
    assertThat(ada.get("conversations?priority=low").items())
        .extracting(it -> it.get("id"))
        .containsExactly(ids.get(1));
    assertThat(changes("priority")).isEqualTo(1);
    assertThat(ada.get("conversations/" + ids.get(0)).body()).containsEntry("version", 1);
  }

  @Test
  void allThatMatchAreTakenOnceAndEachIsDoneOnce() {
    opened(0, 250);
    String id = taken("{\"filters\": {\"status\": [\"open\"]}}", "{\"priority\": \"urgent\"}");
    assertThat(state(id)).containsEntry("total", null);
    step(id);
    opened(250, 260);
    assertThat(state(id)).containsEntry("state", "running").containsEntry("total", 250);
    step(id);
    assertThat(state(id)).containsEntry("done", 100);

    // What dies before its step is kept has done nothing.
    assertThatThrownBy(() ->
            service
                .transactions()
                .writing(() -> {
                  step(id);
                  throw new IllegalStateException("dies");
                }))
        .hasMessageContaining("dies");
    assertThat(state(id)).containsEntry("done", 100);
    finish(id);

    assertThat(state(id)).containsEntry("changed", 250).containsEntry("failed", 0);
    assertThat(changes("priority")).isEqualTo(250);
    assertThat(ada.get("conversations?priority=none&limit=200").items()).hasSize(10);
    Answer page = ada.get("bulk-actions/" + id + "/results?limit=200");
    assertThat(page.items()).hasSize(200).allMatch(it -> it.get("outcome").equals("changed"));
    assertThat(
            ada.get("bulk-actions/" + id + "/results?limit=200&cursor=" + page.string("next"))
                .items())
        .hasSize(50);
  }

  @Test
  void aViewSelectsAndFiltersNarrowIt() {
    List<String> ids = opened(0, 3);
    ada.send(
        "PATCH",
        "conversations/" + ids.get(0),
        "{\"assigneeId\": \"%s\"}".formatted(ada.caller().memberId()),
        Map.of());
    String unassigned = "00000000-0000-0000-0000-000000000002";

    String id = taken("{\"view\": \"%s\"}".formatted(unassigned), "{\"status\": \"resolved\"}");
    finish(id);
    assertThat(state(id)).containsEntry("changed", 2);
    assertThat(ada.get("conversations?status=open").items())
        .extracting(it -> it.get("id"))
        .containsExactly(ids.get(0));

    String none =
        taken(
            "{\"view\": \"%s\", \"filters\": {\"priority\": [\"high\"]}}".formatted(unassigned),
            "{\"status\": \"resolved\"}");
    finish(none);
    assertThat(state(none)).containsEntry("total", 0).containsEntry("done", 0);
  }

  @Test
  void whatIsCancelledGoesNoFurther() {
    opened(0, 150);
    String id = taken("{\"filters\": {}}", "{\"priority\": \"low\"}");
    step(id);
    step(id);
    Answer cancelled = ada.send("DELETE", "bulk-actions/" + id, null, Map.of());
    assertThat(cancelled.body()).containsEntry("state", "cancelled").containsEntry("done", 100);
    step(id);

    assertThat(state(id)).containsEntry("done", 100);
    assertThat(changes("priority")).isEqualTo(100);
    assertThat(ada.send("DELETE", "bulk-actions/" + id, null, Map.of()).status()).isEqualTo(409);
  }

  @Test
  void whoAskedAndAdminsSeeIt() {
    List<String> ids = opened(0, 1);
    String id = taken(named(ids), "{\"priority\": \"low\"}");
    Api grace = owner.as(Role.AGENT);

    assertThat(owner.get("bulk-actions/" + id).status()).isEqualTo(200);
    for (String path : List.of(id, id + "/results")) {
      assertThat(grace.get("bulk-actions/" + path).status()).isEqualTo(404);
    }
    assertThat(grace.send("DELETE", "bulk-actions/" + id, null, Map.of()).status()).isEqualTo(404);
    assertThat(state(id)).containsEntry("state", "queued");
  }

  @Test
  void aRequestIsTakenOnOnceAndFewAtATime() {
    String body =
        "{\"selection\": %s, \"actions\": {\"priority\": \"low\"}}".formatted(named(opened(0, 1)));
    Map<String, String> key = Map.of("Idempotency-Key", "k1");
    Answer first = ada.send("POST", "bulk-actions", body, key);
    Answer again = ada.send("POST", "bulk-actions", body, key);

    assertThat(first.status()).isEqualTo(202);
    assertThat(again.string("id")).isEqualTo(first.string("id"));
    assertThat(ada.post("bulk-actions", body).status()).isEqualTo(202);
    assertThat(ada.post("bulk-actions", body).status()).isEqualTo(202);
    Answer tooMany = ada.post("bulk-actions", body);
    assertThat(tooMany.status()).isEqualTo(409);
    assertThat(tooMany.string("code")).isEqualTo("too_many");
    finish(first.string("id"));
    assertThat(ada.post("bulk-actions", body).status()).isEqualTo(202);
  }

  @Test
  void whatMakesNoSenseIsRefusedAtOnce() {
    String some = named(List.of(UUID.randomUUID().toString()));
    assertThat(ask(some, "{\"teamId\": \"%s\"}".formatted(UUID.randomUUID())).pointers())
        .containsExactly("/actions/teamId");
    assertThat(ask(some, "{\"priority\": \"huge\"}").pointers())
        .containsExactly("/actions/priority");
    assertThat(ask(some, "{}").pointers()).containsExactly("/actions");
    assertThat(ask("{}", "{\"priority\": \"low\"}").pointers()).containsExactly("/selection");
    assertThat(ask("{\"ids\": []}", "{\"priority\": \"low\"}").pointers())
        .containsExactly("/selection/ids");
    assertThat(ask("{\"filters\": {\"unread\": true}}", "{\"priority\": \"low\"}").pointers())
        .containsExactly("/selection/filters/unread");
    assertThat(
            ask("{\"view\": \"%s\"}".formatted(UUID.randomUUID()), "{\"priority\": \"low\"}")
                .pointers())
        .containsExactly("/selection/view");
    assertThat(ask(some, "{\"colour\": \"red\"}").status()).isEqualTo(400);
  }

  @Test
  void whatIsLongOverIsForgotten() {
    String id = taken(named(opened(0, 2)), "{\"priority\": \"low\"}");
    finish(id);
    assertThat(
            service
                .sql()
                .number(
                    """
                    select count(*) from timer
                    where workspace_id = ? and kind = 'bulk-action-sweep' and subject_id = ?
                      and fire_at > utc_timestamp() + interval 29 day
                    """,
                    workspaceId,
                    UUID.fromString(id)))
        .isEqualTo(1);
    Due due = new Due(workspaceId, UUID.fromString(id), NINE);
    service.transactions().writing(() -> service.bean(SweepBulkActions.class).fire(List.of(due)));

    assertThat(ada.get("bulk-actions/" + id).status()).isEqualTo(404);
    assertThat(
            service
                .sql()
                .number("select count(*) from bulk_item where workspace_id = ?", workspaceId))
        .isZero();
  }

  @Test
  void everyStatementHasAnIndex() {
    UUID id = UUID.randomUUID();
    opened(0, 300);
    List<Plan> plans = new ArrayList<>();
    plans.addAll(Plan.of(service.sql(), BulkItemStore.PAGE, workspaceId, id, id, 100));
    plans.addAll(Plan.of(service.sql(), BulkItemStore.VERSIONS, "[[\"" + id + "\"]]", workspaceId));
    plans.addAll(Plan.of(service.sql(), BulkItemStore.DELETE, workspaceId, id, 100));
    plans.addAll(Plan.of(service.sql(), BulkActionStore.UNDER_WAY, workspaceId, id));

    assertThat(plans)
        .filteredOn(plan -> List.of("bulk_item", "bulk_action", "c").contains(plan.table()))
        .hasSize(4)
        .allMatch(plan -> List.of("PRIMARY", "bulk_action_of_member").contains(plan.key()))
        .noneMatch(plan -> plan.access().equals("ALL"))
        .noneMatch(plan -> plan.extra().contains("filesort"));
  }
}
