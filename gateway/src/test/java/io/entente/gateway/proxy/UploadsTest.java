package io.entente.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.gateway.GatewayWorld;
import io.entente.gateway.Upstream;
import io.entente.rest.testing.RawHttp;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UploadsTest {
  private static final int MEBIBYTE = 1024 * 1024;
  private static GatewayWorld world;
  private static String token;

  @BeforeAll
  static void start() {
    world = new GatewayWorld(Map.of("micronaut.http.client.read-timeout", "1s"));
    token = world.ownerToken();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static HttpResponse<String> send(String path, int bytes) {
    return world.send(
        world
            .request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "video/mp4")
            .header("X-File-Name", "a.mp4")
            .POST(BodyPublishers.ofByteArray(new byte[bytes])));
  }

  @Test
  void filesPassThatNoOtherBodyIsAsLargeAs() {
    assertThat(send("/api/v1/attachments", 30 * MEBIBYTE).body())
        .isEqualTo("{\"bytes\":" + 30 * MEBIBYTE + "}");
    assertThat(world.upstream().last().header("X-File-Name")).containsExactly("a.mp4");
    assertThat(world.upstream().last().header("Content-Type")).containsExactly("video/mp4");
  }

  @Test
  void whatComesBackIsAsLongAsItSaysAndAsGuardedAsItsServiceWants() {
    RawHttp.Answer whole = download("/api/v1/attachments/1");
    RawHttp.Answer known = download("/api/v1/attachments/known");

    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.has("Content-Length: 11")).as(whole.text()).isTrue();
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    for (RawHttp.Answer answer : List.of(whole, known)) {
      assertThat(answer.has("Transfer-Encoding")).as(answer.text()).isFalse();
      assertThat(answer.has("Content-Security-Policy: " + Upstream.POLICY + "\r\n"))
          .as(answer.text())
          .isTrue();
      assertThat(answer.text().toLowerCase(Locale.ROOT).split("content-security-policy"))
          .hasSize(2);
    }
  }

  private static RawHttp.Answer download(String path) {
    return world
        .raw()
        .send(
            "GET %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(path, token));
  }

  @Test
  void whatIsTooLargeIsRefusedHere() {
    int before = world.upstream().received().size();
    for (String[] each :
        new String[][] {
          {"/api/v1/attachments", "" + (64 * MEBIBYTE + 1)},
          {"/api/v1/interactions", "" + (8 * MEBIBYTE + 1)},
          {"/api/v1/imports", "" + (200 * MEBIBYTE + 1)},
          {"/api/v1/attachments/x", "" + (8 * MEBIBYTE + 1)}
        }) {
      String head = head(each[0], each[1]);
      assertThat(world.raw().send(head + "x").status()).as(each[0]).isEqualTo(413);
    }
    assertThat(world.upstream().received()).hasSize(before);
  }

  private static String head(String path, String length) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: x\r\nContent-Type: video/mp4\r\nAuthorization: Bearer "
        + token
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  /** Longer than an answer is waited for. */
  @Test
  void whoSendsSlowlyHasTheWholeTimeOfSending() throws IOException {
    try (Socket caller = new Socket("127.0.0.1", world.port())) {
      caller.setSoTimeout(120_000);
      caller
          .getOutputStream()
          .write(head("/api/v1/attachments", "12").getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 12; i++) {
        Awaitility.await().pollDelay(Duration.ofMillis(200)).until(() -> true);
        caller.getOutputStream().write('x');
      }

      assertThat(text(caller.getInputStream())).contains("200 OK", "{\"bytes\":12}");
    }
  }

  private static String text(InputStream in) throws IOException {
    StringBuilder read = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '}'; b = in.read()) {
      read.append((char) b);
    }
    return read.append('}').toString();
  }
}
