package io.entente.interactions.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.rest.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutletAddressTest {
  private final OutletAddress addresses = new OutletAddress(false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST",
        "localhost.",
        "foo.localhost",
        "metadata.google.internal",
        "db.corp",
        "database",
        "127.0.0.1",
        "127.1",
        "0x7f000001",
        "0x7f.0.0.1",
        "2130706433",
        "169.254.169.254",
        "[::1]",
        "[::ffff:10.0.0.1]",
        "169.254.169.254.nip.io",
        "a9fea9fe.nip.io",
        "hooks-10-0-0-1.sslip.io",
        "10.0.0.1.NIP.IO"
      })
  void whatCanNotBePublicIsRefusedBeforeAnybodyIsCalled(String host) {
    assertThatThrownBy(() -> addresses.check("https://" + host + "/hook"))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageStartingWith("/url");
  }

  @Test
  void namesAndAddressesThatMayBePublicAreTaken() {
    for (String host : new String[] {"hooks.example.org", "8.8.8.8", "a-b.example.co.uk:8443"}) {
      assertThat(addresses.check("https://" + host + "/hook")).contains(host);
    }
    assertThat(new OutletAddress(true).check("http://localhost:8080/")).contains("localhost");
    assertThat(new OutletAddress(true).check("https://hooks.internal/")).contains("internal");
  }
}
