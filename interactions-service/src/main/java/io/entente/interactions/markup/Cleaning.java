package io.entente.interactions.markup;

/**
 * Cleans the HTML of one request. Tags that nothing closes take the longer the more there are: of
 * what would take too long the words alone are taken.
 */
public final class Cleaning {
  static final int MOST_TAGS = 2_000;

  static final int MOST_MESSAGES = 5;

  /** Squares of numbers of tags: that many of the longest messages, or a thousand of 140 tags. */
  private static final long MOST_EFFORT = (long) MOST_MESSAGES * MOST_TAGS * MOST_TAGS;

  private long effort;

  public CleanHtml clean(String raw) {
    long tags = raw.chars().filter(c -> c == '<').limit(MOST_TAGS + 1L).count();
    if (tags > MOST_TAGS || effort + tags * tags > MOST_EFFORT) {
      return CleanHtml.wordsOf(raw);
    }
    effort += tags * tags;
    return CleanHtml.of(raw);
  }
}
