package io.entente.contacts.contact;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.LINUS;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.contacts.link.Linking;
import io.entente.rest.Role;
import io.entente.rest.testing.TestKeys;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts of which one is shown as another. */
class HomesTest {
  private static final String CONTACTS = "/api/v1/contacts";

  private final LinkWorld world = new LinkWorld();
  private final Linking linking = new Linking();
  private final Api agent = new Api(world.workspaceId(), Role.AGENT);
  private final Homes homes = RunningContacts.shared().bean(Homes.class);

  private UUID ada;
  private UUID grace;

  @BeforeEach
  void graceIsShownAsAda() {
    linking.link(
        world.message(ADA, T0),
        world.message(GRACE, T0.plusSeconds(2)),
        world.message(LINUS, T0.plusSeconds(1)));
    ada = contactOf(ADA);
    grace = contactOf(GRACE);
    agent.patch(
        CONTACTS + "/" + grace,
        "{\"zone\":\"UTC\",\"language\":\"en\",\"tags\":[\"navy\"],"
            + "\"ownerId\":\""
            + TestKeys.shared().join(new UUID(7, 7))
            + "\"}");
    agent.patch(CONTACTS + "/" + ada, "{\"language\":\"fr\",\"tags\":[\"Navy\",\"poet\"]}");
    agent.post(
        CONTACTS + "/" + grace + "/points", "{\"kind\":\"email\",\"value\":\"grace@example.org\"}");
    shown(grace, ada);
  }

  @Test
  void listsAndSearchShowWhoSheIsShownAs() {
    assertThat(agent.get(CONTACTS).each("name")).containsExactly("linus", "Ada Lovelace");
    for (String query : List.of("hopper", "ada", "grace@example.org", "hoper")) {
      assertThat(agent.get(CONTACTS + "?query=" + query).each("id"))
          .as(query)
          .containsExactly(ada.toString());
    }
    assertThat(agent.get(CONTACTS + "?tag=navy").each("id")).containsExactly(ada.toString());
    assertThat(agent.get(CONTACTS + "?owner=" + new UUID(7, 7)).each("id"))
        .containsExactly(ada.toString());
    assertThat(agent.get(CONTACTS + "?ids=" + ada + "," + grace).each("id"))
        .containsExactly(ada.toString());
  }

  @Test
  void theOneShowsWhatBothHave() {
    for (UUID asked : List.of(ada, grace)) {
      Api.Answer contact = agent.get(CONTACTS + "/" + asked);

      assertThat(contact.text("id")).isEqualTo(ada.toString());
      assertThat(contact.text("language")).isEqualTo("fr");
      assertThat(contact.text("zone")).isEqualTo("UTC");
      assertThat(contact.body().get("identities").size()).isEqualTo(2);
      assertThat(contact.body().get("points").size()).isEqualTo(1);
      assertThat(contact.body().get("tags").size()).isEqualTo(2);
    }
    assertThat(agent.get("/api/v1/identities?ids=" + world.identityId(GRACE)).each("contactId"))
        .containsExactly(ada.toString());
    assertThat(homes.finalOf(world.workspaceId(), grace)).contains(ada);
    assertThat(homes.of(world.workspaceId(), List.of(ada, grace)))
        .isEqualTo(Map.of(ada, homes.of(world.workspaceId(), ada)))
        .extractingByKey(ada)
        .asString()
        .contains(ada.toString(), grace.toString());
  }

  @Test
  void aChangeGoesToTheOneShown() {
    Api.Answer changed =
        agent.patch(CONTACTS + "/" + grace, "{\"name\":\"Both\",\"zone\":null,\"tags\":[]}");

    assertThat(changed.text("id")).isEqualTo(ada.toString());
    assertThat(changed.text("name")).isEqualTo("Both");
    assertThat(changed.body().get("zone").isNull()).isTrue();
    assertThat(changed.body().get("tags").size()).isZero();
  }

  @Test
  void activityOfEitherIsTheOnes() {
    linking.link(world.message(GRACE.as("grace", "Amazing Grace"), T0.plusSeconds(60)));

    assertThat(agent.get(CONTACTS).each("name")).containsExactly("Ada Lovelace", "linus");
    assertThat(agent.get(CONTACTS + "?query=amazing").each("id")).containsExactly(ada.toString());
  }

  @Test
  void shownAsItselfAgainEachHasItsOwn() {
    shown(grace, grace);

    assertThat(agent.get(CONTACTS + "/" + grace).text("language")).isEqualTo("en");
    assertThat(agent.get(CONTACTS + "/" + grace).body().get("points").size()).isEqualTo(1);
    assertThat(agent.get(CONTACTS + "/" + ada).body().get("zone").isNull()).isTrue();
    assertThat(agent.get(CONTACTS + "?tag=navy").items()).hasSize(2);
    assertThat(agent.get(CONTACTS + "?query=hopper").each("name")).containsExactly("Grace Hopper");
  }

  private void shown(UUID contact, UUID as) {
    RunningContacts.shared()
        .sql()
        .update(
            "update contact set final_id = ? where workspace_id = ? and id = ?",
            as,
            world.workspaceId(),
            contact);
  }

  private UUID contactOf(Person person) {
    return UUID.fromString(
        agent
            .get("/api/v1/identities?ids=" + world.identityId(person))
            .each("contactId")
            .getFirst());
  }
}
