package io.entente.contacts.proof;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.contacts.merge.MergeWorld;
import io.entente.rest.Cursors;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactLinksTest {
  private static final String LINKS = "/api/v1/links";

  private final MergeWorld world = new MergeWorld();
  private final Api admin = new Api(world.workspaceId(), Role.ADMIN);

  @Test
  void whoPresentsALinkIsTheContactItWasMadeFor() {
    world.hear(ADA, T0);
    world.hear(GRACE, T0);
    String token = token(ADA);

    Answer joined = admin.post(LINKS, presented(token, GRACE));
    Answer again = admin.post(LINKS, presented(token, GRACE));

    assertThat(joined.status()).isEqualTo(200);
    assertThat(joined.text("contactId")).isEqualTo(world.home(ADA).toString());
    assertThat(again.body().get("mergeId").isNull()).isTrue();
    assertThat(world.finalOf(GRACE)).isEqualTo(world.home(ADA));

    admin.delete("/api/v1/merges/" + joined.text("mergeId"));
    assertThat(admin.post(LINKS, presented(token, GRACE)).text("code")).isEqualTo("held_apart");
    assertThat(world.finalOf(GRACE)).isEqualTo(world.home(GRACE));
  }

  @Test
  void whatWasNotIssuedHereProvesNothing() {
    world.hear(ADA, T0);
    world.hear(GRACE, T0);
    MergeWorld other = new MergeWorld();
    other.hear(ADA, T0);
    Api foreigner = new Api(other.workspaceId(), Role.OWNER);
    String token = token(ADA);

    assertThat(admin.post(LINKS, presented(token + "A", GRACE)).status()).isEqualTo(422);
    assertThat(admin.post(LINKS, presented("", GRACE)).status()).isEqualTo(422);
    assertThat(foreigner.post(LINKS, presented(token, other.people().identityId(ADA))).status())
        .isEqualTo(422);
    assertThat(admin.post(LINKS, presented(token, UUID.randomUUID())).status()).isEqualTo(404);
    assertThat(foreigner.post(path(ADA), "{}").status()).isEqualTo(404);
    assertThat(admin.post(path(ADA), "{\"seconds\":59}").status()).isEqualTo(422);
    Api agent = new Api(world.workspaceId(), Role.AGENT);
    assertThat(agent.post(path(ADA), "{}").status()).isEqualTo(403);
    assertThat(agent.post(LINKS, presented(token, GRACE)).status()).isEqualTo(403);
    assertThat(world.finalOf(GRACE)).isEqualTo(world.home(GRACE));
  }

  @Test
  void aLinkExpires() {
    Instant now = Instant.parse("2026-11-02T09:00:00Z");
    Cursors signatures = new Cursors("0123456789abcdef");
    ContactLinks issued = new ContactLinks(signatures, Clock.fixed(now, ZoneOffset.UTC));
    UUID workspace = UUID.randomUUID();
    UUID contact = UUID.randomUUID();
    String token = issued.issue(workspace, contact, Duration.ofMinutes(5)).token();

    assertThat(at(signatures, now.plusSeconds(299)).read(workspace, token)).isEqualTo(contact);
    ContactLinks late = at(signatures, now.plusSeconds(300));
    assertThatThrownBy(() -> late.read(workspace, token)).isInstanceOf(InvalidRequest.class);
  }

  private static ContactLinks at(Cursors signatures, Instant now) {
    return new ContactLinks(signatures, Clock.fixed(now, ZoneOffset.UTC));
  }

  private String token(Person person) {
    Answer made = admin.post(path(person), "{}");
    assertThat(made.status()).isEqualTo(201);
    return made.text("token");
  }

  private String path(Person person) {
    return "/api/v1/contacts/" + world.home(person) + "/links";
  }

  private String presented(String token, Person person) {
    return presented(token, world.people().identityId(person));
  }

  private static String presented(String token, UUID identityId) {
    return "{\"token\":\"" + token + "\",\"identityId\":\"" + identityId + "\"}";
  }
}
