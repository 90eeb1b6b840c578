package io.entente.benchmarks;

import java.util.Arrays;
import java.util.Random;

/** Words as a language has them: the second comes half as often as the first, and so on (Zipf). */
final class Vocabulary {
  private final double[] upTo;
  private final Random random;

  Vocabulary(int words, long seed) {
    this.upTo = new double[words];
    this.random = new Random(seed);
    double sum = 0;
    for (int rank = 1; rank <= words; rank++) {
      sum += 1.0 / rank;
      upTo[rank - 1] = sum;
    }
  }

  /** The word of a rank, from 1, the most frequent. */
  static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int left = rank; left > 0; left /= 20) {
      word.append("bcdfghjklmnpqrstvwxz".charAt(left % 20)).append("aeiou".charAt(left % 5));
    }
    return word.toString();
  }

  String text(int words) {
    StringBuilder text = new StringBuilder(words * 6);
    for (int i = 0; i < words; i++) {
      text.append(word(rank())).append(' ');
    }
    return text.toString();
  }

  private int rank() {
    int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return (at < 0 ? -at - 1 : at) + 1;
  }
}
