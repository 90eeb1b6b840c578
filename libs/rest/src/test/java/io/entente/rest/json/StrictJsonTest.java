package io.entente.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.entente.rest.Refusal;
import io.entente.rest.Violation;
import io.entente.rest.http.Messages;
import io.entente.rest.http.Messages.Message;
import io.micronaut.context.ApplicationContext;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  private static ApplicationContext context;
  private static StrictJson json;

  @BeforeAll
  static void start() {
    context =
        ApplicationContext.run(Map.of("entente.cursor.secret", "a secret for the tests alone"));
    json = context.getBean(StrictJson.class);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  void readsWhatIsRight() {
    Message message = read(Messages.GOOD);

    assertThat(message.body()).isEqualTo("x");
    assertThat(message.occurredAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(message.big()).isNull();
  }

  @Test
  void keepsEmojiAndHugeNumbersExact() {
    String family = "👨‍👩‍👧‍👦 🇫🇷 👍🏽";

    Message message =
        read(
            with("\"x\"", "\"" + family + "\"")
                .replace(
                    "\"others\":[]",
                    "\"others\":[],\"big\":9007199254740993,\"amount\":0.10000000000000000001"));

    assertThat(message.body()).isEqualTo(family);
    assertThat(message.big()).isEqualTo(9007199254740993L);
    assertThat(message.amount()).isEqualTo(new BigDecimal("0.10000000000000000001"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"\"",
        "1",
        "{",
        "{\"body\":",
        "{} {}",
        "{}x",
        "/*c*/{}",
        "\uFEFF{}",
        "{'a':1}",
        "{a:1}",
        "[1,]",
        "{\"a\":NaN}",
        "{\"a\":+1}",
        "{\"a\":01}"
      })
  void refusesWhatIsNoObject(String text) {
    assertThat(refusal(text).kind().status()).isEqualTo(400);
  }

  @Test
  void saysWhereSyntaxIsBroken() {
    assertThat(refusal("{\"body\":\n tru}").detail()).contains("line 2");
    assertThat(refusal("{\"body\":").detail()).doesNotContain("REDACTED").doesNotContain("Source");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "body":"x",      |                               | 422 | /body             | is required
          "body":"x"       | "body":null                   | 422 | /body             | is required
          "body":"x"       | "body":1                      | 422 | /body             | must be a string
          "body":"x"       | "body":["x"]                  | 422 | /body             | must be a string
          "body":"x"       | "body":" "                    | 422 | /body             | must not be blank
          "body":"x"       | "body":"a\\u0000b"            | 400 | /body             | holds the character U+0000
          "body":"x"       | "body":"a\\ud83d"             | 400 | /body             | holds half of a surrogate pair
          "body":"x"       | "body":"\\ude00\\ud83d"       | 400 | /body             | holds half of a surrogate pair
          "rank":1,        |                               | 422 | /rank             | is required
          "rank":1         | "rank":null                   | 422 | /rank             | is required
          "rank":1         | "rank":"1"                    | 422 | /rank             | must be a whole number
          "rank":1         | "rank":1.0                    | 422 | /rank             | must be a whole number
          "rank":1         | "rank":true                   | 422 | /rank             | must be a whole number
          "rank":1         | "rank":[1]                    | 422 | /rank             | must be a whole number
          "rank":1         | "rank":2147483648             | 422 | /rank             | must be between -2147483648 and 2147483647
          "rank":1         | "rank":13                     | 422 | ``                | has a rank that brings bad luck
          "rank":1         | "rank":14                     | 422 | ``                | is none of the values that are known here
          "rank":1         | "rank":1,"rank":2             | 400 | /rank             | stands twice
          "automatic":true | "automatic":1                 | 422 | /automatic        | must be true or false
          "automatic":true | "automatic":"true"            | 422 | /automatic        | must be true or false
          "kind":"post"    | "kind":"poster"               | 422 | /kind             | must be one of post, mail
          "kind":"post"    | "kind":"POST"                 | 422 | /kind             | must be one of post, mail
          "kind":"post"    | "kind":0                      | 422 | /kind             | must be a string
          0193e7a0-0000-   | 1-                            | 422 | /id               | must be a UUID
          {"externalId":"a"} | {}                          | 422 | /author/externalId | is required
          {"externalId":"a"} | null                        | 422 | /author           | is required
          {"externalId":"a"} | "a"                         | 422 | /author           | must be an object
          {"externalId":"a"} | {"externalId":"nobody"}     | 422 | /author           | is nobody
          {"externalId":"a"} | {"externalId":"a","x":{"y":1}} | 400 | /author/x      | is not a field that is known here
          {"externalId":"a"} | {"externalId":"aaaaaaaaaaaaaaaaaaaaa"} | 422 | /author/externalId | size must be between 0 and 20
          "others":[]      | "others":{}                   | 422 | /others           | must be an array
          "others":[]      | "others":[null]               | 422 | /others/0         | must not be null
          "others":[]      | "others":[{"externalId":"a"},{"externalId":7}] | 422 | /others/1/externalId | must be a string
          "others":[]      | "others":[{"externalId":"a"},{"externalId":""}] | 422 | /others/1/externalId | must not be blank
          "others":[]      | "others":[],"big":9223372036854775808 | 422 | /big      | must be between -9223372036854775808 and 9223372036854775807
          "others":[]      | "others":[],"amount":1e999999999 | 400 | /amount       | is out of range
          "others":[]      | "others":[],"workspaceId":"b" | 400 | /workspaceId      | is not a field that is known here
          "others":[]      | "others":[],"@class":"java.lang.Runtime" | 400 | /@class  | is not a field that is known here
          "others":[]      | "others":[],"a~/b":1          | 400 | /a~0~1b           | is not a field that is known here
          "others":[]      | "others":[],"extra":{"a":1,"a":2} | 400 | /extra/a     | stands twice
          "others":[]      | "others":[],"extra":{"a":["\\u0000"]} | 400 | /extra/a/0 | holds the character U+0000
          """)
  void namesThePlace(String part, String instead, int status, String pointer, String detail) {
    Refusal refusal = refusal(with(part, instead == null ? "" : instead));

    assertThat(refusal.violations()).containsExactly(new Violation(pointer, detail));
    assertThat(refusal.kind().status()).isEqualTo(status);
  }

  @Test
  void tellsAllViolatedConstraintsAtOnce() {
    Refusal refusal =
        refusal(with("\"x\"", "\" \"").replace("{\"externalId\":\"a\"}", "{\"externalId\":\"\"}"));

    assertThat(refusal.violations())
        .extracting(Violation::pointer)
        .containsExactly("/author/externalId", "/body");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-29T02:30",
        "2026-03-29T02:30:00",
        "2026-03-29",
        "1774747800",
        "2026-02-30T00:00:00Z",
        "2026-02-29T00:00:00Z",
        "2026-00-10T00:00:00Z",
        "2026-13-10T00:00:00Z",
        "2026-01-00T00:00:00Z",
        "2026-01-01T00:60:00Z",
        "0999-12-31T23:59:59Z",
        "2026-01-01T00:00:00,5Z",
        "2026-01-01T00:00:00.5",
        "2026-01-0/T00:00:00Z",
        "2026-01-01T00:00:0\u0663Z",
        "2026-01-01T24:00:00Z",
        "2026-01-01T23:59:60Z",
        "0000-01-01T00:00:00Z",
        "9999-01-01T00:00:00Z",
        "+275760-09-13T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "2026-01-01T00:00:00+99:99",
        "2026-01-01T00:00:00.1234567890Z",
        "2026-01-01 00:00:00Z",
        "now",
        ""
      })
  void refusesWhatIsNoMoment(String text) {
    Refusal refusal = refusal(with("2026-01-01T00:00:00Z", text));

    assertThat(refusal.kind().status()).isEqualTo(422);
    assertThat(refusal.violations())
        .containsExactly(
            new Violation(
                "/occurredAt",
                "must be a moment with its offset, such as 2026-03-29T02:30:00+02:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00+14:00, 2025-12-31T10:00:00Z",
    "2026-01-01T00:00:00-12:00, 2026-01-01T12:00:00Z",
    "2026-01-01t00:00:00z, 2026-01-01T00:00:00Z",
    "2026-01-01T00:00:00.123456789Z, 2026-01-01T00:00:00.123456Z",
    "2024-02-29T23:59:59.5Z, 2024-02-29T23:59:59.5Z",
    "1000-01-01T00:00:00Z, 1000-01-01T00:00:00Z",
    "9998-12-31T23:59:59.999999999Z, 9998-12-31T23:59:59.999999Z",
    "1969-12-31T23:59:59.000001Z, 1969-12-31T23:59:59.000001Z",
    "2026-01-01T00:00Z, 2026-01-01T00:00:00Z",
    "2026-10-25T02:30:00+02:00, 2026-10-25T00:30:00Z",
    "2026-10-25T02:30:00+01:00, 2026-10-25T01:30:00Z",
  })
  void readsMomentsAsInstants(String text, Instant instant) {
    assertThat(read(with("2026-01-01T00:00:00Z", text)).occurredAt()).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 1_001, 100_000})
  void refusesDepth(int depth) {
    String deep = "[".repeat(depth) + "]".repeat(depth);

    assertThat(refusal(with("\"others\":[]", "\"others\":[],\"extra\":{\"a\":" + deep + "}")))
        .extracting(it -> it.kind().status())
        .isEqualTo(400);
    assertThat(refusal(deep).kind().status()).isEqualTo(400);
  }

  @Test
  void refusesEndlessNumbers() {
    String digits = "\"others\":[],\"amount\":" + "9".repeat(1_000);

    assertThat(refusal(with("\"others\":[]", digits)).kind().status()).isEqualTo(400);
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'};
    byte[] surrogate = {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'};
    byte[] cut = {'{', '"', (byte) 0xF0, (byte) 0x9F, '"', ':', '1', '}'};

    for (byte[] bytes : List.of(overlong, surrogate, cut, Messages.GOOD.getBytes(utf16()))) {
      assertThat(refusal(bytes).kind().status()).isEqualTo(400);
    }
  }

  @Test
  void keepsTheGoodElementsOfABulk() {
    String bulk =
        "["
            + String.join(
                ",",
                Messages.GOOD,
                with("\"x\"", "7"),
                "null",
                "[[{\"a\":[1]}]]",
                with("{\"externalId\":\"a\"}", "{\"externalId\":{\"deep\":[1,{\"a\":2}]}}"),
                with("\"rank\":1", "\"rank\":1,\"unknown\":{\"a\":[1,2]}"),
                with("\"x\"", "\"\\u0000\""),
                with("\"rank\":1", "\"rank\":13"),
                with("\"x\"", "\"y\""))
            + "]";

    List<JsonItem<Message>> items =
        json.readItems(bulk.getBytes(StandardCharsets.UTF_8), Message.class, 9);

    assertThat(items)
        .extracting(StrictJsonTest::told)
        .containsExactly(
            "0 x",
            "1 422 /1/body must be a string",
            "2 422 /2 must be an object",
            "3 422 /3 must be an object",
            "4 422 /4/author/externalId must be a string",
            "5 400 /5/unknown is not a field that is known here",
            "6 400 /6/body holds the character U+0000",
            "7 422 /7 has a rank that brings bad luck",
            "8 y");
  }

  @Test
  void keepsTheRestOfABulkWithAnElementThatIsTooMuch() {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);
    String bulk =
        "["
            + String.join(
                ",",
                deep,
                with("\"others\":[]", "\"others\":[],\"extra\":{\"a\":" + deep + "}"),
                with("\"x\"", deep),
                with("\"rank\":1", "\"rank\":" + "9".repeat(20_000)),
                with("\"rank\":1", "\"rank\":1,\"amount\":0." + "9".repeat(20_000)),
                with("{\"externalId\":\"a\"}", "{\"" + "a".repeat(200_000) + "\":1}"),
                Messages.GOOD)
            + "]";

    List<JsonItem<Message>> items =
        json.readItems(bulk.getBytes(StandardCharsets.UTF_8), Message.class, 9);

    assertThat(items)
        .extracting(StrictJsonTest::told)
        .containsExactly(
            "0 422 /0 must be an object",
            "1 400 /1/extra/a" + "/0".repeat(97) + " is deeper than 100 levels",
            "2 422 /2/body must be a string",
            "3 400 /3/rank has more than 100 digits",
            "4 400 /4/amount has more than 100 digits",
            "5 400 /5/author has a field with a name of more than 1000 characters",
            "6 x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "[{},", "[{}]]", "[{} {}]", "[{\"body\":tru}]", "[1][2]"})
  void refusesABulkThatIsNoArrayOfAny(String text) {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> json.readItems(text.getBytes(utf8()), Message.class, 10));

    assertThat(refusal.kind().status()).isEqualTo(400);
  }

  @Test
  void refusesABulkOfTooMany() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> json.readItems("[1,2,3]".getBytes(utf8()), Message.class, 2));

    assertThat(refusal.violations()).containsExactly(new Violation("", "has more than 2 elements"));
  }

  @Test
  void tellsArraysFromObjects() {
    assertThat(StrictJson.isArray(" \n\t[".getBytes(utf8()))).isTrue();
    assertThat(StrictJson.isArray(" {[".getBytes(utf8()))).isFalse();
    assertThat(StrictJson.isArray(new byte[0])).isFalse();
  }

  private static String told(JsonItem<Message> item) {
    return switch (item) {
      case JsonItem.Read<Message>(int index, Message message) -> index + " " + message.body();
      case JsonItem.Refused<Message>(int index, Refusal refusal) ->
          index + " " + refusal.kind().status() + " " + refusal.detail();
    };
  }

  @Test
  void membersAreReadAsTheyStand() {
    Map<String, Object> members =
        json.readMembers(
            "{\"a\": null, \"b\": [1, 0.50, \"x\"], \"c\": {\"d\": true}}".getBytes(utf8()));

    assertThat(members).containsOnlyKeys("a", "b", "c").containsEntry("a", null);
    assertThat(members.get("b")).isEqualTo(List.of(BigInteger.ONE, new BigDecimal("0.50"), "x"));
    assertThat(members.get("c")).isEqualTo(Map.of("d", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "1", "{\"a\": 1} x", "{\"a\": 1, \"a\": 2}", "{\"a\": \"\\u0000\"}"})
  void whatIsNoObjectHasNoMembers(String text) {
    assertThat(catchThrowableOfType(Refusal.class, () -> json.readMembers(text.getBytes(utf8()))))
        .isNotNull();
  }

  private static String with(String part, String instead) {
    assertThat(Messages.GOOD).contains(part);
    return Messages.GOOD.replace(part, instead);
  }

  private static Message read(String text) {
    return json.read(text.getBytes(utf8()), Message.class);
  }

  private static Refusal refusal(String text) {
    return refusal(text.getBytes(utf8()));
  }

  private static Refusal refusal(byte[] bytes) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> json.read(bytes, Message.class));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static Charset utf8() {
    return StandardCharsets.UTF_8;
  }

  private static Charset utf16() {
    return StandardCharsets.UTF_16;
  }
}
