package io.entente.contacts.contact;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.contacts.link.Linking;
import io.entente.rest.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that members give. */
class ContactNameTest {
  private static final String CONTACTS = "/api/v1/contacts";

  private final LinkWorld world = new LinkWorld();
  private final Linking linking = new Linking();
  private final Api agent = new Api(world.workspaceId(), Role.AGENT);

  @Test
  void aMemberNamesAContactAndItKeepsThatName() {
    linking.link(world.message(ADA, T0));
    String path = CONTACTS + "/" + contactOf(ADA);

    Answer named = agent.patch(path, "{\"name\":\" Countess of L. \"}");
    linking.link(world.message(ADA.as("ada_king", "Ada King"), T0.plusSeconds(60)));

    assertThat(named.status()).isEqualTo(200);
    assertThat(named.text("name")).isEqualTo("Countess of L.");
    assertThat(named.etag()).isEqualTo("\"2\"");
    assertThat(agent.get(path).text("name")).isEqualTo("Countess of L.");
    assertThat(found("countess")).containsExactly("Countess of L.");
    assertThat(found("king")).as("also by what the identity is called").hasSize(1);
    agent.patch(path, "{\"name\":\"Ada\"}");
    assertThat(found("countess")).isEmpty();
  }

  @Test
  void ofTwoMembersWhoNameAContactAtOnceTheSecondIsTold() {
    linking.link(world.message(ADA, T0));
    String path = CONTACTS + "/" + contactOf(ADA);
    String etag = agent.get(path).etag();

    assertThat(agent.patch(path, "{\"name\":\"One\"}", "If-Match", etag).status()).isEqualTo(200);
    assertThat(agent.patch(path, "{\"name\":\"Two\"}", "If-Match", etag).status()).isEqualTo(412);
    assertThat(agent.get(path).text("name")).isEqualTo("One");
    assertThat(agent.patch(path, "{\"name\":\"Two\"}", "If-Match", "\"9\", \"2\"").status())
        .isEqualTo(200);
    assertThat(agent.patch(path, "{\"name\":\"Three\"}", "If-Match", "*").status()).isEqualTo(200);
  }

  @Test
  void activityIsNoChangeOfTheVersion() {
    linking.link(world.message(ADA, T0));
    String path = CONTACTS + "/" + contactOf(ADA);
    String etag = agent.get(path).etag();

    linking.link(world.message(ADA, T0.plusSeconds(60)));

    assertThat(agent.patch(path, "{\"name\":\"One\"}", "If-Match", etag).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":null}",
        "{\"name\":7}",
        "{\"name\":\"\"}",
        "{\"name\":\" \u00A0\u200B\"}",
        "{\"name\":\"two\\nlines\"}",
      })
  void aNameThatIsNoneIsRefused(String body) {
    linking.link(world.message(ADA, T0));
    String path = CONTACTS + "/" + contactOf(ADA);

    Answer answer = agent.patch(path, body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().get("errors").get(0).get("pointer").getStringValue())
        .isEqualTo("/name");
    assertThat(agent.get(path).text("name")).isEqualTo("Ada Lovelace");
  }

  @Test
  void aNameHasTwoHundredCharactersAtMost() {
    linking.link(world.message(ADA, T0));
    String path = CONTACTS + "/" + contactOf(ADA);

    assertThat(agent.patch(path, "{\"name\":\"" + "🦊".repeat(200) + "\"}").status())
        .isEqualTo(200);
    assertThat(agent.patch(path, "{\"name\":\"" + "a".repeat(201) + "\"}").status()).isEqualTo(422);
    assertThat(agent.patch(path, "{\"name\":\"" + "a\u0301".repeat(10_000) + "\"}").status())
        .isEqualTo(422);
    assertThat(agent.get(path).text("name")).isEqualTo("🦊".repeat(200));
  }

  @Test
  void anUnknownFieldIsRefused() {
    linking.link(world.message(ADA, T0));

    assertThat(
            agent
                .patch(
                    CONTACTS + "/" + contactOf(ADA),
                    "{\"name\":\"x\",\"workspaceId\":\"" + UUID.randomUUID() + "\"}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void whoOnlyViewsNamesNobody() {
    linking.link(world.message(ADA, T0));
    String path = CONTACTS + "/" + contactOf(ADA);
    Api viewer = new Api(world.workspaceId(), Role.VIEWER);

    assertThat(viewer.patch(path, "{\"name\":\"x\"}").status()).isEqualTo(403);
    assertThat(agent.get(path).text("name")).isEqualTo("Ada Lovelace");
  }

  private List<String> found(String query) {
    return agent.get(CONTACTS + "?query=" + query).each("name");
  }

  private UUID contactOf(Person person) {
    return UUID.fromString(
        agent
            .get("/api/v1/identities?ids=" + world.identityId(person))
            .each("contactId")
            .getFirst());
  }
}
