package io.entente.interactions.view;

import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewsTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final String MINE = "00000000-0000-0000-0000-000000000001";
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final Api ada = owner.as(Role.AGENT);
  private final Api grace = owner.as(Role.AGENT);
  private final UUID connection = UUID.fromString(owner.connect("acme"));

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void tellOfMembers() {
    for (Api member : List.of(ada, grace)) {
      assertThat(member.send("PUT", "agents/" + id(member), "{\"name\": \"A\"}", Map.of()).status())
          .isEqualTo(200);
    }
  }

  private static String id(Api api) {
    return api.caller().memberId().toString();
  }

  private void file(Said... messages) {
    service.file(
        Arrays.stream(messages)
            .map(said -> said.inbound(workspaceId, Channel.X, connection))
            .toList());
  }

  /** Opens conversations whose subjects end in the customers' names; the id of the last. */
  private String opened(String... customers) {
    for (String name : customers) {
      file(customer(name, "m-" + name, NINE.plusSeconds(60)));
    }
    return owner.get("conversations?sort=activity&limit=200").items().stream()
        .filter(
            it -> it.get("subject").toString().endsWith(" of " + customers[customers.length - 1]))
        .map(it -> String.valueOf(it.get("id")))
        .findFirst()
        .orElseThrow();
  }

  private void set(String id, String body) {
    Answer answer = ada.send("PATCH", "conversations/" + id, body, Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private static String made(Api by, String path, String body) {
    Answer answer = by.post(path, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.string("id");
  }

  private static List<String> found(Api by, String query) {
    Answer answer = by.get("conversations?" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.items().stream()
        .map(it -> it.get("subject").toString().replaceFirst(".* of ", ""))
        .toList();
  }

  private static Object count(Api by, String viewId) {
    return by.get("views/counts").items().stream()
        .filter(it -> it.get("id").equals(viewId))
        .map(it -> it.get("count"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(Api by) {
    return by.get("views").items().stream().map(it -> it.get("name").toString()).toList();
  }

  @Test
  void everyWorkspaceHasTheStandardViews() {
    opened("linus");
    set(opened("ada"), "{\"assigneeId\": \"" + id(ada) + "\"}");

    assertThat(names(owner.as(Role.VIEWER)))
        .containsExactly(
            "Mine", "Unassigned", "My mentions", "Waiting longest", "Due soon", "Snoozed");
    assertThat(found(ada, "view=" + MINE)).containsExactly("ada");
    assertThat(found(grace, "view=" + MINE)).isEmpty();
    assertThat(found(ada, "view=00000000-0000-0000-0000-000000000002")).containsExactly("linus");
    assertThat(ada.send("DELETE", "views/" + MINE, null, Map.of()).status()).isEqualTo(403);
  }

  @Test
  void countsFollowWhatHappens() {
    String id = opened("ada");
    String urgent =
        made(
            ada,
            "views",
            """
            {"scope": "personal", "name": "Urgent", "sort": "waiting",
             "filters": {"status": ["open"], "priority": ["high", "urgent"]}}
            """);
    assertThat(count(ada, urgent)).isEqualTo(0);

    set(id, "{\"priority\": \"urgent\", \"assigneeId\": \"" + id(ada) + "\"}");
    assertThat(count(ada, urgent)).isEqualTo(1);
    assertThat(count(ada, MINE)).isEqualTo(1);
    assertThat(count(ada, "00000000-0000-0000-0000-000000000002")).isEqualTo(0);

    set(id, "{\"status\": \"resolved\", \"assigneeId\": null}");
    assertThat(count(ada, urgent)).isEqualTo(0);
    assertThat(count(ada, MINE)).isEqualTo(0);
    assertThat(ada.get("conversations?assignee=none&status=resolved&count=true").body())
        .containsEntry("total", Map.of("count", 1, "exact", true));
    assertThat(ada.get("conversations?status=resolved").body()).containsEntry("total", null);
  }

  @Test
  void aFieldMayHaveSeveralValuesAndFiltersNarrowAView() {
    String vip = made(owner, "tags", "{\"name\": \"vip\"}");
    String press = made(owner, "tags", "{\"name\": \"press\"}");
    set(opened("ada"), "{\"tags\": [\"%s\"], \"priority\": \"low\"}".formatted(vip));
    set(opened("grace"), "{\"tags\": [\"%s\"]}".formatted(press));
    set(opened("linus"), "{\"tags\": [\"%s\", \"%s\"]}".formatted(vip, press));
    opened("alan");
    String either =
        made(
            owner,
            "views",
            """
            {"scope": "workspace", "name": "Either", "sort": "opened",
             "filters": {"tag": ["%s", "%s"]}}
            """
                .formatted(vip, press));

    assertThat(found(ada, "view=" + either)).containsExactlyInAnyOrder("ada", "grace", "linus");
    assertThat(found(ada, "view=" + either + "&sort=activity&count=true"))
        .containsExactlyInAnyOrder("ada", "grace", "linus");
    assertThat(count(ada, either)).isEqualTo(3);
    assertThat(found(ada, "view=" + either + "&tag=" + vip))
        .containsExactlyInAnyOrder("ada", "linus");
    assertThat(found(ada, "view=" + either + "&priority=low&priority=high")).containsExactly("ada");
    assertThat(found(ada, "view=" + either + "&priority=none&tag=" + vip)).containsExactly("linus");
    assertThat(found(ada, "view=" + either + "&status=resolved")).isEmpty();
    assertThat(found(ada, "tag=none")).containsExactly("alan");
    assertThat(found(ada, "status=open&status=pending&assignee=none")).hasSize(4);
  }

  @Test
  void pagesOfSeveralValuesGoOnWhereTheyEnded() {
    String vip = made(owner, "tags", "{\"name\": \"vip\"}");
    String press = made(owner, "tags", "{\"name\": \"press\"}");
    for (String name : List.of("ada", "grace", "linus")) {
      set(opened(name), "{\"tags\": [\"%s\", \"%s\"]}".formatted(vip, press));
    }
    String query = "conversations?limit=2&tag=" + vip + "&tag=" + press;
    for (String sort : List.of("activity", "waiting", "opened")) {
      Answer first = ada.get(query + "&sort=" + sort);
      Answer second = ada.get(query + "&sort=" + sort + "&cursor=" + first.string("next"));

      assertThat(first.items()).hasSize(2);
      assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
      assertThat(second.body()).containsEntry("next", null);
      assertThat(grace.get(query + "&cursor=" + first.string("next")).status()).isEqualTo(400);
    }
  }

  @Test
  void unreadAndLongWaitsAreFound() {
    String id = opened("ada");
    set(id, "{\"assigneeId\": \"" + id(ada) + "\"}");
    opened("grace");
    file(agent("brand", "r1", NINE.plusSeconds(90)).answering("m-grace"));

    assertThat(found(ada, "assignee=me&unread=true")).containsExactly("ada");
    assertThat(ada.send("PUT", "conversations/" + id + "/read", null, Map.of()).status())
        .isEqualTo(204);
    assertThat(found(ada, "assignee=me&unread=true")).isEmpty();
    assertThat(found(ada, "sort=waiting&waitingAtLeastSeconds=3600")).containsExactly("ada");
    assertThat(found(ada, "sort=waiting&waitingAtLeastSeconds=3000000000")).isEmpty();
    assertThat(found(ada, "sort=opened&openedFrom=2026-03-02T09:01:00Z")).hasSize(2);
    assertThat(found(ada, "sort=opened&openedBefore=2026-03-02T09:01:00Z")).isEmpty();
    assertThat(found(ada, "sort=deadline&dueWithinSeconds=0")).isEmpty();
  }

  @Test
  void whatHasNoIndexAndWhatMakesNoSenseIsRefused() {
    for (String query :
        List.of(
            "unread=true",
            "waitingAtLeastSeconds=60",
            "dueWithinSeconds=60&sort=waiting",
            "openedFrom=2026-03-02T09:00:00Z",
            "sort=opened&openedFrom=yesterday",
            "sort=waiting&waitingAtLeastSeconds=-1",
            "assignee=none&assignee=me",
            "tag=x",
            "priority=huge",
            "mentioned=you")) {
      assertThat(ada.get("conversations?" + query).status()).as(query).isEqualTo(400);
    }
    assertThat(ada.get("conversations?view=" + UUID.randomUUID()).status()).isEqualTo(404);
    Answer refused =
        ada.post(
            "views",
            """
            {"scope": "personal", "name": "x", "sort": "opened",
             "filters": {"waitingAtLeastSeconds": 60}}
            """);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.pointers()).containsExactly("/filters/waitingAtLeastSeconds");
    Answer unknown = ada.post("views", "{\"scope\": \"own\", \"name\": \"x\", \"filters\": {}}");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.pointers()).containsExactly("/scope");
    assertThat(unknown.text())
        .contains("must be one of [personal, team, workspace]")
        .doesNotContain("io.entente");
    for (String body :
        List.of(
            "{\"scope\": \"standard\", \"name\": \"x\", \"filters\": {}}",
            "{\"scope\": \"team\", \"name\": \"x\", \"filters\": {}}",
            "{\"scope\": \"personal\", \"name\": \" \", \"filters\": {}}",
            "{\"scope\": \"personal\", \"name\": \"x\", \"filters\": {\"tag\": [\"vip\"]}}",
            "{\"scope\": \"personal\", \"name\": \"x\", \"filters\": {\"status\": [\"shut\"]}}",
            "{\"scope\": \"personal\", \"name\": \"x\", \"filters\": {}, \"colour\": \"red\"}")) {
      assertThat(ada.post("views", body).status()).as(body).isEqualTo(422);
    }
    assertThat(names(ada)).hasSize(6);
  }

  @Test
  void viewsAreSeenAndWrittenByWhoseTheyAre() {
    Api outsider = owner.as(Role.AGENT);
    String team =
        made(owner, "teams", "{\"name\": \"One\", \"members\": [\"%s\"]}".formatted(id(ada)));
    String personal =
        "{\"scope\": \"personal\", \"name\": \"P\", \"filters\": {}, \"position\": 2}";
    String teams =
        "{\"scope\": \"team\", \"teamId\": \"%s\", \"name\": \"T\", \"filters\": {}, \"position\": 1}"
            .formatted(team);
    String workspaces =
        "{\"scope\": \"workspace\", \"name\": \"W\", \"filters\": {}, \"position\": 3}";
    String own = made(ada, "views", personal);
    String shared = made(ada, "views", teams);
    String everybodys = made(owner, "views", workspaces);

    assertThat(names(ada).subList(6, 9)).containsExactly("T", "P", "W");
    assertThat(names(outsider).subList(6, 7)).containsExactly("W");
    assertThat(ada.post("views", workspaces).status()).isEqualTo(403);
    assertThat(outsider.post("views", teams).status()).isEqualTo(403);
    for (String hidden : List.of(own, shared)) {
      assertThat(outsider.get("views/" + hidden).status()).isEqualTo(404);
      assertThat(outsider.get("conversations?view=" + hidden).status()).isEqualTo(404);
      assertThat(outsider.send("DELETE", "views/" + hidden, null, Map.of()).status())
          .isEqualTo(404);
    }
    assertThat(owner.get("views/" + own).status()).isEqualTo(404);
    assertThat(owner.send("PATCH", "views/" + shared, "{\"name\": \"Ours\"}", Map.of()).status())
        .isEqualTo(200);
    assertThat(ada.send("DELETE", "views/" + everybodys, null, Map.of()).status()).isEqualTo(403);
  }

  @Test
  void whoChangesAViewMustHaveSeenItAsItIs() {
    String id =
        made(
            ada,
            "views",
            "{\"scope\": \"personal\", \"name\": \"P\", \"filters\": {}, \"icon\": \"star\"}");
    Answer changed =
        ada.send(
            "PATCH",
            "views/" + id,
            "{\"name\": \"Q\", \"icon\": \"\", \"filters\": {\"status\": [\"open\"]}}",
            Map.of("If-Match", "\"1\""));

    assertThat(changed.body())
        .containsEntry("name", "Q")
        .containsEntry("icon", null)
        .containsEntry("sort", "activity");
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    Answer stale =
        ada.send("PATCH", "views/" + id, "{\"name\": \"R\"}", Map.of("If-Match", "\"1\""));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(ada.send("DELETE", "views/" + id, null, Map.of()).status()).isEqualTo(204);
    assertThat(ada.get("views/" + id).status()).isEqualTo(404);
  }

  @Test
  void viewsAreFoundByWhoseTheyAre() {
    assertThat(
            Plan.of(
                service.sql(),
                ViewStore.SEEN,
                workspaceId,
                workspaceId,
                id(ada),
                workspaceId,
                id(ada)))
        .filteredOn(plan -> List.of("v", "m").contains(plan.table()))
        .hasSize(3)
        .allMatch(plan -> List.of("saved_view_owner", "team_member_agent").contains(plan.key()))
        .noneMatch(plan -> plan.access().equals("ALL"));
  }
}
