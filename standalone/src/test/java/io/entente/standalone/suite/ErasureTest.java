package io.entente.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.standalone.RunningSuite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person is forgotten by the whole suite, and nothing that was counted is. */
@Tag("slow")
class ErasureTest {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String MARKER = "Zanzibarquux";
  private static final String PERIOD = "from=2026-11-01&to=2026-12-01&zone=UTC&clock=calendar";

  private final RunningSuite suite = RunningSuite.shared();
  private final Api owner = suite.newWorkspace("Forgetful");
  private final Everywhere everywhere = new Everywhere(suite, MARKER);
  private final String acme = owner.connection("x", "acme");

  private Map<String, Object> message(String id, String who, String body, Object... more) {
    Map<String, Object> message = new HashMap<>();
    message.put("connectionId", acme);
    message.put("externalId", id);
    message.put("author", Map.of("externalId", who, "handle", who, "name", who + " Lovelace"));
    message.put("body", body);
    message.put("occurredAt", "2026-11-02T09:00:00Z");
    for (int i = 0; i < more.length; i += 2) {
      message.put((String) more[i], more[i + 1]);
    }
    return message;
  }

  private JsonNode of(String who) {
    for (JsonNode conversation :
        owner.get("/conversations?status=all").expect(200).body().get("items")) {
      if (conversation.at("/customer/name").asText("").startsWith(who)
          && conversation.at("/customer/contactId").isTextual()) {
        return conversation;
      }
    }
    return null;
  }

  /** Has a person be in every place that there is; the conversation. */
  private JsonNode plant() throws IOException, InterruptedException {
    String file =
        owner.post("/attachments", MARKER + " as a file").expect(201).body().get("id").asText();
    owner
        .post(
            "/interactions",
            message(
                "1",
                MARKER,
                "I am " + MARKER,
                "attachments",
                List.of(Map.of("attachmentId", file))))
        .expect(202);
    owner.post("/interactions", message("2", "Grace", "I am Grace")).expect(202);
    await().atMost(SOON).until(() -> of(MARKER) != null && of("Grace") != null);
    JsonNode conversation = of(MARKER);
    String path = "/conversations/" + conversation.get("id").asText();
    owner
        .post(
            "/interactions/revisions",
            Map.of(
                "connectionId",
                acme,
                "externalId",
                "1",
                "kind",
                "edited",
                "revisedAt",
                "2026-11-02T09:05:00Z",
                "body",
                "I was " + MARKER))
        .expect(202);
    owner.post(path + "/notes", Map.of("body", "Says to be " + MARKER)).expect(201);
    owner.post(path + "/replies", Map.of("body", "Hello " + MARKER)).expect(201);
    owner
        .post(
            path + "/replies", Map.of("body", "Later " + MARKER, "sendAt", "2027-03-01T09:00:00Z"))
        .expect(201);
    owner.call("PUT", path + "/draft", "{\"body\":\"Dear " + MARKER + "\"}");
    owner.call("PATCH", path, "{\"subject\":\"About " + MARKER + "\"}");
    insight(path);
    comment(path);
    return conversation;
  }

  private void insight(String path) {
    String message = owner.get(path + "/interactions").body().at("/items/0/id").asText();
    owner
        .post(
            "/insights",
            Map.of(
                "department",
                "product",
                "summary",
                MARKER + " is not content",
                "messages",
                List.of(
                    Map.of(
                        "conversationId",
                        path.substring(path.lastIndexOf('/') + 1),
                        "interactionId",
                        message))))
        .expect(201);
  }

