package io.entente.rest.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.entente.rest.http.TestServer;
import io.entente.rest.testing.RawHttp;
import io.entente.rest.testing.TestKeys;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
  private static TestKeys keys;
  private static TestServer server;

  @BeforeAll
  static void start() {
    keys = new TestKeys();
    server = new TestServer(keys);
    assertThat(server.get("/api/v1/me").status()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    server.close();
    keys.close();
  }

  @Test
  void whatTheGatewaySignsIsTaken() {
    assertThat(status(signed(it -> {}, it -> {}))).isEqualTo(200);
  }

  @Test
  void theSchemeIsCaseInsensitiveAndStandsOnce() {
    String token = keys.token(TestServer.ADA);

    assertThat(server.withToken(token, "Authorization: Bearer " + token).status()).isEqualTo(401);
    assertThat(
            server
                .raw()
                .send(
                    "GET /api/v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: bearer "
                        + token
                        + "\r\n\r\n")
                .status())
        .isEqualTo(200);
  }

  @Test
  void aTokenInTheAddressIsNone() {
    String path = "/api/v1/me?access_token=" + keys.token(TestServer.ADA);

    assertThat(server.raw().send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").status())
        .isEqualTo(401);
  }

  @Test
  void unsignedTokensAreRefused() {
    String good = keys.token(TestServer.ADA);
    String claims = good.split("\\.")[1];
    String none = encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + claims + ".";

    refused(none);
    refused(none.replace(".", "..").substring(0, 20));
    refused(good.substring(0, good.lastIndexOf('.') + 1));
    refused(good.substring(0, good.lastIndexOf('.')));
    refused(good.split("\\.")[0] + "." + claims + "." + encoded("swapped"));
  }

  @Test
  void aTokenHasOneSpelling() {
    String good = keys.token(TestServer.ADA);
    String last = good.substring(good.length() - 1);
    String sameBits = String.valueOf((char) (last.charAt(0) + 1));

    refused(good + "!!!");
    refused(good + "=");
    refused(good + "==");
    refused(good.replaceFirst("\\.", ".%"));
    refused(good.substring(0, good.length() - 1) + sameBits);
    assertThat(status(good)).isEqualTo(200);
  }

  @Test
  void aChangedClaimIsRefused() {
    String[] parts = keys.token(TestServer.ADA).split("\\.");
    String owner = new Base64URL(parts[1]).decodeToString().replace("agent", "owner");

    refused(parts[0] + "." + encoded(owner) + "." + parts[2]);
  }

  @Test
  void otherAlgorithmsAreRefused() throws JOSEException {
    byte[] publicKey = keys.newest().toRSAPublicKey().getEncoded();

    refused(signed(new MACSigner(publicKey), header(JWSAlgorithm.HS256).build(), claims().build()));
    refused(
        signed(
            new MACSigner(keys.newest().toPublicJWK().toJSONString()),
            header(JWSAlgorithm.HS256).build(),
            claims().build()));
    refused(
        signed(
            new RSASSASigner(keys.newest()), header(JWSAlgorithm.RS512).build(), claims().build()));
    refused(
        signed(
            new RSASSASigner(keys.newest()), header(JWSAlgorithm.PS256).build(), claims().build()));
    refused(
        signed(
            new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()),
            header(JWSAlgorithm.ES256).build(),
            claims().build()));
  }

  @Test
  void aKeyThatTheTokenBringsOrNamesIsNotLookedAt() throws Exception {
    RSAKey own = TestKeys.generated(3);
    try (TestKeys elsewhere = new TestKeys()) {
      URI address = URI.create(elsewhere.url());
      List<JWSHeader.Builder> headers =
          List.of(
              header(JWSAlgorithm.RS256).jwk(own.toPublicJWK()),
              header(JWSAlgorithm.RS256).jwkURL(address),
              header(JWSAlgorithm.RS256).x509CertURL(address),
              header(JWSAlgorithm.RS256).keyID(own.computeThumbprint().toString()).jwkURL(address),
              header(JWSAlgorithm.RS256).customParam("p2c", 1_000_000));
      for (JWSHeader.Builder header : headers) {
        refused(signed(new RSASSASigner(own), header.build(), claims().build()));
        refused(signed(new RSASSASigner(keys.newest()), header.build(), claims().build()));
      }

      assertThat(elsewhere.fetches()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../dev/null",
        "' or '1'='1",
        "http://127.0.0.1:1/keys",
        "",
        "0",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/",
        "/etc/passwd\u0000"
      })
  void anOddKeyIdCausesNoCall(String id) throws JOSEException {
    int before = keys.fetches();

    refused(
        signed(
            new RSASSASigner(keys.newest()),
            header(JWSAlgorithm.RS256).keyID(id).build(),
            claims().build()));

    assertThat(keys.fetches()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "rt+jwt", "logout+jwt", "application/at+jwt"})
  void otherTypesAreRefused(String type) {
    refused(signed(it -> it.type(new JOSEObjectType(type)), it -> {}));
  }

  @Test
  void aTypeIsRequired() {
    refused(signed(it -> it.type(null), it -> {}));
  }

  @Test
  void otherIssuersAndAudiencesAreRefused() {
    refused(signed(it -> {}, it -> it.issuer("someone")));
    refused(signed(it -> {}, it -> it.issuer(null)));
    refused(signed(it -> {}, it -> it.audience("another")));
    refused(signed(it -> {}, it -> it.audience(List.of("entente", "another"))));
    refused(signed(it -> {}, it -> it.audience((String) null)));
  }

  @ParameterizedTest
  @CsvSource({"-3600, 401", "-61, 401", "-30, 200", "30, 200", "600, 200", "700, 401"})
  void expiryCountsWithAMinuteOfSkew(int seconds, int status) {
    assertThat(status(signed(it -> {}, it -> it.expirationTime(fromNow(seconds)))))
        .isEqualTo(status);
  }

  @Test
  void expiryIsRequiredAndNear() {
    refused(signed(it -> {}, it -> it.expirationTime(null)));
    refused(
        signed(
            it -> {}, it -> it.expirationTime(Date.from(Instant.parse("9999-12-31T23:59:59Z")))));
  }

  @ParameterizedTest
  @CsvSource({"30, 200", "90, 401"})
  void notYetCountsWithAMinuteOfSkew(int seconds, int status) {
    assertThat(status(signed(it -> {}, it -> it.notBeforeTime(fromNow(seconds)))))
        .isEqualTo(status);
  }

  @Test
  void everyClaimIsRequiredInItsForm() {
    refused(signed(it -> {}, it -> it.subject("ada")));
    refused(signed(it -> {}, it -> it.subject(null)));
    refused(signed(it -> {}, it -> it.claim("ws", null)));
    refused(signed(it -> {}, it -> it.claim("ws", 7)));
    refused(signed(it -> {}, it -> it.claim("ws", "' or 1=1")));
    refused(signed(it -> {}, it -> it.claim("name", null)));
    refused(signed(it -> {}, it -> it.claim("roles", null)));
    refused(signed(it -> {}, it -> it.claim("roles", List.of())));
    refused(signed(it -> {}, it -> it.claim("roles", List.of("agent", "owner"))));
    refused(signed(it -> {}, it -> it.claim("roles", List.of("root"))));
    refused(signed(it -> {}, it -> it.claim("roles", "owner")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "..", "a.b.c", "e30.e30.e30", "null", "{}"})
  void whatIsNoTokenIsRefused(String text) {
    refused(text);
  }

  @Test
  void anEndlessTokenIsRefused() {
    refused("a".repeat(8_000));
  }

  private static String signed(
      Consumer<JWSHeader.Builder> header, Consumer<JWTClaimsSet.Builder> claims) {
    JWSHeader.Builder head = header(JWSAlgorithm.RS256);
    header.accept(head);
    JWTClaimsSet.Builder body = claims();
    claims.accept(body);
    try {
      return signed(new RSASSASigner(keys.newest()), head.build(), body.build());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWSSigner signer, JWSHeader header, JWTClaimsSet claims)
      throws JOSEException {
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(signer);
    return token.serialize();
  }

  private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm)
        .type(new JOSEObjectType("at+jwt"))
        .keyID(keys.newest().getKeyID());
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("entente")
        .audience("entente")
        .subject(TestServer.ADA.memberId().toString())
        .claim("ws", TestServer.ADA.workspaceId().toString())
        .claim("name", "Ada")
        .claim("roles", List.of("agent"))
        .notBeforeTime(fromNow(0))
        .expirationTime(fromNow((int) Duration.ofMinutes(10).toSeconds()));
  }

  private static Date fromNow(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private static String encoded(String text) {
    return Base64URL.encode(text).toString();
  }

  private static int status(String token) {
    return server.withToken(token).status();
  }

  private static void refused(String token) {
    RawHttp.Answer answer = server.withToken(token);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.has("WWW-Authenticate: Bearer")).isTrue();
    assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
  }
}
