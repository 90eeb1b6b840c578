package io.entente.interactions.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** What is around each page: head, whose survey it is, and the way to the other language. */
final class PageFrame {
  private static final String STYLE =
      """
      body { font: 1.125rem/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff;
        margin: 0 auto; padding: 1rem; max-width: 40rem; }
      header { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between;
        border-bottom: 1px solid #8b949e; padding-bottom: .5rem; }
      header p { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
      h1 { font-size: 1.5rem; line-height: 1.3; margin: 1.5rem 0 1rem; overflow-wrap: anywhere; }
      fieldset { border: 0; margin: 0; padding: 0; }
      legend { padding: 0; }
      a { color: #0b57d0; }
      nav a { display: inline-block; min-height: 1.5rem; padding: .25rem; }
      label.choice { display: flex; align-items: center; gap: .75rem; min-height: 2.75rem;
        padding: .25rem .5rem; border: 1px solid #6e7781; border-radius: .5rem;
        margin-bottom: .5rem; cursor: pointer; }
      label.choice input { width: 1.5rem; height: 1.5rem; margin: 0; flex: none; }
      label.words { display: block; margin-top: 1.5rem; font-weight: 600; }
      .hint { color: #424a53; margin: .25rem 0; }
      textarea { font: inherit; width: calc(100vw - 2rem); max-width: 38.5rem; padding: .5rem;
        box-sizing: border-box; border: 1px solid #6e7781; border-radius: .5rem; }
      button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.5rem;
        margin-top: 1.5rem; border: 0; border-radius: .5rem; background: #0b57d0; color: #fff;
        cursor: pointer; }
      :focus-visible { outline: 3px solid #9a3412; outline-offset: 2px; }
      .problem { border: 3px solid #b3261e; border-radius: .5rem; padding: 0 1rem;
        margin-top: 1.5rem; }
      .problem h2 { font-size: 1.25rem; margin: 1rem 0 .5rem; }
      .wrong { color: #b3261e; font-weight: 600; }
      """;

  /** No script, no image, nothing from anywhere: this one style and our own form. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + hash(STYLE)
          + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private PageFrame() {}

  private static String hash(String style) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param title text
   * @param brand text; empty if nobody knows whose it is
   * @param query what the address has besides the language, such as {@code &edit=1}
   * @param main markup
   */
  static String around(Language language, String title, String brand, String query, String main) {
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <title>%s</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex, nofollow, noarchive">
    <meta name="referrer" content="same-origin">
    <style>%s</style>
    </head>
    <body>
    <header>
    <p>%s</p>
    <nav aria-label="%s">%s</nav>
    </header>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(
            language.code(),
            Html.text(title),
            STYLE,
            Html.text(brand),
            Html.text(PageWords.in(language).languages()),
            others(language, query),
            main);
  }

  private static String others(Language language, String query) {
    return Arrays.stream(Language.values())
        .filter(other -> other != language)
        .map(other ->
            "<a href=\"?lang=%1$s%3$s\" lang=\"%1$s\" hreflang=\"%1$s\">%2$s</a>"
                .formatted(other.code(), Html.text(other.ownName()), Html.text(query)))
        .collect(Collectors.joining(" "));
  }
}
