package io.entente.interactions.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one workspace has is named by none of another's policies and views. */
class ForeignIdsTest {
  private static Service service;
  private final Api owner = Api.of(service, Ids.next(), Role.OWNER);
  private final Api stranger = Api.of(service, Ids.next(), Role.OWNER);
  private final Api member = owner.as(Role.AGENT);

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** What a workspace has, by the names of the fields. */
  private Map<String, String> kept() {
    String agent = member.caller().memberId().toString();
    assertThat(owner.send("PUT", "agents/" + agent, "{\"name\": \"Ada\"}", Map.of()).status())
        .isEqualTo(200);
    return Map.of(
        "connection",
        owner.connect("acme"),
        "team",
        made("teams"),
        "reason",
        made("reasons"),
        "tag",
        made("tags"),
        "assignee",
        agent);
  }

  private String made(String path) {
    Answer answer = owner.post(path, "{\"name\": \"Refunds\"}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.string("id");
  }

  private static void assertNamedBy(
      Api owner, Api stranger, String path, String body, int status, String pointer) {
    assertThat(owner.post(path, body).status()).as(path + body).isEqualTo(status);
    Answer refused = stranger.post(path, body);
    assertThat(refused.status()).as(path + body).isEqualTo(422);
    assertThat(refused.pointers()).containsExactly(pointer);
  }

  @Test
  void theyAreRefusedByTheirPlace() {
    Map<String, String> kept = kept();
    for (String field : List.of("connection", "team", "reason", "tag")) {
      assertNamedBy(
          owner,
          stranger,
          "sla-policies",
          """
          {"name": "P", "firstResponse": {"seconds": 60, "clock": "calendar"},
           "conditions": {"match": "all", "items": [{"field": "%s", "values": ["%s"]}]}}
          """
              .formatted(field, kept.get(field)),
          201,
          "/conditions/items/0/values/0");
    }
    kept.forEach((field, id) ->
        assertNamedBy(
            owner,
            stranger,
            "views",
            """
            {"scope": "workspace", "name": "V", "filters": {"%s": ["%s"]}}
            """
                .formatted(field, id),
            201,
            "/filters/" + field + "/0"));
    String connection = stranger.connect("acme");
    String ours = kept.get("connection");
    Map.of("teamId", "\"team\"", "reasonId", "\"reason\"", "tagIds", "[\"tag\"]")
        .forEach((field, value) -> {
          String kind = value.replaceAll("[^a-z]", "");
          String asked =
              "{\"at\": \"2026-03-02T09:00:00Z\", \"%s\": %s, \"connectionId\": \"%%s\"}"
                  .formatted(field, value.replace(kind, kept.get(kind)));
          assertThat(owner.post("sla-policies/preview", asked.formatted(ours)).status())
              .isEqualTo(200);
          assertThat(stranger.post("sla-policies/preview", asked.formatted(connection)).pointers())
              .containsExactly(field.equals("tagIds") ? "/tagIds/0" : "/" + field);
        });
    assertThat(stranger.get("sla-policies").items()).isEmpty();
    assertThat(stranger.get("views").items()).extracting(it -> it.get("name")).doesNotContain("V");
  }

  @Test
  void whatIsAskedOfAListIsAnIdOrAFlag() {
    for (String wrong :
        List.of(
            "count=zzz",
            "count=TRUE",
            "assignee=me&unread=zzz",
            "connection=1-1-1-1-1",
            "team=1-1-1-1-1",
            "contact=1-1-1-1-1",
            "view=1-1-1-1-1")) {
      assertThat(owner.get("conversations?" + wrong).status()).as(wrong).isEqualTo(400);
    }
    assertThat(owner.get("conversations?assignee=me&unread=true&count=true").status())
        .isEqualTo(200);
  }
}
