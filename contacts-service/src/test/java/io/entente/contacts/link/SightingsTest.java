package io.entente.contacts.link;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.BRAND;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.ActorKind;
import io.entente.events.InboundInteraction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SightingsTest {
  private static final Instant T0 = LinkWorld.T0;

  private final LinkWorld world = new LinkWorld();

  @Test
  void aCustomerAndAPeerAreSeenWhereTheyWrite() {
    Sightings seen =
        seen(world.message(ActorKind.CUSTOMER, ADA, T0), world.message(ActorKind.PEER, GRACE, T0));

    assertThat(seen.identities()).containsExactlyInAnyOrder(world.key(ADA), world.key(GRACE));
  }

  @Test
  void whoWritesForTheBrandIsNoContact() {
    Sightings seen =
        seen(
            world.message(ActorKind.AGENT, BRAND, T0),
            world.message(ActorKind.BOT, BRAND, T0),
            world.message(ActorKind.SYSTEM, BRAND, T0));

    assertThat(seen.identities()).isEmpty();
  }

  @Test
  void whomTheBrandWritesToIsSeen() {
    Sightings seen = seen(world.messageTo(ActorKind.AGENT, BRAND, ADA, T0));

    assertThat(seen.identities()).containsExactly(world.key(ADA));
  }

  @Test
  void aMessageFromTheFutureCountsAsOfItsReceipt() {
    Instant future = LinkWorld.RECEIVED_AT.plusSeconds(86_400 * 365L);

    Sightings seen = seen(world.message(ActorKind.CUSTOMER, ADA, future));

    assertThat(seen.appearances().get(world.key(ADA)).lastSeenAt())
        .isEqualTo(LinkWorld.RECEIVED_AT);
  }

  @Test
  void theLatestNamesStayWhateverTheOrder() {
    List<InboundInteraction> messages = new ArrayList<>();
    messages.add(world.message(ADA.as("ada", null), T0));
    messages.add(world.message(ADA.as("ada_l", "Ada Lovelace"), T0.plusSeconds(10)));
    messages.add(world.message(ADA.as(null, "Ada King"), T0.plusSeconds(20)));
    messages.add(world.message(ADA.as(null, null), T0.plusSeconds(30)));
    messages.add(world.message(ADA.as("  ", "\u200B"), T0.plusSeconds(40)));
    long seed = 20_261_122L;
    Random random = new Random(seed);

    for (int i = 0; i < 200; i++) {
      Collections.shuffle(messages, random);
      Appearance ada =
          seen(messages.toArray(InboundInteraction[]::new)).appearances().get(world.key(ADA));

      assertThat(ada.handle())
          .as("seed %d", seed)
          .isEqualTo(new Dated("ada_l", T0.plusSeconds(10)));
      assertThat(ada.name()).isEqualTo(new Dated("Ada King", T0.plusSeconds(20)));
      assertThat(ada.firstSeenAt()).isEqualTo(T0);
      assertThat(ada.lastSeenAt()).isEqualTo(T0.plusSeconds(40));
    }
  }

  @Test
  void twoNamesOfOneInstantGiveTheSameWhateverTheOrder() {
    InboundInteraction one = world.message(ADA.as("a", null), T0);
    InboundInteraction other = world.message(ADA.as("b", null), T0);

    assertThat(seen(one, other).appearances()).isEqualTo(seen(other, one).appearances());
  }

  @Test
  void anotherWritingOfAHandleIsNoOtherHandle() {
    Sightings seen =
        seen(
            world.message(ADA.as("Ada", null), T0),
            world.message(ADA.as("ada", null), T0.plusSeconds(5)),
            world.message(ADA.as("ada_l", null), T0.plusSeconds(9)));

    assertThat(seen.handles())
        .containsExactly(
            new HandleUse(world.key(ADA), "ada", new Dated("ada", T0.plusSeconds(5)), T0),
            new HandleUse(
                world.key(ADA), "ada_l", new Dated("ada_l", T0.plusSeconds(9)), T0.plusSeconds(9)));
  }

  @Test
  void aPersonIsCalledByNameElseByHandleElseByExternalId() {
    assertThat(label(ADA.as("ada", "Ada Lovelace"))).isEqualTo("Ada Lovelace");
    assertThat(label(ADA.as("ada", " "))).isEqualTo("ada");
    assertThat(label(ADA.as(null, null))).isEqualTo(ADA.externalId());
  }

  private String label(LinkWorld.Person person) {
    return seen(world.message(person, T0)).appearances().get(world.key(person)).label();
  }

  private static Sightings seen(InboundInteraction... messages) {
    Sightings seen = new Sightings();
    for (InboundInteraction message : messages) {
      seen.add(message);
    }
    return seen;
  }
}
