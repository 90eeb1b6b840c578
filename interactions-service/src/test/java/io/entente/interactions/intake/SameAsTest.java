package io.entente.interactions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.PartyProfile;
import io.entente.events.SameAs;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Service;
import io.entente.rest.Caller;
import io.entente.rest.Role;
import io.entente.rest.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What networks say of their accounts, as it is taken in. */
class SameAsTest {
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final String connection = owner.connect("acme");
  private final String page = owner.connect("page");

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private String message(String more) {
    return """
    {"connectionId": "%s", "externalId": "m", "author": {"externalId": "ada", %s},
     "body": "Hello", "occurredAt": "2026-03-02T09:00:00Z"}
    """
        .formatted(connection, more);
  }

  @Test
  void whatTheNetworkSaysGoesWithTheMessage() {
    String told =
        """
        "profileUrl": "https://x.example.org/ada", "avatarUrl": "https://x.example.org/ada.png",
        "audience": 12,
        "sameAs": [{"externalId": "7", "connectionId": "%s"}, {"externalId": "8"},
                   {"email": "ada@example.org"}, {"phone": "+33612345678"}]
        """
            .formatted(page);
    TakeInteractions take = service.bean(TakeInteractions.class);
    Caller admin = new Caller(workspaceId, UUID.randomUUID(), "Ada", Role.ADMIN);
    NewInteraction posted =
        service
            .bean(StrictJson.class)
            .read(message(told).getBytes(StandardCharsets.UTF_8), NewInteraction.class);

    InboundInteraction event = take.check(admin, posted, take.known(admin, List.of(posted)), "");

    assertThat(event.author().sameAs())
        .containsExactly(
            new SameAs(identity(page, "7"), null, null),
            new SameAs(identity(connection, "8"), null, null),
            new SameAs(null, "ada@example.org", null),
            new SameAs(null, null, "+33612345678"));
    assertThat(event.author().profile())
        .isEqualTo(
            new PartyProfile("https://x.example.org/ada", "https://x.example.org/ada.png", 12L));
    assertThat(owner.post("interactions", message(told)).status()).isEqualTo(202);
  }

  private UUID identity(String of, String externalId) {
    return Ids.identity(workspaceId, Channel.X, UUID.fromString(of), externalId);
  }

  @Test
  void onlyOwnersAndAdminsTellWhoSomebodyIs() {
    String told = message("\"sameAs\": [{\"email\": \"ada@example.org\"}]");

    assertThat(owner.as(Role.AGENT).post("interactions", told).status()).isEqualTo(403);
    assertThat(owner.as(Role.AGENT).post("interactions", message("\"audience\": 1")).status())
        .isEqualTo(202);
    assertThat(owner.as(Role.ADMIN).post("interactions", told).status()).isEqualTo(202);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"sameAs\": [{}]' | /author/sameAs/0/externalId",
        "'\"sameAs\": [{\"email\":\"a@b.org\",\"phone\":\"+33612345678\"}]' | /author/sameAs/0/externalId",
        "'\"sameAs\": [{\"email\":\"ada\"}]' | /author/sameAs/0/email",
        "'\"sameAs\": [{\"phone\":\"0612345678\"}]' | /author/sameAs/0/phone",
        "'\"audience\": -1' | /author/audience",
        "'\"avatarUrl\": \"http://127.0.0.1/a.png\"' | /author/avatarUrl",
        "'\"profileUrl\": \"javascript:alert(1)\"' | /author/profileUrl",
      })
  void whatMakesNoSenseIsNamed(String more, String pointer) {
    assertThat(owner.post("interactions", message(more)).pointers()).containsExactly(pointer);
  }

  @Test
  void anAccountOfAConnectionOfAnotherWorkspaceIsNotNamed() {
    String foreign = Api.of(service, Ids.next(), Role.OWNER).connect("acme");
    String told = "\"sameAs\": [{\"externalId\": \"7\", \"connectionId\": \"" + foreign + "\"}]";

    assertThat(owner.post("interactions", message(told)).pointers())
        .containsExactly("/author/sameAs/0/connectionId");
  }
}
