package io.entente.interactions.conversation;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How many conversations there are.
 *
 * @param exact whether there are just so many; else there are so many at least
 */
@Serdeable
public record Total(int count, boolean exact) {
  /** So many are counted; of more than that it is only said that there are more. */
  public static final int MOST = 1_000;

  static final Total NONE = new Total(0, true);

  /**
   * @param walked how many were looked at, one more than most at most
   * @param found how many of them were such
   * @param most so many are counted exactly
   */
  static Total of(int walked, int found, int most) {
    return new Total(Math.min(found, most), walked <= most);
  }
}
