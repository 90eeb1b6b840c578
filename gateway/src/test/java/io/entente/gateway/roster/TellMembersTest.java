package io.entente.gateway.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.entente.gateway.GatewayWorld;
import io.entente.gateway.member.MemberStore;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class TellMembersTest {
  private record Put(String line, String authorization, String body) {}

  @Test
  void allMembersAreToldInTheNameOfNobody() throws Exception {
    List<Put> puts = new CopyOnWriteArrayList<>();
    HttpServer kpi =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    kpi.createContext(
        "/",
        exchange -> {
          puts.add(
              new Put(
                  exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                  exchange.getRequestHeaders().getFirst("Authorization"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    kpi.start();
    String address = "http://127.0.0.1:" + kpi.getAddress().getPort();
    try (GatewayWorld world = new GatewayWorld(Map.of("entente.upstreams.kpi", address))) {
      String owner = world.ownerToken();
      world.post(
          "/api/v1/members",
          "{\"email\":\"grace@example.org\",\"name\":\"Grace\",\"role\":\"agent\",\"password\":\"%s\"}"
              .formatted(GatewayWorld.PASSWORD),
          "Authorization",
          "Bearer " + owner);

      Instant before = world.context().getBean(MemberStore.class).now();
      world.context().getBean(TellMembers.class).tell();

      Put put = puts.getLast();
      assertThat(put.line()).isEqualTo("PUT /internal/members");
      assertThat(put.body())
          .contains("\"role\":\"owner\",\"email\":\"owner@example.org\"")
          .contains("\"role\":\"agent\",\"email\":\"grace@example.org\"")
          .doesNotContain("argon2");
      String asOf = put.body().replaceAll(".*\"asOf\":\"([^\"]+)\".*", "$1");
      assertThat(Instant.parse(asOf))
          .isBetween(before, world.context().getBean(MemberStore.class).now());
      SignedJWT token = SignedJWT.parse(put.authorization().substring("Bearer ".length()));
      assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo(new UUID(0, 0).toString());
      assertThat(token.getJWTClaimsSet().getStringClaim("ws"))
          .isEqualTo(SignedJWT.parse(owner).getJWTClaimsSet().getStringClaim("ws"));
    } finally {
      kpi.stop(0);
    }
  }
}
