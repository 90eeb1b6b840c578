package io.entente.interactions.search;

import io.entente.messaging.ProjectionPlace;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of this replica, opened when it is first written to. Who changes it reads what is there
 * and writes that under one lock, so that nothing older ever overwrites anything newer; and the
 * bookmark always fits what is in the index.
 */
@Singleton
final class LocalIndex implements SearchIndex {
  private static final Logger LOG = LoggerFactory.getLogger(LocalIndex.class);

  private final IndexFolder folder;
  private final ReentrantLock lock = new ReentrantLock(true);
  private volatile @Nullable LuceneIndex current;
  private volatile Bookmark bookmark = Bookmark.NOTHING;
  private volatile boolean complete;
  private volatile boolean changedSinceRefresh;
  private boolean changedSinceCommit;

  LocalIndex(IndexFolder folder) {
    this.folder = folder;
  }

  /** Something that happens to the index. */
  interface Change {
    /** Where the index is after it. */
    Bookmark make(LuceneIndex index, Bookmark before);
  }

  /** What happens to the index and may fail for its folder. */
  private interface Work {
    void on(LuceneIndex index) throws IOException;
  }

  /** Where the index is, which is opened for that if it is not open. */
  Bookmark open() {
    lock.lock();
    try {
      if (!isOpen()) {
        close(current);
        LuceneIndex opened = folder.open();
        Bookmark committed = Bookmark.of(opened.committed());
        bookmark = committed == null ? Bookmark.NOTHING : committed;
        complete = bookmark.complete();
        changedSinceCommit = false;
        current = opened;
      }
      return bookmark;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }

  boolean isOpen() {
    LuceneIndex index = current;
    return index != null && index.isOpen();
  }

  Bookmark bookmark() {
    return bookmark;
  }

  /** Whether what is found is all that there is, but for the last moment. */
  boolean isComplete() {
    return complete && isOpen();
  }

  int size() {
    LuceneIndex index = current;
    return index != null && index.isOpen() ? index.size() : 0;
  }

  /** Empties the index, to be filled from these places on. */
  void startOver(List<ProjectionPlace> places) {
    locked(index -> {
      index.clear();
      bookmark = new Bookmark(places, false, null);
      complete = false;
      index.commit(bookmark.commitData());
      index.refresh();
    });
  }

  void change(Change change) {
    locked(index -> {
      bookmark = change.make(index, bookmark);
      changedSinceRefresh = true;
      changedSinceCommit = true;
    });
  }

  /** Makes what was written be found. */
  void refresh() {
    LuceneIndex index = current;
    if (changedSinceRefresh && index != null && index.isOpen()) {
      changedSinceRefresh = false;
      try {
        boolean will = bookmark.complete();
        index.refresh();
        complete = will;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Makes what was written last. */
  void commit() {
    if (isOpen()) {
      locked(index -> {
        if (changedSinceCommit) {
          index.commit(bookmark.commitData());
          changedSinceCommit = false;
        }
      });
    }
  }

  /** Rids the folder of the words of messages that are gone. */
  void expunge() {
    if (isOpen()) {
      locked(index -> index.expunge(false));
    }
  }

  private void locked(Work work) {
    lock.lock();
    try {
      LuceneIndex index = current;
      if (index == null) {
        throw new IllegalStateException("The index is not open");
      }
      work.on(index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Found find(SearchQuery query) {
    LuceneIndex index = current;
    if (index == null) {
      return Found.NOTHING_YET;
    }
    try {
      Found found = index.find(query);
      return new Found(found.hits(), found.next(), found.whole() && complete);
    } catch (UncheckedIOException | AlreadyClosedException e) {
      LOG.error("The index can't be read; it is opened anew", e);
      close(index);
      return Found.NOTHING_YET;
    }
  }

  @Override
  public void write(Collection<MessageKey> keys, Collection<IndexedMessage> present) {
    change((index, before) -> {
      index.write(keys, present);
      return before;
    });
  }

  @PreDestroy
  void close() {
    try {
      commit();
    } catch (RuntimeException e) {
      LOG.warn("What the index took in last is taken in again after a restart", e);
    }
    close(current);
  }

  private static void close(@Nullable LuceneIndex index) {
    if (index != null) {
      try {
        index.close();
      } catch (IOException | RuntimeException e) {
        LOG.warn("The index did not close well", e);
      }
    }
  }
}
