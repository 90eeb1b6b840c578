package io.entente.outward.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private final UUID workspace = UUID.randomUUID();
  private final UUID connection = UUID.randomUUID();
  private final Secrets secrets = new Secrets("a key that seals the secrets of tests");

  @Test
  void aSecretOpensOnlyForWhatItWasSealedFor() throws Secrets.Sealed {
    byte[] sealed = secrets.seal("token of a bot", workspace, connection);

    assertThat(secrets.open(sealed, workspace, connection)).isEqualTo("token of a bot");
    assertThatThrownBy(() -> secrets.open(sealed, workspace, UUID.randomUUID()))
        .isInstanceOf(Secrets.Sealed.class);
    assertThatThrownBy(() ->
            new Secrets("another key of thirty-two characters").open(sealed, workspace, connection))
        .isInstanceOf(Secrets.Sealed.class);
  }

  @Test
  void aKeyThatIsTooShortIsNone() {
    assertThatThrownBy(() -> new Secrets("too short")).hasMessageContaining("ENTENTE_SECRETS_KEY");
  }
}
