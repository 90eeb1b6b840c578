package io.entente.interactions.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final String connection = owner.connect("acme");

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private String message(String id) {
    return """
    {"connectionId": "%s", "externalId": "%s", "author": {"externalId": "ada"},
     "body": "Hello", "occurredAt": "2026-03-02T09:00:00Z"}
    """
        .formatted(connection, id);
  }

  private long filed() {
    return service
        .sql()
        .number("select count(*) from interaction where workspace_id = ?", workspaceId);
  }

  private void awaitFiled(long count) {
    await().atMost(Duration.ofMinutes(2)).until(() -> filed() == count);
  }

  @Test
  void aMessageIsTakenInAndFiled() {
    Answer answer =
        owner.post(
            "interactions",
            """
            {"connectionId": "%s", "externalId": "00042", "kind": "mention", "actor": "customer",
             "author": {"externalId": "7", "handle": "@ada👩‍🚀", "name": "Ada Łovelace"},
             "recipient": null, "parentExternalId": null, "thread": null,
             "body": "Où est mon colis\u202e ? 😀", "language": "fr-CA", "visibility": "public",
             "occurredAt": "2026-03-29T03:30:00.123456789+02:00", "precision": "minute",
             "automatic": false}
            """
                .formatted(connection));

    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    assertThat(answer.string("id"))
        .isEqualTo(Ids.interaction(workspaceId, UUID.fromString(connection), "00042").toString());
    awaitFiled(1);
    Map<String, Object> conversation = owner.get("conversations").items().getFirst();
    assertThat(conversation.get("customer").toString()).contains("handle=ada👩‍🚀");
    assertThat(
            owner
                .get("conversations/" + conversation.get("id") + "/interactions")
                .items()
                .getFirst())
        .containsEntry("body", "Où est mon colis\u202e ? 😀")
        .containsEntry("kind", "mention")
        .containsEntry("language", "fr-CA")
        .containsEntry("occurredAt", "2026-03-29T01:30:00.123456Z")
        .containsEntry("precision", "minute");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"externalId\": \"m\"              | \"externalId\": \"\"                 | 422 | /externalId",
        "\"externalId\": \"m\"              | \"externalId\": \"  \"               | 422 | /externalId",
        "\"externalId\": \"m\"              | \"externalId\": 7                    | 422 | /externalId",
        "\"externalId\": \"m\"              | \"externalId\": null                 | 422 | /externalId",
        "\"externalId\": \"m\",             | ``                                   | 422 | /externalId",
        "\"externalId\": \"m\"              | \"externalId\": \"a\\u0000b\"        | 400 | /externalId",
        "\"externalId\": \"m\"              | \"externalId\": \"\\ud83d\"          | 400 | /externalId",
        "\"externalId\": \"m\"              | \"externalId\": \"m\", \"likes\": 5  | 400 | /likes",
        "\"externalId\": \"m\"              | \"externalId\": \"m\", \"body\": \"\" | 400 | ``",
        "{\"externalId\": \"ada\"}          | {\"externalId\": \"\"}               | 422 | /author/externalId",
        "{\"externalId\": \"ada\"}          | {\"externalId\": \"a\", \"handle\": \"@\"} | 422 | /author/handle",
        "{\"externalId\": \"ada\"}          | []                                   | 422 | /author",
        "\"body\": \"Hello\"                | \"body\": \"Hello\", \"kind\": \"like\" | 422 | /kind",
        "\"body\": \"Hello\"                | \"body\": \"Hello\", \"kind\": \"note\" | 422 | /kind",
        "\"body\": \"Hello\"                | \"body\": \"Hello\", \"actor\": \"boss\" | 422 | /actor",
        "\"body\": \"Hello\"                | \"body\": \"Hello\", \"automatic\": \"yes\" | 422 | /automatic",
        "\"body\": \"Hello\"                | \"body\": \"Hello\", \"language\": \"_\" | 422 | /language",
        "2026-03-02T09:00:00Z               | 2026-03-29T02:30:00                  | 422 | /occurredAt",
        "2026-03-02T09:00:00Z               | 2026-02-30T09:00:00Z                 | 422 | /occurredAt",
        "2026-03-02T09:00:00Z               | 2026-03-02T24:00:00Z                 | 422 | /occurredAt",
        "2026-03-02T09:00:00Z               | 2026-03-02T09:00:60Z                 | 422 | /occurredAt",
        "2026-03-02T09:00:00Z               | 2026-03-02T09:00:00+99:99            | 422 | /occurredAt",
        "2026-03-02T09:00:00Z               | 1970-01-01T00:00:00Z                 | 422 | /occurredAt",
        "2026-03-02T09:00:00Z               | 9999-01-01T00:00:00Z                 | 422 | /occurredAt",
        "2026-03-02T09:00:00Z               | +275760-09-13T00:00:00Z              | 422 | /occurredAt",
        "2026-03-02T09:00:00Z               | yesterday                            | 422 | /occurredAt",
      })
  void whatIsWrongIsNamed(String good, String bad, int status, String pointer) {
    Answer answer = owner.post("interactions", message("m").replace(good, bad));

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    if (!pointer.isEmpty()) {
      assertThat(answer.pointers()).containsExactly(pointer);
    }
  }

  @Test
  void aConnectionOfAnotherWorkspaceIsNoConnection() {
    String theirs = Api.of(service, Ids.next(), Role.OWNER).connect("acme");

    Answer foreign = owner.post("interactions", message("m").replace(connection, theirs));
    Answer unknown =
        owner.post("interactions", message("m").replace(connection, UUID.randomUUID().toString()));

    assertThat(foreign.status()).isEqualTo(422);
    assertThat(foreign.pointers()).containsExactly("/connectionId");
    assertThat(foreign.string("detail")).isEqualTo(unknown.string("detail"));
  }

  @Test
  void onlyOwnersAndAdminsSpeakForOthersThanCustomers() {
    String agents = message("m").replace("\"body\"", "\"actor\": \"agent\", \"body\"");

    assertThat(owner.as(Role.AGENT).post("interactions", agents).status()).isEqualTo(403);
    assertThat(owner.as(Role.AGENT).post("interactions", message("m1")).status()).isEqualTo(202);
    assertThat(owner.as(Role.ADMIN).post("interactions", agents).status()).isEqualTo(202);
  }

  @Test
  void theGoodOnesOfABulkAreKept() {
    String bulk =
        "["
            + String.join(
                ",",
                message("m1"),
                message("m2").replace("Hello", "Hello\", \"likes\": \"1"),
                message("m3").replace("09:00:00Z", "09:00:00"),
                message("m4").replace(connection, UUID.randomUUID().toString()),
                message("m5"))
            + "]";

    Answer answer = owner.post("interactions", bulk);

    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    assertThat(answer.body()).containsEntry("accepted", 2).containsEntry("rejected", 3);
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> results = (List<Map<String, Object>>) answer.body().get("results");
    assertThat(results)
        .extracting(it -> it.get("id") != null)
        .containsExactly(true, false, false, false, true);
    assertThat(results.get(1).get("problem").toString()).contains("/1/likes");
    assertThat(results.get(2).get("problem").toString()).contains("/2/occurredAt");
    assertThat(results.get(3).get("problem").toString()).contains("/3/connectionId");
    awaitFiled(2);
  }

  @Test
  void aBulkOfBadOnesIsRefused() {
    Answer answer =
        owner.post(
            "interactions", "[" + message("") + "," + message("m").replace("Z\"", "\"") + "]");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers()).containsExactly("/0/externalId", "/1/occurredAt");
  }

  @Test
  void aThousandAreTakenAndOneMoreIsNot() {
    String thousand =
        IntStream.range(0, 1_000).mapToObj(i -> message("m" + i)).collect(Collectors.joining(","));

    assertThat(owner.post("interactions", "[" + thousand + "]").body())
        .containsEntry("accepted", 1_000);
    assertThat(owner.post("interactions", "[" + thousand + "," + message("m") + "]").status())
        .isEqualTo(422);
    awaitFiled(1_000);
    assertThat(owner.get("conversations?sort=opened&limit=200").items()).hasSize(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"``", "null", "[]", "\"\"", "7", "{", "{}{}", "{} x", "[{}", "// {}", "\ufeff{}"})
  void whatIsNoMessageIsABadRequest(String body) {
    Answer answer = owner.post("interactions", body);

    assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void sizesAreHeldTo() {
    String longest = "x".repeat(512);

    assertThat(owner.post("interactions", message(longest)).status()).isEqualTo(202);
    assertThat(owner.post("interactions", message("😀".repeat(512))).status()).isEqualTo(202);
    assertThat(owner.post("interactions", message(longest + "x")).pointers())
        .containsExactly("/externalId");
    assertThat(
            owner
                .post("interactions", message("m").replace("Hello", "x".repeat(1_000_000)))
                .status())
        .isEqualTo(202);
    assertThat(
            owner
                .post("interactions", message("n").replace("Hello", "x".repeat(1_048_576)))
                .status())
        .isEqualTo(413);
    assertThat(
            owner
                .post(
                    "interactions",
                    "[" + message("n").replace("Hello", "x".repeat(9_000_000)) + "]")
                .status())
        .isEqualTo(413);
    // What is refused before it is read ends its connection, which the client may have kept.
    await()
        .ignoreExceptions()
        .until(() -> owner.post("interactions", message(longest)).status() == 202);
    awaitFiled(3);
  }

  @Test
  void wrongContentTypesAreRefused() {
    for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "text/csv")) {
      assertThat(
              owner
                  .send("POST", "interactions", message("m"), Map.of("Content-Type", type))
                  .status())
          .as(type)
          .isEqualTo(415);
    }
    assertThat(
            owner
                .send(
                    "POST",
                    "interactions",
                    message("m"),
                    Map.of("Content-Type", "application/json; charset=utf-16"))
                .status())
        .isEqualTo(415);
  }
}
