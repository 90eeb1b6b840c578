package io.entente.contacts.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.rest.Role;
import io.entente.rest.testing.TestKeys;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordApiTest {
  private static final String CONTACTS = "/api/v1/contacts";
  private static final String ADA =
      """
      {"givenName":"Ada","familyName":"Lovelace","language":"EN-gb","zone":"Europe/London",
       "ownerId":"0198a3c0-0000-7000-8000-000000000001",
       "acquisition":{"source":"contest","on":"2026-03-01","campaign":"Spring"},
       "tags":["VIP","Beta tester"],
       "points":[{"kind":"email","value":"Ada@Example.org","verified":true},
                 {"kind":"phone","value":"020 7946 0958","region":"GB"},
                 {"kind":"customer_number","system":"shop","value":"C-0042"}]}
      """;

  private final UUID workspace = UUID.randomUUID();
  private final Api agent = new Api(workspace, Role.AGENT);
  private final Api admin = new Api(workspace, Role.ADMIN);

  @BeforeAll
  static void somebodyIsAMember() {
    TestKeys.shared().join(UUID.fromString("0198a3c0-0000-7000-8000-000000000001"));
  }

  @Test
  void onlyAMemberLooksAfterAContact() {
    String contact = CONTACTS + "/" + agent.post(CONTACTS, ADA).text("id");
    String stranger = "{\"name\":\"A\",\"ownerId\":\"" + UUID.randomUUID() + "\"}";

    for (Answer refused : List.of(agent.post(CONTACTS, stranger), agent.patch(contact, stranger))) {
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body().get("errors").get(0).get("pointer").getStringValue())
          .isEqualTo("/ownerId");
    }
    assertThat(agent.get(contact).text("name")).isEqualTo("Ada Lovelace");
    assertThat(agent.get(CONTACTS).items()).hasSize(1);
    assertThat(agent.patch(contact, "{\"ownerId\":null}").status()).isEqualTo(200);
  }

  @Test
  void aContactIsMadeWithAllThatIsKnown() {
    Answer made = agent.post(CONTACTS, ADA);

    assertThat(made.status()).isEqualTo(201);
    Answer read = agent.get(CONTACTS + "/" + made.text("id"));
    assertThat(read.etag()).isEqualTo(made.etag());
    assertThat(read.text("name")).isEqualTo("Ada Lovelace");
    assertThat(read.text("language")).isEqualTo("en-GB");
    assertThat(read.text("zone")).isEqualTo("Europe/London");
    assertThat(read.body().get("acquisition").get("source").getStringValue()).isEqualTo("contest");
    assertThat(read.body().get("acquisition").get("on").getStringValue()).isEqualTo("2026-03-01");
    assertThat(strings(read.body().get("tags"))).containsExactly("Beta tester", "VIP");
    assertThat(read.body().get("points").size()).isEqualTo(3);
    JsonNode email = point(read, "email");
    assertThat(email.get("value").getStringValue()).isEqualTo("ada@example.org");
    assertThat(email.get("shown").getStringValue()).isEqualTo("Ada@Example.org");
    assertThat(email.get("verified").getBooleanValue()).isTrue();
    assertThat(email.get("source").getStringValue()).isEqualTo("member");
    assertThat(point(read, "phone").get("value").getStringValue()).isEqualTo("+442079460958");
    assertThat(read.body().get("companyId").isNull()).isTrue();
    assertThat(read.body().get("identities").size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /name",
        "{\"name\":\" \"} | /name",
        "{\"name\":\"A\",\"givenName\":7} | /givenName",
        "{\"name\":\"A\",\"language\":\"klingon\"} | /language",
        "{\"name\":\"A\",\"language\":\"fr_FR\"} | /language",
        "{\"name\":\"A\",\"zone\":\"+02:00\"} | /zone",
        "{\"name\":\"A\",\"zone\":\"Europe/Atlantis\"} | /zone",
        "{\"name\":\"A\",\"ownerId\":\"me\"} | /ownerId",
        "{\"name\":\"A\",\"companyId\":\"0198a3c0-0000-7000-8000-000000000001\"} | /companyId",
        "{\"name\":\"A\",\"acquisition\":{\"source\":\"luck\"}} | /acquisition/source",
        "{\"name\":\"A\",\"acquisition\":{\"source\":\"ad\",\"on\":\"2026-02-30\"}} |"
            + " /acquisition/on",
        "{\"name\":\"A\",\"blocked\":null} | /blocked",
        "{\"name\":\"A\",\"tags\":[\"x\",\"X\"]} | /tags/1",
        "{\"name\":\"A\",\"attributes\":{\"plan\":\"gold\"}} | /attributes/plan",
        "{\"name\":\"A\",\"points\":[{\"kind\":\"email\",\"value\":\"ada\"}]} | /points/0/value",
        "{\"name\":\"A\",\"points\":[{\"kind\":\"phone\",\"value\":\"020 7946 0958\"}]} |"
            + " /points/0/value",
      })
  void whatMakesNoSenseIsNamedAndMakesNobody(String body, String pointer) {
    Answer answer = agent.post(CONTACTS, body);

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
    assertThat(answer.body().get("errors").get(0).get("pointer").getStringValue())
        .isEqualTo(pointer);
    assertThat(agent.get(CONTACTS).items()).isEmpty();
  }

  @Test
  void aPatchChangesWhatItNamesAndNullTakesAway() {
    String path = CONTACTS + "/" + agent.post(CONTACTS, ADA).text("id");
    String etag = agent.get(path).etag();

    Answer changed =
        agent.patch(
            path,
            "{\"zone\":null,\"acquisition\":null,\"blocked\":true,\"tags\":[\"vip\"]}",
            "If-Match",
            etag);

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.etag()).isNotEqualTo(etag);
    assertThat(changed.body().get("zone").isNull()).isTrue();
    assertThat(changed.body().get("acquisition").isNull()).isTrue();
    assertThat(changed.body().get("blockedAt").isNull()).isFalse();
    assertThat(changed.text("language")).isEqualTo("en-GB");
    assertThat(strings(changed.body().get("tags"))).containsExactly("VIP");
    assertThat(agent.patch(path, "{\"zone\":\"UTC\"}", "If-Match", etag).status()).isEqualTo(412);
    assertThat(agent.get(path).body().get("zone").isNull()).isTrue();
    assertThat(agent.patch(path, "{\"blocked\":true,\"tags\":[\"VIP\"]}").etag())
        .as("as asked already is no change")
        .isEqualTo(changed.etag());
    assertThat(agent.patch(path, "{\"blocked\":false}").body().get("blockedAt").isNull()).isTrue();
  }

  @Test
  void attributesTakeValuesOfTheirType() {
    admin.post("/api/v1/contact-attributes", attribute("score", "number", ""));
    admin.post("/api/v1/contact-attributes", attribute("plan", "list", ",\"values\":[\"gold\"]"));
    admin.post("/api/v1/contact-attributes", attribute("born", "date", ""));
    assertThat(admin.post("/api/v1/contact-attributes", attribute("plan", "text", "")).status())
        .isEqualTo(409);
    String path = CONTACTS + "/" + agent.post(CONTACTS, ADA).text("id");

    Answer set =
        agent.patch(
            path, "{\"attributes\":{\"score\":7.50,\"plan\":\"gold\",\"born\":\"1815-12-10\"}}");

    assertThat(set.status()).as("%s", set.body()).isEqualTo(200);
    JsonNode values = agent.get(path).body().get("attributes");
    assertThat(values.get("score").getNumberValue().doubleValue()).isEqualTo(7.5);
    assertThat(values.get("plan").getStringValue()).isEqualTo("gold");
    for (String wrong :
        List.of("{\"score\":\"7\"}", "{\"plan\":\"tin\"}", "{\"born\":\"1815-12-32\"}")) {
      assertThat(agent.patch(path, "{\"attributes\":" + wrong + "}").status()).isEqualTo(422);
    }
    agent.patch(path, "{\"attributes\":{\"plan\":null}}");
    assertThat(agent.get(path).body().get("attributes").get("plan")).isNull();
    assertThat(agent.get(path).body().get("attributes").size()).isEqualTo(2);
    assertThat(agent.post("/api/v1/contact-attributes", attribute("x", "text", "")).status())
        .as("agents define none")
        .isEqualTo(403);
  }

  @Test
  void whoChangedWhatAndWhatToldItIsKept() {
    String path = CONTACTS + "/" + agent.post(CONTACTS, ADA).text("id");
    agent.patch(path, "{\"zone\":\"Europe/Paris\"}");
    agent.patch(path, "{\"zone\":\"Europe/Paris\"}");

    Answer changes = agent.get(path + "/changes?limit=1");

    assertThat(changes.each("field")).containsExactly("zone");
    JsonNode change = changes.items().getFirst();
    assertThat(change.get("before").getStringValue()).isEqualTo("Europe/London");
    assertThat(change.get("after").getStringValue()).isEqualTo("Europe/Paris");
    assertThat(agent.get(path + "/changes?limit=200&cursor=" + changes.text("next")).each("field"))
        .contains("name", "points", "tags", "language")
        .doesNotContain("version", "identities");
    Answer sources = agent.get(path + "/sources");
    assertThat(sources.each("field")).contains("name", "zone", "tags/VIP", "acquisition");
    assertThat(sources.each("source")).containsOnly("member");
  }

  @Test
  void notesAreReadByAllAndTakenAway() {
    String path = CONTACTS + "/" + agent.post(CONTACTS, ADA).text("id") + "/notes";

    Answer first = agent.post(path, "{\"body\":\"Likes 🌸\\nand tea\"}");
    agent.post(path, "{\"body\":\"Called back\"}");

    assertThat(first.status()).isEqualTo(201);
    Answer page = new Api(workspace, Role.VIEWER).get(path + "?limit=1");
    assertThat(page.each("body")).containsExactly("Called back");
    assertThat(agent.get(path + "?cursor=" + page.text("next")).each("body"))
        .containsExactly("Likes 🌸\nand tea");
    assertThat(agent.post(path, "{\"body\":\" \"}").status()).isEqualTo(422);
    assertThat(agent.delete(path + "/" + first.text("id")).status()).isEqualTo(204);
    assertThat(agent.delete(path + "/" + first.text("id")).status()).isEqualTo(404);
    assertThat(agent.get(path).each("body")).containsExactly("Called back");
  }

  @Test
  void anotherWorkspacesRecordIsAsUnknownAsNone() {
    Answer made = agent.post(CONTACTS, ADA);
    String path = CONTACTS + "/" + made.text("id");
    String point = path + "/points/" + point(made, "email").get("id").getStringValue();
    Api stranger = new Api(UUID.randomUUID(), Role.OWNER);

    assertThat(stranger.patch(path, "{\"zone\":\"UTC\"}").status()).isEqualTo(404);
    assertThat(stranger.patch(point, "{\"verified\":false}").status()).isEqualTo(404);
    assertThat(stranger.delete(point).status()).isEqualTo(404);
    for (String part : List.of("/changes", "/sources", "/notes")) {
      assertThat(stranger.get(path + part).status()).isEqualTo(404);
    }
    assertThat(stranger.post(path + "/notes", "{\"body\":\"x\"}").status()).isEqualTo(404);
    assertThat(agent.get(path).etag()).isEqualTo(made.etag());
  }

  private static String attribute(String key, String type, String more) {
    return "{\"key\":\"%s\",\"label\":\"%s\",\"type\":\"%s\"%s}".formatted(key, key, type, more);
  }

  private static JsonNode point(Answer contact, String kind) {
    for (JsonNode point : contact.body().get("points").values()) {
      if (point.get("kind").getStringValue().equals(kind)) {
        return point;
      }
    }
    throw new AssertionError("No " + kind + " in " + contact.body());
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.values().forEach(it -> strings.add(it.getStringValue()));
    return strings;
  }
}
