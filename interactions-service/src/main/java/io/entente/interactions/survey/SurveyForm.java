package io.entente.interactions.survey;

import io.entente.events.SurveyKind;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page's form sent.
 *
 * @param score null if it is none of the survey's
 * @param comment as it was written, with plain line ends; empty for none
 * @param forgets whether an earlier comment is to go
 */
record SurveyForm(@Nullable Integer score, String comment, boolean forgets) {
  static final int LONGEST_COMMENT = 2_000;

  /** Longer than any form that our page sends: three octets and a sign for each octet. */
  private static final int LONGEST_BODY = 64 * 1024;

  private static final int MOST_FIELDS = 16;

  static SurveyForm read(String body, SurveyKind kind) {
    if (body.length() > LONGEST_BODY) {
      return new SurveyForm(null, "", false);
    }
    Map<String, List<String>> fields = fields(body);
    return new SurveyForm(
        score(first(fields, "score"), kind),
        plain(first(fields, "comment")),
        !first(fields, "forget").isEmpty());
  }

  /** A score as an address or a form gives it; null if it is none of the survey's. */
  static @Nullable Integer score(@Nullable String text, SurveyKind kind) {
    for (int score = kind.lowest(); score <= kind.highest(); score++) {
      if (Integer.toString(score).equals(text)) {
        return score;
      }
    }
    return null;
  }

  boolean isTooLong() {
    return comment.codePointCount(0, comment.length()) > LONGEST_COMMENT;
  }

  private static Map<String, List<String>> fields(String body) {
    try {
      return new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MOST_FIELDS).parameters();
    } catch (IllegalArgumentException e) {
      return Map.of(); // nothing that a browser sends
    }
  }

  private static String first(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of("")).getFirst();
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "")
        .strip();
  }
}
