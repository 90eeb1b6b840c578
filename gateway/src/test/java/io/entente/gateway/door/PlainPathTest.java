package io.entente.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v1/contacts",
        "/api/v1/contacts/",
        "/a?b=/../c",
        "/a%20b",
        "/%C3%A9",
        "/a.b/c-d_e~f",
        "/a:b@c",
        "/...",
        "/%F0%9F%91%8D",
        "/a?%zz"
      })
  void whatMeansOneThingIsPlain(String target) {
    assertThat(PlainPath.isPlain(target)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "a",
        "http://evil.example/api",
        "//evil.example/api",
        "/a//b",
        "/a/../b",
        "/..",
        "/a/./b",
        "/a/..",
        "/%2e%2e/b",
        "/%2E./b",
        "/.%2e",
        "/a%2fb",
        "/a%2Fb",
        "/a%5cb",
        "/a\\b",
        "/a;x=1/b",
        "/a%3bb",
        "/%00",
        "/a%0d%0ab",
        "/%7f",
        "/%",
        "/%2",
        "/%zz",
        "/%252e%252e/b",
        "/%c0%ae",
        "/%e9",
        "/é",
        "/a b",
        "/a\"b",
        "/<a>",
        "/a\u0000"
      })
  void whatCouldMeanTwoThingsIsNot(String target) {
    assertThat(PlainPath.isPlain(target)).isFalse();
  }
}
