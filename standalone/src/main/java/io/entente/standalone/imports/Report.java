package io.entente.standalone.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What became of the rows so far. Written by several threads. */
public final class Report {
  /** Rejections that are kept; the rest is counted. */
  private static final int MOST = 10_000;

  private final List<Rejection> rejections = new ArrayList<>();
  private long accepted;
  private long rejected;

  synchronized void accept(long rows) {
    accepted += rows;
  }

  synchronized void reject(long row, String reason) {
    rejected++;
    if (rejections.size() < MOST) {
      rejections.add(new Rejection(row, reason));
    }
  }

  /** Rows that the server has, now or from before. */
  public synchronized long accepted() {
    return accepted;
  }

  public synchronized long rejected() {
    return rejected;
  }

  /** In the order of the file; the first ones if there are very many. */
  public synchronized List<Rejection> rejections() {
    return rejections.stream().sorted(Comparator.comparingLong(Rejection::row)).toList();
  }
}
