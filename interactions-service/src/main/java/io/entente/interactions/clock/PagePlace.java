package io.entente.interactions.clock;

/** Where a page of a conversation stands: cycle by cycle, page by page. */
record PagePlace(int cycle, int page) implements Comparable<PagePlace> {
  @Override
  public int compareTo(PagePlace other) {
    return cycle != other.cycle
        ? Integer.compare(cycle, other.cycle)
        : Integer.compare(page, other.page);
  }
}
