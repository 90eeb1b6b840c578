package io.entente.interactions.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.InboundInteraction;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.interactions.timer.Due;
import io.entente.rest.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A workspace with rules, in which nothing runs by itself but where a test says so. */
record Automation(Service service, UUID workspaceId, Api owner, UUID connection) {
  /** A little ago: what is written long ago is not answered. */
  static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(600);

  static Automation of(Service service, UUID workspaceId) {
    Api owner = Api.of(service, workspaceId, Role.OWNER);
    return new Automation(service, workspaceId, owner, UUID.fromString(owner.connect("acme")));
  }

  String created(String path, String body) {
    Answer answer = owner.post(path, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.string("id");
  }

  String named(String path, String name) {
    return created(path, "{\"name\": \"" + name + "\"}");
  }

  /** A rule on that, with these conditions (items) and actions; its id. */
  String rule(String on, String items, String actions) {
    return rule(on, items, actions, false);
  }

  String rule(String on, String items, String actions, boolean stop) {
    return created("rules", text(on, items, actions, stop));
  }

  static String text(String on, String items, String actions, boolean stop) {
    return """
    {"name": "Rule on %1$s", "on": "%1$s", "conditions": {"match": "all", "items": [%2$s]},
     "actions": [%3$s], "stop": %4$s}
    """
        .formatted(on, items, actions, stop);
  }

  static String says(String words) {
    return "{\"field\": \"text\", \"operator\": \"contains\", \"values\": [\"" + words + "\"]}";
  }

  static String change(String patch) {
    return "{\"type\": \"change\", \"change\": " + patch + "}";
  }

  static String note(String body) {
    return "{\"type\": \"note\", \"body\": \"" + body + "\"}";
  }

  InboundInteraction message(Said said, String body) {
    InboundInteraction it = said.inbound(workspaceId, Channel.X, connection);
    return new InboundInteraction(
        it.workspaceId(),
        it.id(),
        it.connectionId(),
        it.channel(),
        it.externalId(),
        it.kind(),
        it.actor(),
        it.author(),
        it.recipient(),
        it.nodeId(),
        it.parentNodeId(),
        it.threadId(),
        body,
        it.language(),
        it.visibility(),
        it.occurredAt(),
        it.precision(),
        it.receivedAt(),
        it.automatic());
  }

  /** A customer says something in a thread of their own; the conversation's id. */
  String said(String customer, String body) {
    return said(customer, body, NOW);
  }

  String said(String customer, String body, Instant at) {
    service.file(List.of(message(Said.customer(customer, customer + "-1", at), body)));
    return conversation(customer);
  }

  String conversation(String customer) {
    return owner.get("conversations?status=all&limit=100").items().stream()
        .filter(it -> String.valueOf(it.get("customer")).contains("handle=" + customer + ","))
        .map(it -> String.valueOf(it.get("id")))
        .findFirst()
        .orElseThrow();
  }

  List<Due> due() {
    return service
        .sql()
        .list(
            """
            select workspace_id, subject_id, due_at from timer
            where workspace_id = ? and kind = 'rule' order by fire_at
            """,
            row -> new Due(row.uuid("workspace_id"), row.uuid("subject_id"), row.instant("due_at")),
            workspaceId);
  }

  /** Asks the rules about all that has happened. */
  void settle() {
    for (List<Due> due = due(); !due.isEmpty(); due = due()) {
      fire(service, due);
    }
  }

  void fire(Service replica, List<Due> due) {
    replica
        .transactions()
        .writing(() -> {
          replica
              .sql()
              .batch(
                  "delete from timer where workspace_id = ? and kind = 'rule' and subject_id = ?",
                  due.stream().map(it -> new Object[] {it.workspaceId(), it.subjectId()}).toList());
          replica.bean(RunRules.class).fire(due);
        });
  }

  Map<String, Object> shown(String conversation) {
    return owner.get("conversations/" + conversation).body();
  }

  List<Map<String, Object>> thread(String conversation) {
    return owner.get("conversations/" + conversation + "/interactions").items();
  }

  List<String> outcomes(String rule) {
    return owner.get("rules/" + rule + "/runs").items().stream()
        .map(it -> String.valueOf(it.get("outcome")))
        .toList();
  }
}
