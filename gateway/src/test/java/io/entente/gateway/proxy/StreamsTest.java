package io.entente.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.gateway.GatewayWorld;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The live stream goes through as it comes, as long as its reader may read it. */
class StreamsTest {
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static GatewayWorld world;

  @BeforeAll
  static void start() {
    world = new GatewayWorld();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @BeforeEach
  void settle() {
    await().atMost(SOON).until(() -> world.upstream().following() == 0);
    world.upstream().forget();
  }

  /** Somebody who reads, beat by beat. */
  private record Reader(int status, InputStream body, AtomicInteger beats, AtomicInteger ended)
      implements AutoCloseable {
    static Reader of(HttpRequest.Builder request) {
      try {
        HttpResponse<InputStream> answer =
            CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        Reader reader =
            new Reader(
                answer.statusCode(), answer.body(), new AtomicInteger(), new AtomicInteger());
        Thread.ofVirtual().start(reader::read);
        return reader;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private void read() {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("id: ")) {
            beats.incrementAndGet();
          }
        }
      } catch (IOException e) {
        // Cut off.
      }
      ended.incrementAndGet();
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  private static Reader withToken(String token, String... headers) {
    HttpRequest.Builder request =
        world.request("/api/v1/stream?board=true").header("Authorization", "Bearer " + token);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return Reader.of(request);
  }

  private static HttpRequest.Builder web(String path, String cookie) {
    return world
        .request(path)
        .header("Cookie", cookie)
        .header("X-Entente-Web", "1")
        .header("Sec-Fetch-Site", "same-origin");
  }

  private static String signInByBrowser() {
    String credentials =
        "{\"email\":\"owner@example.org\",\"password\":\"" + GatewayWorld.PASSWORD + "\"}";
    return world
        .post("/web/session", credentials, "X-Entente-Web", "1")
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .split(";", 2)[0];
  }

  @Test
  void beatsComeOneByOneAndTheReadersPlaceGoesThrough() throws Exception {
    try (Reader reader = withToken(world.ownerToken(), "Last-Event-ID", "a.1")) {
      await().atMost(SOON).until(() -> reader.beats().get() > 3);

      assertThat(world.upstream().last().target()).isEqualTo("/api/v1/stream?board=true");
      assertThat(world.upstream().last().header("Last-Event-ID")).containsExactly("a.1");
    }
  }

  @Test
  void whoGoesEndsTheServicesSideToo() throws Exception {
    Reader reader = withToken(world.ownerToken());
    await().atMost(SOON).until(() -> reader.beats().get() > 3);
    assertThat(world.upstream().following()).isOne();
    reader.close();

    await().atMost(SOON).until(() -> world.upstream().following() == 0);
  }

  @Test
  void aSessionThatEndsEndsItsStreamsAndNoOthers() {
    String ended = signInByBrowser();
    String other = signInByBrowser();
    Reader ofEnded = Reader.of(web("/api/v1/stream", ended));
    Reader ofOther = Reader.of(web("/api/v1/stream", other));
    await().atMost(SOON).until(() -> ofEnded.beats().get() > 3 && ofOther.beats().get() > 3);

    world.send(web("/web/session", ended).DELETE());

    await().atMost(SOON).until(() -> ofEnded.ended().get() == 1);
    await().atMost(SOON).until(() -> world.upstream().following() == 1);
    int beats = ofOther.beats().get();
    await().atMost(SOON).until(() -> ofOther.beats().get() > beats + 15);
    assertThat(Reader.of(web("/api/v1/stream", ended)).status()).isEqualTo(401);
    world.send(web("/web/session", other).DELETE());
    await().atMost(SOON).until(() -> ofOther.ended().get() == 1);
  }

  @Test
  void aTokenWhoseSignInEndsEndsItsStreams() {
    String token = world.ownerToken();
    Reader reader = withToken(token);
    await().atMost(SOON).until(() -> reader.beats().get() > 3);

    world.send(
        world
            .request("/api/v1/sessions/current")
            .header("Authorization", "Bearer " + token)
            .DELETE());

    await().atMost(SOON).until(() -> reader.ended().get() == 1);
    assertThat(withToken(token).status()).isEqualTo(401);
  }

  @Test
  void aReaderInAnotherRoleComesAgain() {
    String email = "agent@example.org";
    String secret = "another horse battery";
    assertThat(
            world
                .post(
                    "/api/v1/members",
                    "{\"email\":\"%s\",\"name\":\"Ada\",\"role\":\"agent\",\"password\":\"%s\"}"
                        .formatted(email, secret),
                    "Authorization",
                    "Bearer " + world.ownerToken())
                .statusCode())
        .isEqualTo(201);
    String cookie =
        world
            .post(
                "/web/session",
                "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, secret),
                "X-Entente-Web",
                "1")
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow()
            .split(";", 2)[0];
    Reader reader = Reader.of(web("/api/v1/stream", cookie));
    await().atMost(SOON).until(() -> reader.beats().get() > 3);

    assertThat(world.sql().update("update membership set role = 'viewer' where role = 'agent'"))
        .isOne();

    await().atMost(SOON).until(() -> reader.ended().get() == 1);
    Reader again = Reader.of(web("/api/v1/stream", cookie));
    assertThat(again.status()).isEqualTo(200);
    await().atMost(SOON).until(() -> again.beats().get() > 3);
    world.send(web("/web/session", cookie).DELETE());
    await().atMost(SOON).until(() -> again.ended().get() == 1);
  }

  @Test
  void aStreamWhoseReaderNobodyCanProveEndsAfterAMinute() {
    Reader reader = Reader.of(web("/api/v1/stream", signInByBrowser()));
    await().atMost(SOON).until(() -> reader.beats().get() > 3);

    world.sql().update("rename table web_session to web_session_away");
    try {
      world.pass(Duration.ofSeconds(40));
      int beats = reader.beats().get();
      await().atMost(SOON).until(() -> reader.beats().get() > beats + 15);

      world.pass(Duration.ofSeconds(40));
      await().atMost(SOON).until(() -> reader.ended().get() == 1);
    } finally {
      world.sql().update("rename table web_session_away to web_session");
    }
  }

  @Test
  void nobodyFollowsWithoutASession() {
    assertThat(Reader.of(world.request("/api/v1/stream")).status()).isEqualTo(401);
    assertThat(withToken("x").status()).isEqualTo(401);
    assertThat(
            Reader.of(
                    world
                        .request("/api/v1/stream")
                        .header("Cookie", signInByBrowser())
                        .header("Sec-Fetch-Site", "cross-site"))
                .status())
        .isEqualTo(403);
    assertThat(world.upstream().received()).isEmpty();
  }

  @Test
  void streamsUseUpNothingThatOthersNeed() throws Exception {
    String token = world.ownerToken();
    List<Reader> readers = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      readers.add(withToken(token));
    }
    assertThat(readers).allSatisfy(it -> assertThat(it.status()).isEqualTo(200));

    assertThat(world.get("/api/v1/conversations", token).statusCode()).isEqualTo(200);
    for (Reader reader : readers) {
      reader.close();
    }
  }
}
