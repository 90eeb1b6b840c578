package io.entente.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlEntitiesTest {
  @ParameterizedTest
  @CsvSource({
    "a &amp; b, a & b",
    "&lt;sigh&gt;, <sigh>",
    "&quot;x&quot;, \"x\"",
    "&#8217;&#x1F98A;, ’🦊",
    "&amp;lt;, &lt;",
    "AT&T; fish & chips, AT&T; fish & chips",
    "&unknown;, &unknown;",
    "&#0;&#xD800;&#1114112;, &#0;&#xD800;&#1114112;",
    "&amp, &amp",
  })
  void eachEntityIsDecodedOnce(String text, String decoded) {
    assertThat(HtmlEntities.decode(text)).isEqualTo(decoded);
  }
}
