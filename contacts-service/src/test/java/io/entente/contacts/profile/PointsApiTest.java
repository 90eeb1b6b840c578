package io.entente.contacts.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.point.ContactPoints;
import io.entente.contacts.point.PointKey;
import io.entente.rest.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointsApiTest {
  private static final String CONTACTS = "/api/v1/contacts";

  private final UUID workspace = UUID.randomUUID();
  private final Api agent = new Api(workspace, Role.AGENT);
  private final ContactPoints points = RunningContacts.shared().bean(ContactPoints.class);

  @Test
  void onlyWhatIsProvenAndOnePersonsProvesAnything() {
    String ada = made("Ada Lovelace");
    String grace = made("Grace Hopper");
    PointKey email = PointKey.email("ada@example.org");
    PointKey office = PointKey.email("office@example.org");

    add(ada, "\"kind\":\"email\",\"value\":\"ADA@example.org\",\"verified\":true");
    add(grace, "\"kind\":\"email\",\"value\":\"ada@example.org\"");
    add(grace, "\"kind\":\"email\",\"value\":\"office@example.org\",\"verified\":true");

    assertThat(points.homes(workspace, List.of(email, office)))
        .containsExactly(Map.entry(email, Set.of(UUID.fromString(ada))));
    assertThat(points.homes(UUID.randomUUID(), List.of(email))).isEmpty();

    agent.patch(CONTACTS + "/" + grace + "/points/" + email.id(), "{\"verified\":true}");
    assertThat(points.homes(workspace, List.of(email)).get(email)).hasSize(2);
    agent.patch(CONTACTS + "/" + ada + "/points/" + email.id(), "{\"shared\":true}");
    assertThat(points.homes(workspace, List.of(email)).get(email))
        .containsExactly(UUID.fromString(grace));
  }

  @Test
  void aPointToldTwiceIsOneAndStaysProven() {
    String ada = made("Ada Lovelace");

    add(ada, "\"kind\":\"phone\",\"value\":\"+44 20 7946 0958\",\"verified\":true");
    Answer again = add(ada, "\"kind\":\"phone\",\"value\":\"020 7946 0958\",\"region\":\"GB\"");

    assertThat(again.body().get("points").size()).isEqualTo(1);
    assertThat(again.body().get("points").get(0).get("verified").getBooleanValue()).isTrue();
    assertThat(again.body().get("points").get(0).get("shown").getStringValue())
        .isEqualTo("020 7946 0958");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@exam",
        "ADA@example.org",
        "+4420",
        "020 7946",
        "0207946",
        "(020) 7946",
        "c-00",
        "C-0042"
      })
  void aContactIsFoundByItsPoints(String query) {
    String ada = made("Somebody Else");
    add(ada, "\"kind\":\"email\",\"value\":\"ada@example.org\"");
    add(ada, "\"kind\":\"phone\",\"value\":\"+442079460958\"");
    add(ada, "\"kind\":\"customer_number\",\"system\":\"shop\",\"value\":\"C-0042\"");

    assertThat(search(query)).containsExactly("Somebody Else");
  }

  @Test
  void aPointThatIsTakenAwayLeadsToNobody() {
    String ada = made("Ada Lovelace");
    add(ada, "\"kind\":\"email\",\"value\":\"countess@example.org\",\"verified\":true");
    PointKey key = PointKey.email("countess@example.org");

    String path = CONTACTS + "/" + ada + "/points/" + key.id();
    Answer removed = agent.delete(path, "If-Match", agent.get(CONTACTS + "/" + ada).etag());

    assertThat(removed.status()).isEqualTo(200);
    assertThat(removed.body().get("points").size()).isZero();
    assertThat(search("countess")).isEmpty();
    assertThat(points.homes(workspace, List.of(key))).isEmpty();
    assertThat(agent.delete(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "lovlace, Ada Lovelace",
    "lovelase, Ada Lovelace",
    "ada lovelsce, Ada Lovelace",
    "garce, Grace Hopper",
    "grace hoper, Grace Hopper",
    "Грейс, Грейсон",
  })
  void aNameIsFoundWithOneLetterWrong(String typed, String name) {
    made("Ada Lovelace");
    made("Grace Hopper");
    made("Грейсон");

    assertThat(search(typed)).containsExactly(name);
  }

  @Test
  void whoIsMeantExactlyIsNotHiddenAmongThoseAlmostMeant() {
    made("Diana Prince");
    made("Diane Arbus");

    assertThat(search("diane")).containsExactly("Diane Arbus");
    assertThat(search("dianx")).containsExactlyInAnyOrder("Diana Prince", "Diane Arbus");
  }

  private String made(String name) {
    return agent.post(CONTACTS, "{\"name\":\"" + name + "\"}").text("id");
  }

  private Answer add(String contact, String point) {
    Answer answer = agent.post(CONTACTS + "/" + contact + "/points", "{" + point + "}");
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer;
  }

  private List<String> search(String query) {
    return agent
        .get(CONTACTS + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
        .each("name");
  }
}
