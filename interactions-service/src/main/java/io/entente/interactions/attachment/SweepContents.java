package io.entente.interactions.attachment;

import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import io.entente.interactions.timer.Timers;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Removes content that no attachment refers to any more. It does so under the lock of its row, for
 * which an upload of the same content waits; to remove it twice, where the transaction has to be
 * run again, does no harm.
 */
@Singleton
final class SweepContents implements TimerHandler {
  static final String KIND = "content";

  private final ContentStore contents;
  private final FileVault vault;
  private final Timers timers;
  private final Clock clock;

  SweepContents(ContentStore contents, FileVault vault, Timers timers, Clock clock) {
    this.contents = contents;
    this.vault = vault;
    this.timers = timers;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Each may be a call over the network. */
  @Override
  public int atOnce() {
    return 20;
  }

  @Override
  public void fire(List<Due> due) {
    Instant now = clock.instant();
    for (ContentStore.Content content : contents.lock(due)) {
      if (content.isReferredTo()) {
        continue;
      }
      if (content.keptUntil().isAfter(now)) {
        timers.set(KIND, content.key().workspaceId(), content.id(), content.keptUntil());
      } else {
        remove(content.key());
      }
    }
  }

  private void remove(FileKey key) {
    try {
      vault.remove(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    contents.delete(key);
  }
}
