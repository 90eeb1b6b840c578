package io.entente.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.gateway.GatewayWorld;
import io.entente.gateway.Upstream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicPagesTest {
  private static final String TARGET = "/s/kq2vYc3Jc2mQ0b9XwB1uT8aPz7E?lang=fr";
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
  void forget() {
    world.upstream().forget();
  }

  @Test
  void everybodyWithTheLinkReachesThePageAndNothingElseOfThemDoes() {
    HttpResponse<String> answer =
        world.send(
            world
                .request(TARGET)
                .header("Accept", "text/html")
                .header("Accept-Language", "fr")
                .header("Cookie", "entente_session=abc")
                .header("Authorization", "Bearer " + world.ownerToken()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Referrer-Policy"))
        .as("what the page itself asks for")
        .containsExactly(Upstream.REFERRER_POLICY);
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .containsExactly(Upstream.POLICY);
    Upstream.Received received = world.upstream().received().getFirst();
    assertThat(received.target()).isEqualTo(TARGET);
    assertThat(received.header("Accept-Language")).containsExactly("fr");
    assertThat(received.header("Cookie")).isEmpty();
    assertThat(received.header("Authorization")).isEmpty();
  }

  @Test
  void anAnswerGoesThrough() {
    HttpResponse<String> answer =
        world.send(
            world
                .request(TARGET)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("score=5&comment=Merci")));

    assertThat(answer.body()).isEqualTo("{\"bytes\":21}");
    assertThat(world.upstream().last().method()).isEqualTo("POST");
  }

  @Test
  void theBrowserIsLedToThanksAndTheGatewayDoesNotGoThereForIt() {
    HttpResponse<String> answer =
        world.send(
            world
                .request("/s/seen")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("score=5")));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("?seen=1");
    assertThat(world.upstream().received()).hasSize(1);
  }

  @Test
  void nothingIsDoneThereButReadingAndAnswering() {
    for (String method : new String[] {"PUT", "DELETE", "PATCH", "OPTIONS"}) {
      HttpResponse<String> answer =
          world.send(world.request(TARGET).method(method, BodyPublishers.noBody()));
      assertThat(answer.statusCode()).as(method).isEqualTo(405);
    }
    HttpResponse<String> answer =
        world.send(world.request(TARGET).POST(BodyPublishers.ofString("a".repeat(70_000))));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(world.upstream().received()).isEmpty();
  }

  @Test
  void whoGuessesAtLinksHasToWait() {
    try (GatewayWorld guessed = new GatewayWorld()) {
      guessed.stopTime();
      for (int i = 0; i < 60; i++) {
        assertThat(follow(guessed, "found" + i).statusCode()).isEqualTo(200);
      }
      for (int i = 0; i < 50; i++) {
        assertThat(follow(guessed, i + "/missing").statusCode()).isEqualTo(404);
      }

      HttpResponse<String> refused = follow(guessed, "found");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();

      guessed.pass(Duration.ofSeconds(2));
      assertThat(follow(guessed, "found").statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> follow(GatewayWorld guessed, String token) {
    return guessed.send(guessed.request("/s/" + token));
  }
}
