package io.entente.contacts.identity;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.Linking;
import io.entente.rest.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentityApiTest {
  private static final String IDENTITIES = "/api/v1/identities";

  private final LinkWorld world = new LinkWorld();
  private final Linking linking = new Linking();
  private final Api viewer = new Api(world.workspaceId(), Role.VIEWER);

  @Test
  void identitiesAreReadByIds() {
    linking.link(world.message(ADA, T0), world.message(GRACE, T0));

    Api.Answer answer =
        viewer.get(
            IDENTITIES
                + "?ids="
                + world.identityId(ADA)
                + ","
                + world.identityId(GRACE)
                + ","
                + UUID.randomUUID());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.each("handle")).containsExactlyInAnyOrder("ada", "grace");
  }

  @Test
  void theHandlesOfAnIdentityAreListedTheLatestFirst() {
    linking.link(
        world.message(ADA, T0),
        world.message(ADA.as("ada_king", null), T0.plusSeconds(60)),
        world.message(ADA.as("countess", null), T0.plusSeconds(30)));

    Api.Answer answer = viewer.get(IDENTITIES + "/" + world.identityId(ADA) + "/handles");

    assertThat(answer.each("handle")).containsExactly("ada_king", "countess", "ada");
    assertThat(answer.each("firstSeenAt").getFirst()).isEqualTo("2026-03-02T09:01:00Z");
  }

  @Test
  void idsAreNeeded() {
    assertThat(viewer.get(IDENTITIES).status()).isEqualTo(400);
    assertThat(viewer.get(IDENTITIES + "/nonsense/handles").status()).isBetween(400, 404);
  }
}
