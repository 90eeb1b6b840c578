package io.entente.standalone.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The threads of a file: tweets that are connected by answers. It holds some numbers of each tweet
 * and no text, so that a file of millions fits.
 */
final class TweetThreads {
  private static final int NO_BRAND = -1;
  private static final int FREE = -1;

  private final List<String> brands = new ArrayList<>();
  private final Map<String, Integer> brandNumbers = new HashMap<>();

  private int size;
  private long[] ids = new long[1_024];
  private long[] parents = new long[1_024];
  private long[] seconds = new long[1_024];
  private int[] authors = new int[1_024];

  /** Open addressing: where the tweet of an id stands in the arrays above. */
  private int[] places = new int[0];

  /** A disjoint set: leads from each tweet to the one that stands for its thread. */
  private int[] leaders = new int[0];

  /** By leader: the earliest tweet of a brand in the thread. */
  private int[] firstOfBrand = new int[0];

  void add(Tweet tweet) {
    if (size == ids.length) {
      grow();
    }
    ids[size] = tweet.id();
    parents[size] = tweet.parent();
    seconds[size] = tweet.at().getEpochSecond();
    authors[size] = tweet.inbound() ? NO_BRAND : brand(tweet.author());
    size++;
  }

  /** Connects what was added; nothing may be added afterwards. */
  void connect() {
    index();
    leaders = new int[size];
    for (int i = 0; i < size; i++) {
      leaders[i] = i;
    }
    for (int i = 0; i < size; i++) {
      join(i, place(ids[i]));
      if (parents[i] != Tweet.NONE) {
        join(i, place(parents[i]));
      }
    }
    firstOfBrand = new int[size];
    Arrays.fill(firstOfBrand, FREE);
    for (int i = 0; i < size; i++) {
      int thread = leader(i);
      if (authors[i] != NO_BRAND && isBefore(i, firstOfBrand[thread])) {
        firstOfBrand[thread] = i;
      }
    }
  }

  int size() {
    return size;
  }

  /** All brands, in the order of the file. */
  List<String> brands() {
    return brands;
  }

  /** The author of the earliest tweet of a brand in the thread of a tweet. */
  Optional<String> firstBrand(Tweet tweet) {
    int place = place(tweet.id());
    int first = place == FREE ? FREE : firstOfBrand[leader(place)];
    return first == FREE ? Optional.empty() : Optional.of(brands.get(authors[first]));
  }

  private int brand(String handle) {
    return brandNumbers.computeIfAbsent(
        handle,
        _ -> {
          brands.add(handle);
          return brands.size() - 1;
        });
  }

  private void grow() {
    int length = size * 2;
    ids = Arrays.copyOf(ids, length);
    parents = Arrays.copyOf(parents, length);
    seconds = Arrays.copyOf(seconds, length);
    authors = Arrays.copyOf(authors, length);
  }

  private void index() {
    places = new int[Math.max(2, Integer.highestOneBit(Math.max(1, size)) * 4)];
    Arrays.fill(places, FREE);
    for (int i = 0; i < size; i++) {
      int slot = slot(ids[i]);
      if (places[slot] == FREE) {
        places[slot] = i;
      }
    }
  }

  private int place(long id) {
    return places.length == 0 ? FREE : places[slot(id)];
  }

  /** The slot of an id, or the free one where it would stand. */
  private int slot(long id) {
    int mask = places.length - 1;
    int slot = Long.hashCode(id * 0x9E3779B97F4A7C15L) & mask;
    while (places[slot] != FREE && ids[places[slot]] != id) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void join(int one, int other) {
    if (other != FREE) {
      leaders[leader(one)] = leader(other);
    }
  }

  private int leader(int of) {
    int i = of;
    while (leaders[i] != i) {
      leaders[i] = leaders[leaders[i]];
      i = leaders[i];
    }
    return i;
  }

  private boolean isBefore(int one, int other) {
    return other == FREE
        || seconds[one] < seconds[other]
        || (seconds[one] == seconds[other] && ids[one] < ids[other]);
  }
}
