package io.entente.interactions.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Ids;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.timer.Due;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignmentTest extends TeamOfTwo {
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
  void twoReplicasAndTwoTeamsGiveNobodyMoreThanTheyTake() {
    List<String> teams =
        List.of(team("\"assignment\": \"load\""), team("\"assignment\": \"round_robin\""));
    skills(ada, "{\"capacity\": 3, \"languages\": [], \"channels\": [], \"reasons\": []}");
    skills(grace, "{\"capacity\": 3, \"languages\": [], \"channels\": [], \"reasons\": []}");
    is(ada, "online");
    is(grace, "online");
    List<String> conversations =
        IntStream.range(0, 10).mapToObj(i -> given(teams.get(i % 2))).toList();

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
