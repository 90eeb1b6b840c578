package io.entente.interactions.search;

import io.entente.interactions.search.MessageStore.Stored;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an index that does not hold all messages yet from the database, in small steps: events are
 * applied in between. A restart goes on after the last step that was committed.
 */
@Singleton
final class Rebuild {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
  private static final UUID FIRST = new UUID(0, 0);
  private static final long TOLD_EVERY = 100_000;

  private final LocalIndex index;
  private final MessageStore messages;
  private final AtomicLong read = new AtomicLong();

  Rebuild(LocalIndex index, MessageStore messages) {
    this.index = index;
    this.messages = messages;
  }

  /** Messages read since this process began to. */
  long read() {
    return read.get();
  }

  /** Whether there is a step to take. */
  boolean isDue() {
    Bookmark bookmark = index.bookmark();
    return index.isOpen() && !bookmark.complete() && !bookmark.places().isEmpty();
  }

  void step() {
    index.change((lucene, before) -> {
      if (before.complete()) {
        return before;
      }
      MessageKey after = before.rebuiltTo();
      if (after == null) {
        LOG.info("The search index is built from the database");
        read.set(0);
        after = new MessageKey(FIRST, FIRST);
      }
      List<Stored> rows = messages.after(after, SearchProjection.BATCH);
      lucene.write(rows.stream().map(Stored::key).toList(), Stored.toIndex(rows));
      tell(rows.size());
      return rows.isEmpty() ? next(before, after) : before.rebuiltTo(rows.getLast().key());
    });
  }

  /** A workspace is done. */
  private Bookmark next(Bookmark before, MessageKey after) {
    return messages
        .workspaceAfter(after.workspaceId())
        .map(workspaceId -> before.rebuiltTo(new MessageKey(workspaceId, FIRST)))
        .orElseGet(() -> {
          LOG.info("The search index is complete: {} messages were read", read.get());
          return before.completed();
        });
  }

  private void tell(int more) {
    long before = read.getAndAdd(more);
    if (before / TOLD_EVERY != (before + more) / TOLD_EVERY) {
      LOG.info("The search index is being built: {} messages were read", before + more);
    }
  }
}
