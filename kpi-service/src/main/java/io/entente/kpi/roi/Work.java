package io.entente.kpi.roi;

/** What was done, while it comes together. */
final class Work {
  private long resolved;
  private long seconds;
  private long unrated;
  private long negatives;

  void addResolved(long times) {
    resolved += times;
  }

  void addHandled(long length, boolean isRated, long belowZero) {
    seconds += length;
    unrated += isRated ? 0 : length;
    negatives += belowZero;
  }

  long resolved() {
    return resolved;
  }

  long seconds() {
    return seconds;
  }

  /** Those of which no rate says what they cost. */
  long unrated() {
    return unrated;
  }

  long negatives() {
    return negatives;
  }
}
