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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final Api ada = owner.as(Role.AGENT);
  private final Api grace = owner.as(Role.AGENT);
  private final UUID connection = UUID.fromString(owner.connect("acme"));
  private int minute;

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

  private static String id(Api api) {
    return api.caller().memberId().toString();
  }

  private static Answer put(Api by, String path, String body) {
    return by.send("PUT", path, body, Map.of());
  }

  private static void tell(Api agent, String name) {
    assertThat(put(agent, "agents/" + id(agent), "{\"name\": \"" + name + "\"}").status())
        .isEqualTo(200);
  }

  private static void is(Api agent, String presence) {
    Answer told =
        put(agent, "agents/" + id(agent) + "/presence", "{\"presence\": \"" + presence + "\"}");
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(told.string("presence")).isEqualTo(presence);
  }

  private void skills(Api agent, String skills) {
    Answer kept = put(owner, "agents/" + id(agent) + "/skills", skills);
    assertThat(kept.status()).as(kept.text()).isEqualTo(200);
  }

  private String team(String more) {
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

  private void file(Said... said) {
    service.file(
        List.of(said).stream().map(it -> it.inbound(workspaceId, Channel.X, connection)).toList());
  }

  /** A conversation of a customer of its own. */
  private String opened() {
    Instant at = NINE.plus(Duration.ofMinutes(++minute));
    file(customer("customer" + minute, "m" + minute, at));
    return owner.get("conversations?sort=opened&limit=1").items().stream()
        .map(it -> String.valueOf(it.get("id")))
        .findFirst()
        .orElseThrow();
  }

  private void patch(String conversation, String body) {
    Answer changed = owner.send("PATCH", "conversations/" + conversation, body, Map.of());
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
  }

  private String given(String team) {
    String conversation = opened();
    patch(conversation, "{\"teamId\": \"" + team + "\"}");
    return conversation;
  }

  private Object ownerOf(String conversation) {
    return owner.get("conversations/" + conversation).body().get("assigneeId");
  }

  private List<Object> ownersOf(List<String> conversations) {
    return conversations.stream().map(this::ownerOf).toList();
  }

  /** Does what is due, and what is to be looked at again in a moment. */
  private void work() {
    work(HandOver.class, HandOver.KIND);
    work(AssignConversations.class, "assignment");
    work(AssignBacklog.class, AssignBacklog.KIND);
  }

  private void work(Class<? extends TimerHandler> handler, String kind) {
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

  @Test
  void theTeamsWorkGoesToItsMembersByTurns() {
    String team = team("\"assignment\": \"round_robin\"");
    is(ada, "online");
    is(grace, "online");
    List<String> conversations = IntStream.range(0, 4).mapToObj(_ -> given(team)).toList();

    work();

    List<Object> owners = ownersOf(conversations);
    assertThat(owners.subList(0, 2)).containsExactlyInAnyOrder(id(ada), id(grace));
    assertThat(owners.subList(2, 4)).isEqualTo(owners.subList(0, 2));
    assertThat(owner.get("conversations/" + conversations.getFirst() + "/changes").items())
        .last()
        .satisfies(it -> {
          assertThat(it).containsEntry("field", "assigneeId");
          assertThat(it.get("by")).asString().contains("system");
        });
    String fifth = given(team);
    work();
    assertThat(ownerOf(fifth)).isEqualTo(owners.getFirst());
  }

  @Test
  void byLoadItGoesToWhoHasTheFewestAndToNobodyWhoHasNoRoom() {
    String team = team("\"assignment\": \"load\"");
    skills(ada, "{\"capacity\": 2, \"languages\": [], \"channels\": [], \"reasons\": []}");
    skills(grace, "{\"capacity\": 1, \"languages\": [], \"channels\": [], \"reasons\": []}");
    is(ada, "online");
    is(grace, "online");
    patch(opened(), "{\"assigneeId\": \"" + id(ada) + "\"}");

    String first = given(team);
    work();
    assertThat(ownerOf(first)).isEqualTo(id(grace));
    String second = given(team);
    String third = given(team);
    work();
    assertThat(ownerOf(second)).isEqualTo(id(ada));
    assertThat(ownerOf(third)).isNull();
    assertThat(owner.get("agents/availability").items())
        .extracting(it -> Arrays.asList(it.get("agentId"), it.get("open"), it.get("capacity")))
        .contains(List.of(id(ada), 2, 2), List.of(id(grace), 1, 1));

    patch(first, "{\"status\": \"resolved\"}");
    work();
    assertThat(ownerOf(third)).isEqualTo(id(grace));
  }

  @Test
  void whoComesIsGivenWhatWaitsAndWhoIsBusyNothing() {
    String team = team("\"assignment\": \"round_robin\"");
    is(grace, "busy");
    List<String> conversations = List.of(given(team), given(team));
    work();
    assertThat(ownersOf(conversations)).containsOnlyNulls();

    is(ada, "online");
    work();
    assertThat(ownersOf(conversations)).containsOnly(id(ada));
  }

  @Test
  void whatAskedForASkillGoesToWhoHasItAndElseToAnybody() {
    String team = team("\"assignment\": \"round_robin\"");
    String refund = owner.post("reasons", "{\"name\": \"Refund\"}").string("id");
    String late =
        owner
            .post("reasons", "{\"name\": \"Late\", \"parentId\": \"" + refund + "\"}")
            .string("id");
    String other = owner.post("reasons", "{\"name\": \"Other\"}").string("id");
    skills(
        ada,
        "{\"capacity\": null, \"languages\": [], \"channels\": [\"email\"], \"reasons\": [\""
            + other
            + "\"]}");
    skills(
        grace,
        "{\"capacity\": null, \"languages\": [], \"channels\": [\"email\"], \"reasons\": [\""
            + refund
            + "\"]}");
    is(ada, "online");
    is(grace, "online");

    List<String> conversations = new ArrayList<>();
    for (String reason : List.of(late, late, other)) {
      String conversation = opened();
      patch(conversation, "{\"teamId\": \"" + team + "\", \"reasonId\": \"" + reason + "\"}");
      conversations.add(conversation);
    }
    work();

    assertThat(ownersOf(conversations)).containsExactly(id(grace), id(grace), id(ada));
  }

  @Test
  void whoseOwnerStaysAwayGoesToAnotherWhenTheCustomerWaits() {
    String team = team("\"assignment\": \"round_robin\", \"handOverMinutes\": 30");
    is(ada, "online");
    String waits = given(team);
    String answered = given(team);
    file(agent("acme", "a1", NINE.plus(Duration.ofHours(2))).answering("m" + minute));
    work();
    is(grace, "online");
    work();
    assertThat(ownersOf(List.of(waits, answered))).containsOnly(id(ada));

    lastHeard(ada, Duration.ofMinutes(34));
    work();
    assertThat(ownerOf(waits)).as("away for 29 minutes").isEqualTo(id(ada));
    lastHeard(ada, Duration.ofMinutes(36));
    is(ada, "away");
    lastHeard(ada, Duration.ofMinutes(36));
    work();

    assertThat(ownerOf(waits)).isEqualTo(id(grace));
    assertThat(ownerOf(answered)).isEqualTo(id(ada));
    file(customer("customer" + minute, "again", NINE.plus(Duration.ofHours(3))).answering("a1"));
    work();
    assertThat(ownerOf(answered)).as("waits again").isEqualTo(id(grace));
  }

  private void lastHeard(Api agent, Duration ago) {
    service
        .sql()
        .update(
            """
            update agent_availability set seen_at = ?, since = ?
            where workspace_id = ? and agent_id = ?
            """,
            Instant.now().minus(ago),
            Instant.now().minus(ago),
            workspaceId,
            agent.caller().memberId());
  }

  @Test
  void twoReplicasGiveNobodyMoreThanTheyTake() {
    String team = team("\"assignment\": \"load\"");
    skills(ada, "{\"capacity\": 3, \"languages\": [], \"channels\": [], \"reasons\": []}");
    skills(grace, "{\"capacity\": 3, \"languages\": [], \"channels\": [], \"reasons\": []}");
    is(ada, "online");
    is(grace, "online");
    List<String> conversations = IntStream.range(0, 10).mapToObj(_ -> given(team)).toList();

    List<CompletableFuture<Void>> replicas =
        conversations.stream()
            .map(it ->
                CompletableFuture.runAsync(() ->
                    service
                        .transactions()
                        .writing(() ->
                            service
                                .bean(AssignConversations.class)
                                .fire(List.of(new Due(workspaceId, UUID.fromString(it), NINE))))))
            .toList();
    replicas.forEach(CompletableFuture::join);

    Map<Object, Integer> owned = new HashMap<>();
    ownersOf(conversations).forEach(it -> owned.merge(String.valueOf(it), 1, Integer::sum));
    assertThat(owned)
        .containsOnly(Map.entry(id(ada), 3), Map.entry(id(grace), 3), Map.entry("null", 4));
  }

  @Test
  void whatIsNotAllowedChangesNothing() {
    String team = team("\"handOverMinutes\": 0");
    is(ada, "online");
    String conversation = given(team);
    work();
    assertThat(ownerOf(conversation)).as("by hand").isNull();

    String gracesPresence = "agents/" + id(grace) + "/presence";
    assertThat(put(ada, gracesPresence, "{\"presence\": \"online\"}").status()).isEqualTo(403);
    assertThat(put(owner, gracesPresence, "{\"presence\": \"gone\"}").status()).isEqualTo(422);
    assertThat(
            put(owner, "agents/" + Ids.next() + "/presence", "{\"presence\": \"away\"}").status())
        .isEqualTo(404);
    Answer skills =
        put(
            owner,
            "agents/" + id(ada) + "/skills",
            "{\"capacity\": 1, \"languages\": [], \"channels\": [], \"reasons\": [\""
                + Ids.next()
                + "\"]}");
    assertThat(skills.status()).isEqualTo(422);
    assertThat(skills.pointers()).containsExactly("/reasons/0");
    assertThat(owner.get("agents/availability").items())
        .filteredOn(it -> it.get("agentId").equals(id(ada)))
        .extracting(it -> it.get("capacity"))
        .isEqualTo(Collections.singletonList(null));
  }
}
