package io.entente.kpi.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * How often values of each of the {@link Buckets} occurred. Histograms are added and taken back
 * exactly; counts below zero occur in differences only.
 */
public final class Histogram {
  /** So many times as long, a histogram is better searched than walked to add another. */
  private static final int FEW = 16;

  private static final int[] NO_BUCKETS = {};
  private static final long[] NO_COUNTS = {};

  private int size;
  private int[] buckets = NO_BUCKETS;
  private long[] counts = NO_COUNTS;

  public void add(long value, long times) {
    addBucket(Buckets.of(value), times);
  }

  public void addBucket(int bucket, long times) {
    int found = Arrays.binarySearch(buckets, 0, size, bucket);
    if (found < 0) {
      insert(-found - 1, bucket, times);
    } else {
      counts[found] += times;
      if (counts[found] == 0) {
        remove(found);
      }
    }
  }

  private void insert(int place, int bucket, long times) {
    if (times == 0) {
      return;
    }
    if (size == buckets.length) {
      buckets = Arrays.copyOf(buckets, Math.max(1, 2 * size));
      counts = Arrays.copyOf(counts, buckets.length);
    }
    System.arraycopy(buckets, place, buckets, place + 1, size - place);
    System.arraycopy(counts, place, counts, place + 1, size - place);
    buckets[place] = bucket;
    counts[place] = times;
    size++;
  }

  private void remove(int place) {
    size--;
    System.arraycopy(buckets, place + 1, buckets, place, size - place);
    System.arraycopy(counts, place + 1, counts, place, size - place);
  }

  public void add(Histogram other) {
    if (size == 0) {
      buckets = Arrays.copyOf(other.buckets, other.size);
      counts = Arrays.copyOf(other.counts, other.size);
      size = other.size;
      return;
    }
    if (other.size * FEW < size) {
      for (int i = 0; i < other.size; i++) {
        addBucket(other.buckets[i], other.counts[i]);
      }
      return;
    }
    int[] mergedBuckets = new int[size + other.size];
    long[] mergedCounts = new long[size + other.size];
    int merged = 0;
    for (int mine = 0, theirs = 0; mine < size || theirs < other.size; ) {
      int bucket = Math.min(bucketAt(mine), other.bucketAt(theirs));
      long count = bucketAt(mine) == bucket ? counts[mine++] : 0;
      count += other.bucketAt(theirs) == bucket ? other.counts[theirs++] : 0;
      if (count != 0) {
        mergedBuckets[merged] = bucket;
        mergedCounts[merged++] = count;
      }
    }
    buckets = mergedBuckets;
    counts = mergedCounts;
    size = merged;
  }

  private int bucketAt(int place) {
    return place < size ? buckets[place] : Integer.MAX_VALUE;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  public long total() {
    return atMost(Long.MAX_VALUE);
  }

  /** How many values are at most {@code limit}; exact for limits at the end of a bucket. */
  public long atMost(long limit) {
    long sum = 0;
    for (int i = 0; i < size && Buckets.highest(buckets[i]) <= limit; i++) {
      sum += counts[i];
    }
    return sum;
  }

  /**
   * The element floor(p · n) of the sorted values, counted from 0, at most n − 1; off by 1 % at
   * most. Nothing if there are no values.
   */
  public OptionalLong quantile(int percent) {
    long total = total();
    // In integers: 0.9 * 1350 in binary fractions can fall below 1215.
    long left = Math.min(total - 1, Math.multiplyExact(total, percent) / 100);
    for (int i = 0; i < size; i++) {
      if (left < counts[i]) {
        return OptionalLong.of(Buckets.middle(buckets[i]));
      }
      left -= counts[i];
    }
    return OptionalLong.empty();
  }

  /** Values from {@code lowest} to {@code highest}, both included. */
  public record Bin(long lowest, long highest, long count) {}

  /**
   * The values in bins of several buckets, in their order; none that are empty. Their edges are
   * those of buckets, so the counts are exact.
   *
   * @param width how many buckets a bin has
   */
  public List<Bin> bins(int width) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < size; ) {
      int first = buckets[i] / width * width;
      long count = 0;
      while (i < size && buckets[i] < first + width) {
        count += counts[i++];
      }
      bins.add(new Bin(Buckets.lowest(first), Buckets.highest(first + width - 1), count));
    }
    return bins;
  }

  void write(PackedWriter out) {
    out.number(size);
    int last = 0;
    for (int i = 0; i < size; i++) {
      out.number(buckets[i] - last).number(counts[i]);
      last = buckets[i];
    }
  }

  static Histogram read(PackedReader in) {
    Histogram read = new Histogram();
    read.size = in.integer();
    read.buckets = new int[read.size];
    read.counts = new long[read.size];
    int last = 0;
    for (int i = 0; i < read.size; i++) {
      last += in.integer();
      read.buckets[i] = last;
      read.counts[i] = in.number();
    }
    return read;
  }

  /** Passes over one. */
  static void skip(PackedReader in) {
    in.skip(2 * in.integer());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Histogram that
        && Arrays.equals(buckets, 0, size, that.buckets, 0, that.size)
        && Arrays.equals(counts, 0, size, that.counts, 0, that.size);
  }

  @Override
  public int hashCode() {
    return 31 * size + Long.hashCode(total());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ", ").append(Buckets.middle(buckets[i])).append('×');
      text.append(counts[i]);
    }
    return text.append('}').toString();
  }
}
