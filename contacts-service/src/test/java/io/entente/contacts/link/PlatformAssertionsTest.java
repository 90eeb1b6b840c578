package io.entente.contacts.link;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.LINUS;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.contacts.Api;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.events.EventJson;
import io.entente.events.InboundInteraction;
import io.entente.events.PartyProfile;
import io.entente.events.SameAs;
import io.entente.events.Topics;
import io.entente.messaging.Batch;
import io.entente.messaging.IncomingEvent;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What networks themselves say of their accounts. */
class PlatformAssertionsTest {
  private final LinkWorld world = new LinkWorld();
  private final RunningContacts contacts = RunningContacts.shared();
  private final Api owner = new Api(world.workspaceId(), Role.OWNER);

  @Test
  void anAccountThatIsSeenLaterIsTheSamePersonAsItsNetworkSaid() {
    hear(world.message(ADA, null, List.of(account(GRACE)), T0));
    hear(world.message(GRACE, T0.plusSeconds(1)), world.message(LINUS, T0));

    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(shownAs(GRACE)).isEqualTo(shownAs(ADA)));
    JsonNode merge = owner.get("/api/v1/contacts/" + shownAs(ADA) + "/merges").items().getFirst();
    assertThat(merge.get("ground").getStringValue()).isEqualTo("rule");
    assertThat(merge.get("proof").getStringValue()).isEqualTo("platform");
    assertThat(shownAs(LINUS)).isNotEqualTo(shownAs(ADA));
  }

  @Test
  void anAddressThatANetworkHasVerifiedIsProof() {
    SameAs mail = new SameAs(null, "Ada@Example.org", null);
    SameAs nonsense = new SameAs(null, "no address", null);
    hear(world.message(ADA, null, List.of(mail, nonsense), T0));
    hear(world.message(GRACE, null, List.of(mail), T0), world.message(LINUS, T0));

    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(shownAs(GRACE)).isEqualTo(shownAs(ADA)));
    JsonNode points = owner.get("/api/v1/contacts/" + shownAs(ADA)).body().get("points");
    assertThat(points.size()).isEqualTo(1);
    assertThat(points.get(0).get("verified").getBooleanValue()).isTrue();
    assertThat(points.get(0).get("source").getStringValue()).isEqualTo("platform");
  }

  @Test
  void theProfileSeenLastIsShown() {
    hear(
        world.message(ADA, new PartyProfile("https://a.example.org", null, 7L), List.of(), T0),
        world.message(
            ADA,
            new PartyProfile(null, "https://a.example.org/1.png", 9L),
            List.of(),
            T0.plusSeconds(9)),
        world.message(
            ADA,
            new PartyProfile("https://old.example.org", null, 1L),
            List.of(),
            T0.minusSeconds(9)));

    JsonNode identity =
        owner.get("/api/v1/identities?ids=" + world.identityId(ADA)).items().getFirst();
    assertThat(identity.get("profileUrl").getStringValue()).isEqualTo("https://a.example.org");
    assertThat(identity.get("avatarUrl").getStringValue()).isEqualTo("https://a.example.org/1.png");
    assertThat(identity.get("audience").getLongValue()).isEqualTo(9);
  }

  @Test
  void whatIsOldSaysNothingOfSomebodyWhoWasErased() {
    InboundInteraction told =
        world.message(
            ADA,
            new PartyProfile("https://a.example.org", null, null),
            List.of(account(GRACE), new SameAs(null, "ada@example.org", null)),
            T0);
    hear(told);
    UUID ada = shownAs(ADA);
    owner.post("/api/v1/contacts/" + ada + "/erasures", "{\"confirmation\":\"" + ada + "\"}");

    hear(told);

    for (String table : List.of("platform_link", "identity_profile", "contact_point")) {
      assertThat(rows(table)).as(table).isZero();
    }
  }

  private SameAs account(Person person) {
    return new SameAs(world.identityId(person), null, null);
  }

  private void hear(InboundInteraction... messages) {
    EventJson json = contacts.bean(EventJson.class);
    List<IncomingEvent> events = new ArrayList<>();
    for (InboundInteraction message : messages) {
      events.add(
          new IncomingEvent(
              Topics.INTAKE, 0, events.size(), message.key(), json.encode(message), T0, Map.of()));
    }
    contacts
        .transactions()
        .writing(() -> contacts.bean(ReadIntake.class).handle(new Batch(events)));
  }

  private UUID shownAs(Person person) {
    return UUID.fromString(
        owner
            .get("/api/v1/identities?ids=" + world.identityId(person))
            .each("contactId")
            .getFirst());
  }

  private long rows(String table) {
    return contacts
        .sql()
        .number("select count(*) from " + table + " where workspace_id = ?", world.workspaceId());
  }
}
