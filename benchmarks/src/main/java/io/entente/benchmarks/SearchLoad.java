package io.entente.benchmarks;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.interactions.search.Found;
import io.entente.interactions.search.IndexedMessage;
import io.entente.interactions.search.LuceneIndex;
import io.entente.interactions.search.MessageKey;
import io.entente.interactions.search.SearchQuery;
import io.entente.interactions.search.SearchQuery.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How long searches take in an index of so many messages: {@code SearchLoad FOLDER MESSAGES
 * SEARCHES}. The folder is filled unless it holds an index. No server takes part: it is the index
 * that the service keeps, without reading the page's messages from the database.
 */
public final class SearchLoad {
  private static final int WORDS = 200_000;
  private static final int WORDS_A_MESSAGE = 28;
  private static final int MESSAGES_A_CONVERSATION = 3;
  private static final int BATCH = 200;
  private static final int PAGE = 25;
  private static final int FREQUENT = 20;
  private static final int RARE = 50_000;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final UUID WORKSPACE = Ids.named(new UUID(0, 0), "search-load");

  private final LuceneIndex index;
  private final int messages;
  private final int searches;
  private final Random random = new Random(7);

  private SearchLoad(LuceneIndex index, int messages, int searches) {
    this.index = index;
    this.messages = messages;
    this.searches = searches;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    boolean filled = Files.isDirectory(folder);
    try (LuceneIndex index = LuceneIndex.open(Files.createDirectories(folder))) {
      SearchLoad load =
          new SearchLoad(index, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
      if (!filled) {
        load.fill(folder);
      }
      load.run();
    }
  }

  private void fill(Path folder) throws IOException {
    Vocabulary vocabulary = new Vocabulary(WORDS, 42);
    UUID connectionId = Ids.next();
    long secondsApart = Math.max(1, 365L * 24 * 3_600 / messages);
    long start = System.nanoTime();
    for (int from = 0; from < messages; from += BATCH) {
      List<IndexedMessage> batch = new ArrayList<>(BATCH);
      for (int i = from; i < Math.min(messages, from + BATCH); i++) {
        UUID conversation =
            Ids.named(WORKSPACE, Integer.toString(random.nextInt(i / MESSAGES_A_CONVERSATION + 1)));
        batch.add(
            new IndexedMessage(
                new MessageKey(WORKSPACE, Ids.next()),
                conversation,
                connectionId,
                Channel.X,
                START.plusSeconds(i * secondsApart),
                List.of(vocabulary.text(WORDS_A_MESSAGE), "customer_" + i / 9)));
      }
      index.write(batch.stream().map(IndexedMessage::key).toList(), batch);
      if (from % (BATCH * 50) == 0) {
        index.refresh();
      }
    }
    index.commit(Map.of());
    index.refresh();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d messages taken in, %.0f/s, %.0f MB on disk%n",
        index.size(),
        messages / seconds,
        size(folder) / 1e6);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void run() {
    Map<String, Supplier<List<Piece>>> kinds = new LinkedHashMap<>();
    kinds.put("the most frequent word", () -> words(1));
    kinds.put("a frequent word", () -> words(1 + random.nextInt(FREQUENT)));
    kinds.put("a rare word", () -> words(rare()));
    kinds.put(
        "three frequent words",
        () -> words(1 + random.nextInt(FREQUENT), 1 + random.nextInt(FREQUENT), 1));
    kinds.put("two frequent words and a rare one", () -> words(1, 2, rare()));
    kinds.put("three rare words", () -> words(rare(), rare(), rare()));
    kinds.put(
        "a phrase of two frequent words",
        () -> List.of(piece(false, Vocabulary.word(2), Vocabulary.word(1))));
    kinds.put(
        "a beginning of three letters",
        () -> List.of(piece(true, Vocabulary.word(rare()).substring(0, 3))));
    kinds.forEach((name, kind) -> measure(name, kind, searches / 5));
    System.out.printf(Locale.ROOT, "%d messages, %d searches each:%n", index.size(), searches);
    kinds.forEach((name, kind) ->
        System.out.printf(Locale.ROOT, "  %s: %s%n", name, measure(name, kind, searches)));
  }

  private String measure(String name, Supplier<List<Piece>> kind, int count) {
    long[] nanos = new long[Math.max(1, count)];
    long hits = 0;
    for (int i = 0; i < nanos.length; i++) {
      SearchQuery query = SearchQuery.first(WORKSPACE, kind.get(), PAGE);
      long start = System.nanoTime();
      Found found = index.find(query);
      nanos[i] = System.nanoTime() - start;
      if (!found.whole()) {
        throw new IllegalStateException("The time was up: " + name);
      }
      hits += found.hits().size();
    }
    return String.format(
        Locale.ROOT,
        "%s; %d hits a page",
        new Latencies(nanos).milliseconds(),
        hits / nanos.length);
  }

  private int rare() {
    return RARE + random.nextInt(WORDS - RARE);
  }

  private static List<Piece> words(int... ranks) {
    return Arrays.stream(ranks).mapToObj(rank -> piece(false, Vocabulary.word(rank))).toList();
  }

  private static Piece piece(boolean prefix, String... terms) {
    return new Piece(List.of(terms), false, prefix);
  }
}
