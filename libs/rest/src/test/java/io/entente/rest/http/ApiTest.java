package io.entente.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.rest.ProblemKind;
import io.entente.rest.testing.RawHttp;
import io.entente.rest.testing.TestKeys;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
  private static final String JSON = "Content-Type: application/json";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer(TestKeys.shared());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aControllerKnowsItsCaller() {
    RawHttp.Answer answer = server.get("/api/v1/me");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"workspaceId\":\"0193e7a0-0000-7000-8000-0000000000a0\","
                + "\"memberId\":\"0193e7a0-0000-7000-8000-0000000000a1\","
                + "\"name\":\"Ada\",\"role\":\"agent\"}");
  }

  @Test
  void aProblemHasAllItsFields() {
    RawHttp.Answer answer =
        server.get("/api/v1/refusals/CONFLICT", "X-Request-Id: request-of-ada.1");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.has("Content-Type: application/problem+json")).isTrue();
    assertThat(answer.has("X-Request-Id: request-of-ada.1")).isTrue();
    assertThat(answer.has("Cache-Control: no-store")).isTrue();
    assertThat(answer.body())
        .isEqualTo(
            "{\"type\":\"urn:entente:problem:conflict\","
                + "\"title\":\"Conflict with the present state\",\"status\":409,"
                + "\"detail\":\"It is there already.\","
                + "\"instance\":\"/api/v1/refusals/CONFLICT\",\"code\":\"already_there\","
                + "\"errors\":[],\"traceId\":\"request-of-ada.1\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr                        | Introuvable
          fr-CA, en;q=0.5           | Introuvable
          en, fr;q=0.9              | Not found
          de, fr;q=0.5              | Introuvable
          de                        | Not found
          *                         | Not found
          ;;;q=zz                   | Not found
          """)
  void titlesAreFrenchOrEnglish(String wanted, String title) {
    assertThat(server.get("/api/v1/refusals/NOT_FOUND", "Accept-Language: " + wanted).body())
        .contains("\"title\":\"" + title + "\"");
  }

  @Test
  void everyKindHasATitleInBothLanguages() {
    for (ProblemKind kind : ProblemKind.values()) {
      assertThat(kind.title(java.util.Locale.FRENCH))
          .isNotBlank()
          .isNotEqualTo(kind.title(java.util.Locale.ENGLISH));
      assertThat(kind.type()).matches("urn:entente:problem:[a-z-]+");
    }
    assertThat(ProblemKind.INVALID_REQUEST.code()).isEqualTo("invalid_request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "with space and so on", "<script>alert</script>", "ééééééééé"})
  void anOddRequestIdIsReplaced(String id) {
    RawHttp.Answer answer = server.get("/api/v1/me", "X-Request-Id: " + id);

    assertThat(answer.text()).doesNotContain(id).containsPattern("X-Request-Id: [0-9a-f-]{36}");
  }

  @Test
  void theAnonymousLearnNothingOfRoutes() {
    RawHttp.Answer known = server.raw().send("GET /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n");
    RawHttp.Answer unknown = server.raw().send("GET /api/v1/xx HTTP/1.1\r\nHost: x\r\n\r\n");
    RawHttp.Answer method = server.raw().send("PUT /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n");

    for (RawHttp.Answer answer : new RawHttp.Answer[] {known, unknown, method}) {
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.has("WWW-Authenticate: Bearer")).isTrue();
      assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
    }
  }

  @Test
  void whereEverybodyMayCallEverybodyLearnsWhatIsWrong() {
    String head = "POST /api/v1/greetings HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n";

    for (String type : new String[] {"text/plain", "application/json; charset=utf-7"}) {
      RawHttp.Answer answer = server.raw().send(head + "Content-Type: " + type + "\r\n\r\n{}");
      assertThat(answer.status()).as(type).isEqualTo(415);
      assertThat(answer.body()).contains("\"code\":\"unsupported_media_type\"");
    }
    assertThat(server.raw().send("GET /api/v1/greetings HTTP/1.1\r\nHost: x\r\n\r\n").status())
        .isEqualTo(405);
    assertThat(server.raw().send(head + JSON + "\r\n\r\n{}").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, http://localhost:8080, 200",
    "127.0.0.1, http://127.0.0.1:8080, 200",
    "localhost, https://shop.example, 403",
    "127.0.0.1:8080, null, 403",
    "127.0.0.1, https://127.shop.example, 403",
    "crm.example, https://shop.example, 200",
    "crm.example, null, 200",
  })
  void pagesFromElsewhereCallNothingOnTheirVisitorsMachine(String host, String origin, int status) {
    RawHttp.Answer answer =
        server
            .raw()
            .send(
                "GET /api/v1/me HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\n%s\r\n\r\n"
                    .formatted(host, origin, server.authorization()));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).contains(status == 200 ? "Ada" : "\"code\":\"forbidden\"");
  }

  @Test
  void aRoleThatMayNotIsRefused() {
    assertThat(server.get("/api/v1/admin").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /api/v1/unknown, 404, not_found",
    "GET /api/v1/messages/not-a-uuid, 404, not_found",
    "PUT /api/v1/me, 405, method_not_allowed",
    "TRACE /api/v1/me, 405, method_not_allowed",
    "FOO /api/v1/me, 405, method_not_allowed",
    "GET /api/v1/me%zz, 400, bad_request",
    "GET /api/v1/me%00, 404, not_found",
    "GET /api/v1/me%c0%ae, 404, not_found",
    "GET /api/v1/me/%2e%2e/admin, 404, not_found",
    "GET /api/v1/messages?limit=0, 400, bad_request",
    "GET /api/v1/messages?limit=-1, 400, bad_request",
    "GET /api/v1/messages?limit=201, 400, bad_request",
    "GET /api/v1/messages?limit=99999999999999999999, 400, bad_request",
    "GET /api/v1/messages?limit=NaN, 400, bad_request",
    "GET /api/v1/messages?limit=1&limit=2, 400, bad_request",
    "GET /api/v1/messages?workspace=b, 400, bad_request",
    "GET /api/v1/messages?cursor=zzzz, 400, bad_request",
    "GET /api/v1/messages?cursor=, 400, bad_request",
    "GET /api/v1/messages?kind=poster, 400, bad_request",
    "GET /api/v1/asked?flag=zzz, 400, bad_request",
    "GET /api/v1/asked?flag=yes, 400, bad_request",
    "GET /api/v1/asked?id=1-1-1-1-1, 400, bad_request",
    "GET /api/v1/asked?ids=0-0-0-0-0, 400, bad_request",
  })
  void tellsWhyNot(String request, int status, String code) {
    RawHttp.Answer answer = server.request(request);

    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.has("Content-Type: application/problem+json")).isTrue();
  }

  @Test
  void parametersThatAreListsMayStandRepeatedly() {
    assertThat(server.get("/api/v1/messages?channel=a&channel=b&kind=mail").body())
        .contains("[a, b]", "MAIL");
  }

  @Test
  void wrongParametersAreNamed() {
    assertThat(server.get("/api/v1/messages?limit=0").body())
        .contains("{\"pointer\":\"?limit\",\"detail\":\"must be greater than or equal to 1\"}");
    assertThat(server.get("/api/v1/messages?kind=poster").body())
        .contains("{\"pointer\":\"?kind\",\"detail\":\"can't be read as one of its values\"}");
  }

  @Test
  void aCursorLeadsToTheNextPageAndIsGoodForNothingElse() {
    String page = server.get("/api/v1/messages?limit=7").body();
    String cursor = page.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
    char flipped = cursor.charAt(9) == 'A' ? 'B' : 'A';
    String forged = cursor.substring(0, 9) + flipped + cursor.substring(10);

    assertThat(server.get("/api/v1/messages?cursor=" + cursor).body()).contains("\"07\"");
    assertThat(server.get("/api/v1/messages?cursor=" + forged).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
        "application/xml", "application/json; charset=utf-7", "application/json; charset=latin1",
        "application/x-java-serialized-object"
      })
  void otherContentTypesAreRefused(String type) {
    RawHttp.Answer answer = server.post("/api/v1/messages", Messages.GOOD, "Content-Type: " + type);

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.body()).contains("\"code\":\"unsupported_media_type\"");
  }

  @Test
  void aBodyNeedsAContentType() {
    assertThat(server.post("/api/v1/messages", Messages.GOOD).status()).isEqualTo(415);
  }

  @Test
  void jsonInUtf8IsTaken() {
    RawHttp.Answer answer =
        server.post(
            "/api/v1/messages",
            Messages.GOOD.replace("\"x\"", "\"é👍🏽\""),
            "Content-Type: application/json; charset=UTF-8");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body()).contains("\"body\":\"é👍🏽\"").contains("\"big\":null");
  }

  @Test
  void onlyJsonIsAnswered() {
    assertThat(server.get("/api/v1/me", "Accept: application/xml").status()).isEqualTo(406);
  }

  @Test
  void aMethodOverrideIsNone() {
    RawHttp.Answer answer =
        server.post("/api/v1/me", "{}", JSON, "X-HTTP-Method-Override: GET", "X-Method: GET");

    assertThat(answer.status()).isEqualTo(405);
  }

  @Test
  void aWrongBodyNamesItsPlace() {
    RawHttp.Answer answer =
        server.post("/api/v1/messages", Messages.GOOD.replace("\"x\"", "1"), JSON);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("\"errors\":[{\"pointer\":\"/body\",\"detail\":\"must be a string\"}]");
  }

  @Test
  void anEmptyBodyIsMalformed() {
    assertThat(server.post("/api/v1/messages", "", JSON).status()).isEqualTo(400);
  }

  @Test
  void theRestOfABulkIsKept() {
    String bulk = "[" + Messages.GOOD + ",{}," + Messages.GOOD + "]";

    assertThat(server.post("/api/v1/bulk", bulk, JSON).body())
        .contains("0 x", "1 422", "/1/rank", "2 x");
  }

  @Test
  void bodiesHaveTheirLimit() {
    String large = Messages.GOOD.replace("}", "}" + " ".repeat(1024 * 1024));

    assertThat(server.post("/api/v1/messages", large, JSON).status()).isEqualTo(413);
    assertThat(server.post("/api/v1/bulk", "[" + large + "]", JSON).status()).isEqualTo(200);
    assertThat(chunked("/api/v1/messages", large).status()).isEqualTo(413);
    assertThat(chunked("/api/v1/raw", large).status()).isEqualTo(413);
    assertThat(chunked("/api/v1/raw", Messages.GOOD).status()).isEqualTo(201);
    assertThat(chunked("/api/v1/bulk", "[" + " ".repeat(9_000_000) + "]").status()).isEqualTo(413);
  }

  @Test
  void aPackedBodyIsNotUnpacked() {
    RawHttp.Answer answer =
        server.post("/api/v1/messages", Messages.GOOD, JSON, "Content-Encoding: gzip");

    assertThat(answer.status()).isEqualTo(415);
  }

  private static RawHttp.Answer chunked(String path, String body) {
    return server
        .raw()
        .send(
            "POST "
                + path
                + " HTTP/1.1\r\nHost: x\r\n"
                + server.authorization()
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(body.length())
                + "\r\n"
                + body
                + "\r\n0\r\n\r\n");
  }

  @Test
  void headersHaveTheirLimits() {
    assertThat(server.get("/api/v1/me", "X: " + "a".repeat(65_536)).status()).isEqualTo(431);
    String[] many = new String[500];
    for (int i = 0; i < many.length; i++) {
      many[i] = "X-" + i + ": a";
    }
    assertThat(server.get("/api/v1/me", many).status()).isEqualTo(431);
    Arrays.fill(many, "X: a");
    assertThat(server.get("/api/v1/me", many).status()).isEqualTo(431);
  }

  @Test
  void addressesHaveTheirLimits() {
    assertThat(server.get("/api/v1/me?" + "a".repeat(16_384)).status()).isEqualTo(414);
    assertThat(server.get("/api/v1/me?" + "a=1&".repeat(1_000)).status()).isEqualTo(400);
  }

  @Test
  void faultsOfOursSayNothing() {
    RawHttp.Answer answer = server.get("/api/v1/refusals/GONE");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text()).doesNotContain("secret").doesNotContain("Exception");
  }

  @Test
  void aDatabaseThatIsAwayIsNoFault() {
    RawHttp.Answer answer = server.get("/api/v1/refusals/GATEWAY_TIMEOUT");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.has("Retry-After: 2")).isTrue();
    assertThat(answer.text()).doesNotContain("secret");
  }

  @Test
  void aLimitSaysWhenToComeBack() {
    RawHttp.Answer answer = server.get("/api/v1/refusals/TOO_MANY_REQUESTS");

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.has("Retry-After: 2")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v1/admin HTTP/1.1\r\nHost: x\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\nGET /api/v1/admin HTTP/1.1\r\nHost: x\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
        "X: a\r\n folded: b\r\nContent-Length: 2\r\n\r\n{}",
        "Host: y\r\nContent-Length: 2\r\n\r\n{}",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
        "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        "Content-Length: -1\r\n\r\n{}",
        "Content-Length: +2\r\n\r\n{}",
        "X\u0000: a\r\n\r\n",
      })
  void aRequestThatCanBeReadInTwoWaysEndsTheConnection(String rest) {
    RawHttp.Answer answer =
        server
            .raw()
            .provoke(
                "POST /api/v1/messages HTTP/1.1\r\nHost: x\r\n"
                    + server.authorization()
                    + "\r\nContent-Type: application/json\r\n"
                    + rest);

    assertThat(answer.count()).isEqualTo(1);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.closed()).isTrue();
  }

  /** All of the message has come, and then it is not clear where it ends. */
  @ParameterizedTest
  @ValueSource(strings = {"zz\r\n", "0;x=y\r\n\r\n", "\r\n", "-1\r\n\r\n", "0\nX: a\r\n\r\n"})
  void aBodyWithAMalformedEndIsNotTaken(String end) {
    RawHttp.Answer answer =
        server
            .raw()
            .provoke(
                "POST /api/v1/messages HTTP/1.1\r\nHost: x\r\n"
                    + server.authorization()
                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(Messages.GOOD.length())
                    + "\r\n"
                    + Messages.GOOD
                    + "\r\n"
                    + end);

    assertThat(answer.count()).isEqualTo(1);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.closed()).isTrue();
  }

  @Test
  void aTransferCodingOverTheOldProtocolEndsTheConnection() {
    RawHttp.Answer answer =
        server
            .raw()
            .provoke(
                "POST /api/v1/messages HTTP/1.0\r\nHost: x\r\n"
                    + server.authorization()
                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "0\r\n\r\nGET /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(answer.count()).isEqualTo(1);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.closed()).isTrue();
  }

  @Test
  void aHostIsRequired() {
    RawHttp.Answer answer =
        server.raw().send("GET /api/v1/me HTTP/1.1\r\n" + server.authorization() + "\r\n\r\n");

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void pipelinedRequestsAreAnsweredInOrder() {
    String request = "GET /api/v1/me HTTP/1.1\r\nHost: x\r\n" + server.authorization() + "\r\n\r\n";

    assertThat(server.raw().provoke(request.repeat(3)).count()).isEqualTo(3);
  }

  @Test
  void aCallerWhoLeavesInTheMiddleDoesNoHarm() throws IOException {
    for (int i = 0; i < 20; i++) {
      try (Socket socket = new Socket("127.0.0.1", server.port())) {
        socket
            .getOutputStream()
            .write(
                ("POST /api/v1/messages HTTP/1.1\r\nHost: x\r\n"
                        + server.authorization()
                        + "\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"bo")
                    .getBytes(StandardCharsets.US_ASCII));
      }
    }

    assertThat(server.get("/api/v1/me").status()).isEqualTo(200);
  }
}
