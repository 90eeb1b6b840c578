package io.entente.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
  private static final UUID WORKSPACE = UUID.fromString("0198a5b0-7c00-7000-8000-000000000001");
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);

  @Test
  void idsNeverChange() {
    assertThat(Ids.interaction(WORKSPACE, ONE, "3"))
        .hasToString("50081658-4560-5b5d-9de9-4dd9d75f87ce");
    assertThat(Ids.node(WORKSPACE, Channel.X, ONE, "3"))
        .hasToString("70e002cc-6953-5059-af01-588160845122");
    assertThat(Ids.identity(WORKSPACE, Channel.EMAIL, ONE, "ada@example.org"))
        .hasToString("71dd7564-c891-5d17-9aef-af4751186986");
  }

  @Test
  void aNetworkWideIdIsTheSameThroughTwoConnections() {
    assertThat(Ids.node(WORKSPACE, Channel.X, ONE, "3"))
        .isEqualTo(Ids.node(WORKSPACE, Channel.X, TWO, "3"));
    assertThat(Ids.node(WORKSPACE, Channel.FORUM, ONE, "3"))
        .isNotEqualTo(Ids.node(WORKSPACE, Channel.FORUM, TWO, "3"));
  }

  @Test
  void wordsDoNotRunIntoEachOther() {
    assertThat(Ids.named(ONE, "ab", "c")).isNotEqualTo(Ids.named(ONE, "a", "bc"));
  }

  @Test
  void externalIdsAreOpaque() {
    assertThat(Ids.identity(WORKSPACE, Channel.X, ONE, "007"))
        .isNotEqualTo(Ids.identity(WORKSPACE, Channel.X, ONE, "7"));
  }
}
