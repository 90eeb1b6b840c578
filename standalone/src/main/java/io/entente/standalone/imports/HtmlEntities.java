package io.entente.standalone.imports;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters that HTML writes by name or number, such as an ampersand. */
final class HtmlEntities {
  private static final Pattern ENTITY =
      Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");

  private HtmlEntities() {}

  /** Decodes each entity once: an escaped entity becomes an entity. Unknown ones stay. */
  static String decode(String text) {
    return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(HtmlEntities::character);
  }

  private static String character(MatchResult entity) {
    String name = entity.group(1);
    String character = name.charAt(0) == '#' ? numbered(name) : NAMED.get(name);
    return Matcher.quoteReplacement(character == null ? entity.group() : character);
  }

  private static String numbered(String name) {
    boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
    int code =
        hex
            ? Integer.parseInt(name, 2, name.length(), 16)
            : Integer.parseInt(name, 1, name.length(), 10);
    boolean isCharacter =
        code > 0
            && Character.isValidCodePoint(code)
            && !(code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE);
    return isCharacter ? Character.toString(code) : "&" + name + ";";
  }
}
