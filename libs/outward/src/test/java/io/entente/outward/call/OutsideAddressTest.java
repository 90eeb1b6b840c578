package io.entente.outward.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.entente.rest.InvalidRequest;
import java.io.IOException;
import java.security.Security;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideAddressTest {
  private final OutsideAddress addresses = new OutsideAddress(false);

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
    assertThatThrownBy(() -> addresses.check("/url", "https://" + host + "/hook"))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageStartingWith("/url");
  }

  @Test
  void namesAndAddressesThatMayBePublicAreTaken() {
    for (String host : new String[] {"hooks.example.org", "8.8.8.8", "a-b.example.co.uk:8443"}) {
      assertThat(addresses.check("/url", "https://" + host + "/hook")).contains(host);
    }
    assertThat(new OutsideAddress(true).check("/url", "http://localhost:8080/"))
        .contains("localhost");
    assertThat(new OutsideAddress(true).check("/url", "https://hooks.internal/"))
        .contains("internal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "fe80::1",
        "fd00::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1"
      })
  void noCallGoesWhereThePublicIsNot(String host) {
    assertThatThrownBy(() -> new OutsideAddress(false).resolve(host))
        .isInstanceOf(OutsideAddress.Barred.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"100.100.100.200", "168.63.129.16", "fd00:ec2::254", "fd20:ce::254"})
  void noCallGoesToWhatTellsMachinesTheirSecrets(String host) {
    assertThatThrownBy(() -> new OutsideAddress(true).resolve(host))
        .isInstanceOf(OutsideAddress.Barred.class);
    assertThatThrownBy(() -> new OutsideAddress(false).resolve(host))
        .isInstanceOf(OutsideAddress.Barred.class);
  }

  @Test
  void anAddressIsAsLongAsItIsCalled() {
    String host = "https://hooks.example.org/";

    assertThat(addresses.check("/url", host + "é".repeat(300))).endsWith("é");
    assertThatThrownBy(() -> addresses.check("/url", host + "é".repeat(400)))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("2048 characters");
  }

  @Test
  void publicAddressesAreCalled() throws IOException {
    OutsideAddress addresses = new OutsideAddress(false);

    assertThat(addresses.resolve("93.184.215.14")).hasSize(1);
    assertThat(addresses.resolve("2606:2800:21f:cb07:6820:80da:af6b:8b2c")).hasSize(1);
    assertThat(new OutsideAddress(true).resolve("127.0.0.1")).hasSize(1);
    assertThatThrownBy(() -> new OutsideAddress(true).resolve("169.254.169.254"))
        .isInstanceOf(OutsideAddress.Barred.class);
  }

  @Test
  void aNameThatLeadsElsewhereTheNextTimeLeadsNobodyInside() throws IOException {
    OutsideAddress guard = new OutsideAddress(false);
    Security.setProperty("networkaddress.cache.ttl", "0");

    // What is checked is what is called: the client asks once, here.
    assertThat(guard.resolve(Rebinding.HOST))
        .singleElement()
        .satisfies(it -> assertThat(it.getHostAddress()).isEqualTo("93.184.215.14"));
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() ->
            assertThatThrownBy(() -> guard.resolve(Rebinding.HOST))
                .isInstanceOf(OutsideAddress.Barred.class));
  }
}
