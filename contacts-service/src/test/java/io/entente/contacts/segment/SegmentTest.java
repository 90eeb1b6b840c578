package io.entente.contacts.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.contacts.RunningContacts;
import io.entente.contacts.dataimport.ImportClient;
import io.entente.events.EventJson;
import io.entente.events.SegmentMembership;
import io.entente.events.Topics;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SegmentTest {
  private static final Duration LONG = Duration.ofSeconds(90);
  private static final String OF_EXAMPLE =
      """
      {"name":"Of example.org","conditions":{"match":"all","items":[
        {"field":"email_domain","operator":"is","values":["EXAMPLE.org"]},
        {"field":"name","operator":"contains","values":["àda"]}]}}
      """;

  private final ImportClient client = new ImportClient();
  private final RunningContacts contacts = RunningContacts.shared();

  @Test
  void contactsAreFoundAndFollowed() {
    send(
        "K-1,Ada Lovelace,ada@example.org",
        "K-2,Grace,grace@example.org",
        "K-3,Adam,adam@social.example");
    String id = client.postJson("/segments", OF_EXAMPLE).expect(201).text("id");
    await().atMost(LONG).until(() -> names(id).equals(List.of("Ada Lovelace")));

    send("K-3,Adam,adam@example.org", "K-4,Ada Byron,byron@example.org");

    await().atMost(LONG).until(() -> names(id).size() == 3);
    assertThat(names(id)).containsExactly("Ada Lovelace", "Adam", "Ada Byron");
    assertThat(client.get("/segments/" + id).json().get("members").getIntValue()).isEqualTo(3);
    assertThat(told()).allMatch(it -> it.segmentIds().equals(List.of(UUID.fromString(id))));
    assertThat(told()).hasSize(3);
  }

  @Test
  void aChangedOrDeletedSegmentLetsGoOfItsContacts() {
    send("K-1,Ada,ada@example.org", "K-2,Grace,grace@example.org");
    String id = client.postJson("/segments", OF_EXAMPLE).expect(201).text("id");
    await().atMost(LONG).until(() -> names(id).equals(List.of("Ada")));

    client.put("/segments/" + id, OF_EXAMPLE.replace("àda", "grace")).expect(200);

    await().atMost(LONG).until(() -> names(id).equals(List.of("Grace")));
    client.delete("/segments/" + id).expect(204);
    client.get("/segments/" + id).expect(404);
    await().atMost(LONG).until(() -> members() == 0);
    assertThat(told().getLast().segmentIds()).isEmpty();
  }

  @Test
  void aMergedContactIsInNoneAndItsPointsCount() {
    send("K-1,Ada,ada@social.example", "K-2,Ada B,b@example.org");
    String id = client.postJson("/segments", OF_EXAMPLE).expect(201).text("id");
    await().atMost(LONG).until(() -> names(id).equals(List.of("Ada B")));
    UUID kept = contact("Ada");
    UUID absorbed = contact("Ada B");

    contacts
        .transactions()
        .writing(() -> {
          contacts
              .sql()
              .update(
                  "update contact set final_id = ? where workspace_id = ? and id = ?",
                  kept,
                  client.workspaceId(),
                  absorbed);
          contacts.bean(SegmentChanges.class).note(client.workspaceId(), List.of(absorbed));
        });

    await().atMost(LONG).until(() -> names(id).equals(List.of("Ada")));
  }

  @Test
  void aPreviewTellsWhoWouldBeIn() {
    send("K-1,Ada,ada@example.org", "K-2,Grace,");

    JsonNode preview =
        client
            .postJson(
                "/segments/preview",
                """
                {"match":"any","items":[{"field":"point","operator":"is_not","values":["email"]},
                                        {"field":"days_since_created","values":["1"]}]}
                """)
            .expect(200)
            .json();

    assertThat(preview.get("lookedAt").getIntValue()).isEqualTo(2);
    assertThat(preview.get("matching").getIntValue()).isEqualTo(1);
    assertThat(preview.get("contacts").get(0).get("name").getStringValue()).isEqualTo("Grace");
  }

  @Test
  void wrongConditionsAreRefused() {
    for (String condition :
        List.of(
            "{\"field\":\"shoe_size\",\"values\":[\"42\"]}",
            "{\"field\":\"name\",\"values\":[]}",
            "{\"field\":\"name\",\"operator\":\"at_least\",\"values\":[\"3\"]}",
            "{\"field\":\"days_since_created\",\"operator\":\"is\",\"values\":[\"3\"]}",
            "{\"field\":\"days_since_created\",\"values\":[\"-3\"]}")) {
      client
          .postJson(
              "/segments",
              "{\"name\":\"X\",\"conditions\":{\"match\":\"all\",\"items\":[" + condition + "]}}")
          .expect(422);
    }
    client.postJson("/segments", OF_EXAMPLE).expect(201);
    client.postJson("/segments", OF_EXAMPLE).expect(409);
    client.get("/segments/" + UUID.randomUUID()).expect(404);
  }

  private void send(String... rows) {
    String file = client.sent("customer number,name,email\n" + String.join("\n", rows) + "\n");
    assertThat(client.run(file, "runs").get("state").getStringValue()).isEqualTo("done");
  }

  private List<String> names(String segment) {
    List<String> names = new ArrayList<>();
    client
        .get("/segments/" + segment + "/contacts")
        .json()
        .get("items")
        .values()
        .forEach(item -> names.add(item.get("name").getStringValue()));
    return names;
  }

  private long members() {
    return contacts
        .sql()
        .number("select count(*) from segment_member where workspace_id = ?", client.workspaceId());
  }

  private UUID contact(String name) {
    return contacts
        .sql()
        .first(
            "select id from contact where workspace_id = ? and name = ?",
            row -> row.uuid("id"),
            client.workspaceId(),
            name)
        .orElseThrow();
  }

  /** What others were told, in that order. */
  private List<SegmentMembership> told() {
    EventJson json = contacts.bean(EventJson.class);
    return contacts
        .sql()
        .list(
            "select payload from outbox where topic = ? and scope = ? order by id",
            row -> row.bytes("payload"),
            Topics.SEGMENTS,
            client.workspaceId())
        .stream()
        .filter(Objects::nonNull)
        .map(bytes -> json.decode(bytes, SegmentMembership.class))
        .toList();
  }
}