  private void comment(String path) throws IOException, InterruptedException {
    String survey =
        owner
            .post("/surveys", Map.of("name", "How", "kind", "csat"))
            .expect(201)
            .body()
            .get("id")
            .asText();
    owner.post(path + "/surveys", Map.of("surveyId", survey)).expect(201);
    String body = "";
    for (JsonNode item : owner.get(path + "/interactions").body().get("items")) {
      body = item.get("body").asText().contains("/s/") ? item.get("body").asText() : body;
    }
    URI link = suite.address().resolve(body.substring(body.indexOf("/s/")).strip());
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("score=4&comment=" + MARKER))
                .build(),
            BodyHandlers.ofString());
  }

  @Test
  void nothingTellsOfAPersonWhoWasErasedAndNothingIsCountedOtherwise()
      throws SQLException, IOException, InterruptedException {
    JsonNode conversation = plant();
    await()
        .atMost(SOON)
        .until(() -> !owner.get("/search?q=" + MARKER).body().get("items").isEmpty());
    await()
        .atMost(SOON)
        .until(() -> owner.get("/kpis/check").body().get("factsEqualEvents").asBoolean());
    String contact = conversation.at("/customer/contactId").asText();
    JsonNode before = figures();
    assertThat(everywhere.places())
        .contains(
            "contacts.contact.name",
            "contacts.identity.handle",
            "contacts.contact_term.term",
            "interactions.interaction.body",
            "interactions.revision.body",
            "interactions.draft.body",
            "interactions.queued_reply.body",
            "interactions.survey_answer.comment",
            "interactions.insight.summary",
            "interactions.work.subject",
            "topic entente.intake",
            "topic entente.revisions")
        .anyMatch(place -> place.startsWith("file "));

    String export = owner.get("/contacts/" + contact + "/export").expect(200).body().asText();
    assertThat(new ObjectMapper().readTree(export).get("messages").toString())
        .contains("I am " + MARKER, "I was " + MARKER, "Says to be " + MARKER, "Hello " + MARKER)
        .doesNotContain("Grace");
    owner
        .call("PUT", "/contacts/" + contact + "/hold", "{\"reason\":\"Ask " + MARKER + "\"}")
        .expect(200);
    assertThat(everywhere.places()).contains("contacts.contact_hold.reason");
    owner.post("/contacts/" + contact + "/erasures", Map.of("confirmation", contact)).expect(409);
    owner.call("DELETE", "/contacts/" + contact + "/hold", null).expect(204);

    String erasure = erase(contact);

    assertThat(everywhere.places()).isEmpty();
    await()
        .atMost(SOON)
        .until(() -> owner.get("/search?q=" + MARKER).body().get("items").isEmpty());
    assertThat(owner.get("/contacts?query=" + MARKER).body().get("items")).isEmpty();
    assertThat(owner.get("/contacts/" + contact + "/export").body().toString())
        .doesNotContain(MARKER);
    assertThat(figures()).isEqualTo(before);
    assertThat(of("Grace").get("subject").asText()).isEqualTo("I am Grace");

    owner.post("/interactions", message("1", MARKER, "I am " + MARKER)).expect(202);
    owner.post("/interactions", message("3", MARKER, "I am still " + MARKER)).expect(202);
    readAllAgain();

    await().atMost(SOON).untilAsserted(() -> assertThat(everywhere.places()).isEmpty());
    assertThat(owner.get("/contacts/" + contact + "/erasures/" + erasure).body().toString())
        .doesNotContain(MARKER);
    assertThat(owner.get("/kpis/check").expect(200).body().get("differences").asInt()).isZero();
  }

  private String erase(String contact) {
    JsonNode preview =
        owner.post("/contacts/" + contact + "/erasure-previews", "").expect(200).body();
    assertThat(preview.at("/counts/identities").asInt()).isEqualTo(1);
    assertThat(preview.at("/messages/conversations").asInt()).isEqualTo(1);
    assertThat(preview.at("/messages/messages").asInt()).isGreaterThanOrEqualTo(4);
    assertThat(preview.at("/messages/files").asInt()).isEqualTo(1);
    String id =
        owner
            .post("/contacts/" + contact + "/erasures", Map.of("confirmation", contact))
            .expect(202)
            .body()
            .get("id")
            .asText();
    await()
        .atMost(SOON)
        .until(() ->
            owner
                .get("/contacts/" + contact + "/erasures/" + id)
                .body()
                .get("state")
                .asText()
                .equals("done"));
    return id;
  }

  /** What was counted, without when that was. */
  private JsonNode figures() {
    JsonNode summary = owner.summary(PERIOD);
    return ((ObjectNode) summary).retain("metrics", "volumes");
  }

  /** Has every consumer begin at the beginning, and waits until it is through. */
  private void readAllAgain() throws SQLException {
    for (String service : List.of("contacts", "interactions", "kpi")) {
      try (Connection schema = suite.schema(service);
          Statement statement = schema.createStatement()) {
        statement.executeUpdate("delete from consumer_stamp");
        statement.executeUpdate("update consumer_offset set next_offset = 0");
      }
    }
    await().atMost(SOON).until(() -> of("Grace") != null && filed() == 2);
  }

  /** Messages of the person that are there, without a word of theirs. */
  private long filed() throws SQLException {
    try (Connection schema = suite.schema("interactions")) {
      return Schemas.number(
          schema,
          """
          select count(*) from interaction i
          join connection c on c.workspace_id = i.workspace_id and c.id = i.connection_id
          where c.id = '%s' and i.actor = 'CUSTOMER' and i.erased and i.external_id in ('1', '3')
          """
              .formatted(acme));
    }
  }
}
