package io.entente.interactions.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * An index in a folder, open for writing by one process at a time. What is written is found after
 * {@link #refresh} and outlives the process after {@link #commit}. Safe for any number of threads.
 */
public final class LuceneIndex implements SearchIndex, AutoCloseable {
  /** After this a search ends with what it has. */
  private static final Duration MOST_TIME = Duration.ofSeconds(3);

  /** Of documents that are not yet on disk. */
  private static final double BUFFER_MIB = 16;

  private static final int MERGES_AT_ONCE = 1;
  private static final int MERGES_WAITING = 6;

  /** Kept, for a logger that nobody holds forgets its level. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    // Would ask for a module that speeds up what is not used here.
    VECTORS.setLevel(Level.SEVERE);
  }

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Duration mostTime;

  private LuceneIndex(
      Directory directory, IndexWriter writer, SearcherManager searchers, Duration mostTime) {
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
    this.mostTime = mostTime;
  }

  /**
   * Opens the index of a folder, or makes one.
   *
   * @throws IOException also if it is damaged, or another process has it
   */
  public static LuceneIndex open(Path folder) throws IOException {
    return open(folder, MOST_TIME);
  }

  /**
   * @param mostTime after which a search ends with what it has
   */
  static LuceneIndex open(Path folder, Duration mostTime) throws IOException {
    Directory directory = new MMapDirectory(folder);
    try {
      if (DirectoryReader.indexExists(directory)) {
        check(directory);
      }
      IndexWriter writer = new IndexWriter(directory, settings());
      return new LuceneIndex(
          directory, writer, new SearcherManager(writer, new SearcherFactory()), mostTime);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static void check(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    }
  }

  private static IndexWriterConfig settings() {
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    merges.setMaxMergesAndThreads(MERGES_WAITING, MERGES_AT_ONCE);
    // What is expunged is to be gone, however little it is.
    TieredMergePolicy choice = new TieredMergePolicy().setForceMergeDeletesPctAllowed(0);
    return new IndexWriterConfig(Words.ANALYZER)
        .setIndexSort(LuceneFields.ORDER)
        .setMergePolicy(choice)
        .setRAMBufferSizeMB(BUFFER_MIB)
        .setMergeScheduler(merges)
        .setCommitOnClose(false);
  }

  @Override
  public Found find(SearchQuery query) {
    try {
      IndexSearcher shared = searchers.acquire();
      try {
        IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
        searcher.setQueryCache(null);
        searcher.setTimeout(new QueryTimeoutImpl(mostTime.toMillis()));
        return new LuceneWalk(searcher, query).walk();
      } finally {
        searchers.release(shared);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(Collection<MessageKey> keys, Collection<IndexedMessage> present) {
    try {
      Set<MessageKey> gone = new HashSet<>(keys);
      for (IndexedMessage message : present) {
        gone.remove(message.key());
        writer.updateDocument(term(message.key()), LuceneFields.document(message));
      }
      writer.deleteDocuments(gone.stream().map(LuceneIndex::term).toArray(Term[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Term term(MessageKey key) {
    return LuceneFields.term(LuceneFields.ENTRY, key.entryId());
  }

  /** Makes what was written be found. */
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Makes what was written last, and this with it. */
  public void commit(Map<String, String> data) throws IOException {
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  /** What the last commit was given; empty if there was none. */
  Map<String, String> committed() throws IOException {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  /** Forgets all messages, from the next commit on. */
  void clear() throws IOException {
    writer.deleteAll();
  }

  /**
   * Writes anew what still holds words of messages that are gone.
   *
   * @param waits until that is done; if not, it is done in the background
   */
  void expunge(boolean waits) throws IOException {
    writer.forceMergeDeletes(waits);
  }

  /** Messages that are found. */
  public int size() {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return searcher.getIndexReader().numDocs();
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a term stands in it, be it only of messages that are gone. */
  boolean holds(String term) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return searcher.getIndexReader().docFreq(new Term(LuceneFields.TEXT, term)) > 0;
    } finally {
      searchers.release(searcher);
    }
  }

  boolean isOpen() {
    return writer.isOpen();
  }

  /** What was not committed is lost. */
  @Override
  public void close() throws IOException {
    try (directory) {
      searchers.close();
      writer.rollback();
    }
  }
}
