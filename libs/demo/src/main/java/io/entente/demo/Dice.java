package io.entente.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that is the same for the same seed and path, so that any part of a world can be told
 * without the parts before it.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Above this mean the normal distribution is as good and takes one draw. */
  private static final double MANY = 60;

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  /**
   * @param path names the part of the world
   */
  static Dice of(long seed, long... path) {
    return new Dice(new SplittableRandom(mixed(seed, path)));
  }

  /** A number as good as random that follows from seed and path. */
  static long mixed(long seed, long... path) {
    long mixed = mix(seed + GOLDEN);
    for (long step : path) {
      mixed = mix(mixed ^ (step + GOLDEN));
    }
    return mixed;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** From 0 to one less than the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** From the first to the last, both included. */
  int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  /** From 0 to less than 1. */
  double unit() {
    return random.nextDouble();
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Half of the draws are below the median; the larger sigma, the longer the tail. */
  double lognormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * gaussian());
  }

  private double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** The index of a weight, drawn in proportion to it. */
  int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = random.nextDouble() * sum;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** How often something happens that happens so often on average. */
  int poisson(double mean) {
    if (mean > MANY) {
      return Math.max(0, (int) Math.round(mean + StrictMath.sqrt(mean) * gaussian()));
    }
    double limit = StrictMath.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
