package io.entente.kpi.attribution;

import java.util.Arrays;

/** How the value of what was bought is split over the conversations before it. */
enum AttributionModel {
  /** All of it to the last one. */
  LAST_TOUCH {
    @Override
    long[] weights(int touches) {
      long[] weights = new long[touches];
      weights[touches - 1] = 1;
      return weights;
    }
  },
  /** The same to each. */
  LINEAR {
    @Override
    long[] weights(int touches) {
      long[] weights = new long[touches];
      Arrays.fill(weights, 1);
      return weights;
    }
  },
  /** Two fifths to the first, two to the last, the rest to those between; halves where none is. */
  POSITION {
    @Override
    long[] weights(int touches) {
      long[] weights = LINEAR.weights(touches);
      if (touches > 2) {
        int between = touches - 2;
        weights[0] = 2L * between;
        weights[touches - 1] = 2L * between;
      }
      return weights;
    }
  };

  /**
   * The shares of so many conversations, the earliest first, as whole numbers in proportion.
   *
   * @param touches 1 at least
   */
  abstract long[] weights(int touches);
}
