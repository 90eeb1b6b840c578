package io.entente.interactions.reply;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.entente.events.Channel;
import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import io.entente.events.ConsentState;
import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.Ids;
import io.entente.events.Topics;
import io.entente.interactions.consent.AskLeave;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import io.entente.rest.Conflict;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What customers are written to for. */
class OffersTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;

  private final UUID workspaceId = Ids.next();
  private final UUID contactId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private int version;

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private void says(ConsentPurpose purpose, ConsentChoice choice) {
    ConsentState state =
        new ConsentState(
            workspaceId,
            contactId,
            ++version,
            List.of(new ConsentState.Standing(purpose, Channel.X, choice)),
            null);
    service.apply(Topics.CONSENTS, List.of(service.bean(EventJson.class).encode(state)));
  }

  @Test
  void anOfferNeedsToBeAllowedWhenItIsWrittenAndWhenItGoes() {
    UUID acme = UUID.fromString(owner.connect("acme"));
    service.file(List.of(customer("ada", "1", NINE).inbound(workspaceId, Channel.X, acme)));
    UUID identity = Ids.identity(workspaceId, Channel.X, acme, "ada");
    service.apply(
        Topics.CONTACTS,
        List.of(
            service
                .bean(EventJson.class)
                .encode(new IdentityMapping(workspaceId, identity, contactId, 1))));
    String conversation =
        "conversations/" + owner.get("conversations").items().getFirst().get("id");
    String replies = conversation + "/replies";
    String offer = "{\"body\": \"Half the price\", \"purpose\": \"marketing\"%s}";

    Answer refused = owner.post(replies, offer.formatted(""));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.string("code")).isEqualTo("not_allowed");
    assertThat(refused.string("detail")).contains("has not allowed offers");
    assertThat(owner.post(replies, offer.formatted(", \"undoSeconds\": 60")).status())
        .isEqualTo(409);
    assertThat(owner.post(replies, "{\"body\": \"x\", \"purpose\": \"survey\"}").status())
        .isEqualTo(422);
    assertThat(owner.get(conversation).body()).containsEntry("interactions", 1);

    says(ConsentPurpose.MARKETING, ConsentChoice.GIVEN);
    assertThat(owner.post(replies, offer.formatted("")).status()).isEqualTo(201);
    Answer waiting = owner.post(replies, offer.formatted(", \"undoSeconds\": 3"));
    assertThat(waiting.status()).as(waiting.text()).isEqualTo(201);
    says(ConsentPurpose.MARKETING, ConsentChoice.WITHDRAWN);

    await().atMost(Duration.ofMinutes(2)).until(() -> state(replies).equals("failed"));
    assertThat(owner.get(replies).items().getFirst())
        .containsEntry("purpose", "marketing")
        .hasEntrySatisfying("reason", it -> assertThat((String) it).contains("offers"));
    assertThat(owner.post(replies, "{\"body\": \"Here is your answer\"}").status()).isEqualTo(201);

    says(ConsentPurpose.SERVICE, ConsentChoice.OBJECTED);
    assertThat(owner.post(replies, "{\"body\": \"You asked\"}").status())
        .as("who wrote is answered")
        .isEqualTo(201);
    assertThatThrownBy(() ->
            service.bean(AskLeave.class).toWriteAutomatically(workspaceId, identity, Channel.X))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("does not want to be written to");
  }

  private String state(String replies) {
    List<Map<String, Object>> waiting = owner.get(replies).items();
    return waiting.isEmpty() ? "" : String.valueOf(waiting.getFirst().get("state"));
  }
}
