package io.entente.interactions.assignment;

import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A team of two, Ada and Grace, and conversations to give to them. */
abstract class TeamOfTwo {
  static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  static Service service;
  final UUID workspaceId = Ids.next();
  final Api owner = Api.of(service, workspaceId, Role.OWNER);
  final Api ada = owner.as(Role.AGENT);
  final Api grace = owner.as(Role.AGENT);
  final UUID connection = UUID.fromString(owner.connect("acme"));
  int minute;

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void tellOfAgents() {
    tell(ada, "Ada");
    tell(grace, "Grace");
  }

  static String id(Api api) {
    return api.caller().memberId().toString();
  }

  static Answer put(Api by, String path, String body) {
    return by.send("PUT", path, body, Map.of());
  }

  static void tell(Api agent, String name) {
    assertThat(put(agent, "agents/" + id(agent), "{\"name\": \"" + name + "\"}").status())
        .isEqualTo(200);
  }

  static void is(Api agent, String presence) {
    Answer told =
        put(agent, "agents/" + id(agent) + "/presence", "{\"presence\": \"" + presence + "\"}");
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(told.string("presence")).isEqualTo(presence);
  }

  void skills(Api agent, String skills) {
    Answer kept = put(owner, "agents/" + id(agent) + "/skills", skills);
    assertThat(kept.status()).as(kept.text()).isEqualTo(200);
  }

  String team(String more) {
    Answer team =
        owner.post(
            "teams",
            """
            {"name": "%s", "members": ["%s", "%s"], %s}
            """
                .formatted(Ids.next(), id(ada), id(grace), more));
    assertThat(team.status()).as(team.text()).isEqualTo(201);
    return team.string("id");
  }

  void file(Said... said) {
    service.file(
        List.of(said).stream().map(it -> it.inbound(workspaceId, Channel.X, connection)).toList());
  }

  /** A conversation of a customer of its own. */
  String opened() {
    Instant at = NINE.plus(Duration.ofMinutes(++minute));
    file(customer("customer" + minute, "m" + minute, at));
    return owner.get("conversations?sort=opened&limit=1").items().stream()
        .map(it -> String.valueOf(it.get("id")))
        .findFirst()
        .orElseThrow();
  }

  void patch(String conversation, String body) {
    Answer changed = owner.send("PATCH", "conversations/" + conversation, body, Map.of());
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
  }

  String given(String team) {
    String conversation = opened();
    patch(conversation, "{\"teamId\": \"" + team + "\"}");
    return conversation;
  }

  Object ownerOf(String conversation) {
    return owner.get("conversations/" + conversation).body().get("assigneeId");
  }

  List<Object> ownersOf(List<String> conversations) {
    return conversations.stream().map(this::ownerOf).toList();
  }

  /** Does what is due, and what is to be looked at again in a moment. */
  void work() {
    work(HandOver.class, HandOver.KIND);
    work(AssignConversations.class, "assignment");
    work(AssignBacklog.class, AssignBacklog.KIND);
  }

  void work(Class<? extends TimerHandler> handler, String kind) {
    service
        .transactions()
        .writing(() -> {
          List<Due> due =
              service
                  .sql()
                  .list(
                      """
                      select subject_id, due_at from timer
                      where workspace_id = ? and kind = ? for update
                      """,
                      row -> new Due(workspaceId, row.uuid("subject_id"), row.instant("due_at")),
                      workspaceId,
                      kind);
          service
              .sql()
              .update("delete from timer where workspace_id = ? and kind = ?", workspaceId, kind);
          service.bean(handler).fire(due);
        });
  }
}
