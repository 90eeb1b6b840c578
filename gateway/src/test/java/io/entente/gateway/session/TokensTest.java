package io.entente.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.entente.gateway.GatewayWorld;
import io.entente.rest.testing.TestKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever made the gateway's own key sign, and whoever did not. */
class TokensTest {
  private static final List<String> OWN_AND_PROXIED =
      List.of("/api/v1/me", "/api/v1/members", "/api/v1/workspaces", "/api/v1/contacts");

  private static GatewayWorld world;
  private static RSAKey key;
  private static JWTClaimsSet good;

  @BeforeAll
  static void start() throws ParseException {
    world = new GatewayWorld();
    good = SignedJWT.parse(world.ownerToken()).getJWTClaimsSet();
    key =
        RSAKey.parse(
            world.sql().first("select jwk from signing_key", row -> row.text("jwk")).orElseThrow());
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
  void whatTheKeySignedIsTaken() {
    for (String path : OWN_AND_PROXIED) {
      assertThat(world.get(path, signed(it -> {}, it -> {})).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void unsignedAndSwappedSignaturesAreRefused() {
    String token = world.ownerToken();
    String[] parts = token.split("\\.");
    String other = world.ownerToken().split("\\.")[2];

    refused(Base64URL.encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".");
    refused(Base64URL.encode("{\"alg\":\"None\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".AAAA");
    refused(parts[0] + "." + parts[1] + ".");
    refused(parts[0] + "." + parts[1]);
    refused(parts[0] + "." + parts[1] + "." + other);
    refused(
        parts[0]
            + "."
            + Base64URL.encode(new Base64URL(parts[1]).decodeToString().replace("demo", "x") + " ")
            + "."
            + parts[2]);
  }

  @Test
  void thePublicKeyIsNoSecret() throws JOSEException {
    for (byte[] secret :
        List.of(
            key.toRSAPublicKey().getEncoded(),
            key.toPublicJWK().toJSONString().getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
      refused(sign(new MACSigner(secret), header(JWSAlgorithm.HS256).build(), good));
    }
    refused(sign(new RSASSASigner(key), header(JWSAlgorithm.RS384).build(), good));
    refused(sign(new RSASSASigner(key), header(JWSAlgorithm.PS256).build(), good));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../etc/passwd",
        "' or '1'='1",
        "http://127.0.0.1:1/keys",
        "",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void aKeyIdIsNoPathAndNoQuery(String id) throws JOSEException {
    refused(sign(new RSASSASigner(key), header(JWSAlgorithm.RS256).keyID(id).build(), good));
  }

  @Test
  void whereATokenSaysItsKeyIsNobodyLooks() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext("/", exchange -> count(exchange, asked));
    elsewhere.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/keys");
      RSAKey strangers = TestKeys.generated(3);
      for (JWSHeader header :
          List.of(
              header(JWSAlgorithm.RS256).jwkURL(address).build(),
              header(JWSAlgorithm.RS256).x509CertURL(address).build(),
              header(JWSAlgorithm.RS256).jwk(strangers.toPublicJWK()).build(),
              header(JWSAlgorithm.RS256).keyID(address.toString()).build())) {
        refused(sign(new RSASSASigner(strangers), header, good));
        refused(sign(new RSASSASigner(key), header, good));
      }

      assertThat(asked).hasValue(0);
    } finally {
      elsewhere.stop(0);
    }
  }

  private static void count(com.sun.net.httpserver.HttpExchange exchange, AtomicInteger asked)
      throws IOException {
    asked.incrementAndGet();
    exchange.sendResponseHeaders(404, -1);
    exchange.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "rt+jwt", "logout+jwt", "application/at+jwt"})
  void otherTypesAreRefused(String type) {
    refused(signed(it -> it.type(new JOSEObjectType(type)), it -> {}));
  }

  @Test
  void whatIsMeantForOthersIsRefused() {
    refused(signed(it -> it.type(null), it -> {}));
    refused(signed(it -> {}, it -> it.issuer("another")));
    refused(signed(it -> {}, it -> it.issuer(null)));
    refused(signed(it -> {}, it -> it.audience("another")));
    refused(signed(it -> {}, it -> it.audience((String) null)));
    refused(signed(it -> {}, it -> it.expirationTime(null)));
    refused(signed(it -> {}, it -> it.expirationTime(at("9999-12-31T23:59:59Z"))));
    refused(signed(it -> {}, it -> it.claim("roles", List.of("owner", "admin"))));
    refused(signed(it -> {}, it -> it.claim("sid", "no uuid")));
  }

  private static Date at(String instant) {
    return Date.from(Instant.parse(instant));
  }

  @ParameterizedTest
  @CsvSource({"-3600, 401", "-61, 401", "-30, 200", "700, 401"})
  void expiryCountsWithAMinuteOfSkew(int seconds, int status) {
    assertThat(status(signed(it -> {}, it -> it.expirationTime(in(seconds))))).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"30, 200", "90, 401"})
  void notYetCountsWithAMinuteOfSkew(int seconds, int status) {
    assertThat(status(signed(it -> {}, it -> it.notBeforeTime(in(seconds))))).isEqualTo(status);
  }

  /** A token that was good a moment ago is remembered, but not beyond its end. */
  @Test
  void aTokenThatIsRememberedEndsAllTheSame() {
    try (GatewayWorld other = new GatewayWorld()) {
      other.stopTime();
      String token = other.ownerToken();
      other.pass(java.time.Duration.ofSeconds(600 + 55));
      assertThat(other.get("/api/v1/members", token).statusCode()).isEqualTo(200);
      other.pass(java.time.Duration.ofSeconds(6));

      assertThat(other.get("/api/v1/members", token).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aRoleOfOnesOwnMakingIsNotTaken() {
    refused(signed(it -> {}, it -> it.claim("roles", List.of("admin"))));
    refused(signed(it -> {}, it -> it.claim("ws", "0193e7a0-0000-7000-8000-0000000000b0")));
    refused(signed(it -> {}, it -> it.subject("0193e7a0-0000-7000-8000-0000000000b1")));
  }

  @Test
  void tokensStandInOneHeaderAlone() {
    String token = world.ownerToken();
    for (String path : OWN_AND_PROXIED) {
      assertThat(world.send(world.request(path + "?access_token=" + token)).statusCode())
          .isEqualTo(401);
      assertThat(
              world
                  .send(world.request(path).header("Cookie", "access_token=" + token))
                  .statusCode())
          .isEqualTo(401);
      assertThat(
              world
                  .send(
                      world
                          .request(path)
                          .header("X-User-Id", good.getSubject())
                          .header("X-Remote-User", GatewayWorld.OWNER)
                          .header("X-Workspace-Id", good.getClaims().get("ws").toString())
                          .header("X-Forwarded-User", GatewayWorld.OWNER))
                  .statusCode())
          .isEqualTo(401);
    }
    assertThat(world.upstream().received()).isEmpty();
  }

  private static Date in(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private static String signed(
      Consumer<JWSHeader.Builder> header, Consumer<JWTClaimsSet.Builder> claims) {
    JWSHeader.Builder head = header(JWSAlgorithm.RS256);
    header.accept(head);
    JWTClaimsSet.Builder body = new JWTClaimsSet.Builder(good);
    claims.accept(body);
    try {
      return sign(new RSASSASigner(key), head.build(), body.build());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sign(JWSSigner signer, JWSHeader header, JWTClaimsSet claims)
      throws JOSEException {
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(signer);
    return token.serialize();
  }

  private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm)
        .type(new JOSEObjectType("at+jwt"))
        .keyID(key.getKeyID());
  }

  private static int status(String token) {
    return world.get("/api/v1/members", token).statusCode();
  }

  private static void refused(String token) {
    for (String path : OWN_AND_PROXIED) {
      HttpResponse<String> answer = world.get(path, token);
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(world.json(answer)).containsAllEntriesOf(Map.of("code", "unauthenticated"));
    }
    assertThat(world.upstream().received()).isEmpty();
  }
}
