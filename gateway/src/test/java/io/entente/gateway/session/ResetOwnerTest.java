package io.entente.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.gateway.GatewayWorld;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ResetOwnerTest {
  private static final String NEW = "a password that is kept better";
  private static final String[] WEB = {"X-Entente-Web", "1"};

  private static GatewayWorld world;

  @BeforeAll
  static void start() {
    world = new GatewayWorld();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void theNewPasswordIsTheOnlyOneAndWhatWasSignedInHasEnded() {
    Map<String, Object> session = world.ownerSession();
    String cookie = cookie(world.post("/web/session", json(GatewayWorld.PASSWORD), WEB));

    ApplicationContext again = restartWith(NEW);

    assertThat(signIn(again, GatewayWorld.PASSWORD)).isEqualTo(401);
    assertThat(signIn(again, NEW)).isEqualTo(201);
    assertThat(world.get(again, "/api/v1/me", (String) session.get("accessToken")).statusCode())
        .isEqualTo(401);
    String refresh = "{\"refreshToken\":\"" + session.get("refreshToken") + "\"}";
    assertThat(world.post(again, "/api/v1/tokens", refresh).statusCode()).isEqualTo(401);
    assertThat(
            world.send(world.request(again, "/web/session").header("Cookie", cookie)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aPasswordThatNoMemberMayHaveIsRefused() {
    assertThatThrownBy(() -> restartWith("short"))
        .hasMessageContaining("ENTENTE_OWNER_PASSWORD")
        .hasMessageContaining("10 to 256 characters, not 5");
  }

  private static ApplicationContext restartWith(String password) {
    return world.start(Map.of("entente.owner.password", password, "entente.owner.reset", true));
  }

  private static int signIn(ApplicationContext replica, String password) {
    return world.post(replica, "/api/v1/sessions", json(password)).statusCode();
  }

  private static String json(String password) {
    return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(GatewayWorld.OWNER, password);
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(line -> line.startsWith("entente_session="))
        .map(line -> line.substring(0, line.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }
}
