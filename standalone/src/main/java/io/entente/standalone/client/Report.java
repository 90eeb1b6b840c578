package io.entente.standalone.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What became of the rows so far. Written by several threads. */
public final class Report {
  /** Rejections that are kept; the rest is counted. */
  private static final int MOST = 10_000;

  private final List<Rejection> rejections = new ArrayList<>();
  private final Set<Long> rejectedRows = new HashSet<>();
  private long accepted;
  private long rejected;

  public synchronized void accept(long rows) {
    accepted += rows;
  }

  public synchronized void reject(long row, String reason) {
    rejected++;
    if (rejections.size() < MOST) {
      rejectedRows.add(row);
      rejections.add(new Rejection(row, reason));
    }
  }

  /** Whether a row was refused, as far as that is kept. */
  public synchronized boolean isRejected(long row) {
    return rejectedRows.contains(row);
  }

  /** What the server has, now or from before: messages, and what is told of them. */
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
