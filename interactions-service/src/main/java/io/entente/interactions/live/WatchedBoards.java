package io.entente.interactions.live;

import io.entente.events.EventJson;
import io.entente.interactions.board.BoardFilters;
import io.entente.interactions.board.LiveBoard;
import io.entente.interactions.board.ReadBoard;
import io.entente.service.work.WorkSignal;
import io.micronaut.http.sse.Event;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends boards to those who watch them, when they change: at once, but each once a second at most,
 * and no more often than leaves the database nine tenths of the time to others. One thread reads
 * them all, one after the other, and rests after each as long as it took: however many are watched,
 * one connection is half free. What nobody watches is not read.
 */
@Singleton
final class WatchedBoards {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedBoards.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

  /** Also without a word, for what changes of deadlines nobody tells. */
  private static final Duration LOOKED_AT = Duration.ofSeconds(15);

  private static final int TIMES_AS_LONG = 10;

  private final ReadBoard read;
  private final EventJson json;
  private final Clock clock;
  private final LongSupplier nanos;
  private final WorkSignal signal = new WorkSignal();
  private final WorkSignal end = new WorkSignal();
  private final Map<UUID, Map<BoardFilters, Board>> boards = new HashMap<>();
  private @Nullable Thread thread;
  private volatile boolean stopped;

  @Inject
  WatchedBoards(ReadBoard read, EventJson json, Clock clock) {
    this(read, json, clock, System::nanoTime);
  }

  /**
   * @param nanos by which it is measured how long readings take
   */
  WatchedBoards(ReadBoard read, EventJson json, Clock clock, LongSupplier nanos) {
    this.read = read;
    this.json = json;
    this.clock = clock;
    this.nanos = nanos;
  }

  /** A board and those who watch it. */
  private static final class Board {
    private final UUID workspaceId;
    private final BoardFilters filters;
    private final Set<LiveStream> readers = new HashSet<>();
    private @Nullable LiveBoard shown;
    private @Nullable Event<String> frame;
    private Instant due = Instant.MIN;
    private Instant notBefore = Instant.MIN;

    Board(UUID workspaceId, BoardFilters filters) {
      this.workspaceId = workspaceId;
      this.filters = filters;
    }

    private Instant next() {
      return due.isAfter(notBefore) ? due : notBefore;
    }

    private void dueAt(Instant at) {
      due = due.isBefore(at) ? due : at;
    }
  }

  /** Sends a stream the board as it was sent last, and from then on whenever it changes. */
  void watch(LiveStream stream, BoardFilters filters) {
    UUID workspaceId = stream.caller().workspaceId();
    synchronized (this) {
      Board board =
          boards
              .computeIfAbsent(workspaceId, _ -> new HashMap<>())
              .computeIfAbsent(filters, _ -> new Board(workspaceId, filters));
      board.readers.add(stream);
      if (board.frame != null) {
        stream.offer(board.frame);
      }
      goOn();
    }
    stream.whenClosed(() -> leave(stream, filters));
    signal.raise();
  }

  /**
   * Whatever ended the thread, the next one who watches or whom something happens to begins anew.
   */
  private void goOn() {
    if (thread == null && !stopped) {
      thread = Thread.ofVirtual().name("live-boards").start(this::run);
    }
  }

  private synchronized void leave(LiveStream stream, BoardFilters filters) {
    UUID workspaceId = stream.caller().workspaceId();
    Map<BoardFilters, Board> of = boards.getOrDefault(workspaceId, new HashMap<>());
    Board board = of.get(filters);
    if (board != null && board.readers.remove(stream) && board.readers.isEmpty()) {
      of.remove(filters);
      if (of.isEmpty()) {
        boards.remove(workspaceId);
      }
    }
  }

  /** Something happened in a workspace. */
  void touch(UUID workspaceId) {
    synchronized (this) {
      Collection<Board> of = boards.getOrDefault(workspaceId, Map.of()).values();
      if (of.isEmpty()) {
        return;
      }
      of.forEach(board -> board.due = Instant.MIN);
      goOn();
    }
    signal.raise();
  }

  private void run() {
    try {
      while (!stopped) {
        round();
      }
    } finally {
      synchronized (this) {
        thread = null;
      }
    }
  }

  private void round() {
    List<Board> all;
    synchronized (this) {
      all = boards.values().stream().flatMap(of -> of.values().stream()).toList();
    }
    Instant next = clock.instant().plus(LOOKED_AT);
    for (Board board : all) {
      if (stopped) {
        return;
      }
      tend(board);
      next = earlier(next, next(board));
    }
    Duration pause = Duration.between(clock.instant(), next);
    if (pause.isPositive()) {
      signal.await(pause);
    }
  }

  private synchronized Instant next(Board board) {
    return board.next();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private void tend(Board board) {
    try {
      Instant now = clock.instant();
      synchronized (this) {
        if (board.next().isAfter(now)) {
          return;
        }
        // What happens from here on has it read again.
        board.due = Instant.MAX;
      }
      long began = nanos.getAsLong();
      ReadBoard.Reading reading = read.read(board.workspaceId, board.filters);
      Duration took = Duration.ofNanos(nanos.getAsLong() - began);
      Duration pause = took.multipliedBy(TIMES_AS_LONG);
      show(board, reading, now.plus(pause.compareTo(PAUSE) > 0 ? pause : PAUSE));
      end.await(took);
    } catch (RuntimeException | Error e) {
      // What one board breaks off by is no reason to leave the others alone.
      LOG.warn("A board can't be read now, and will be", e);
      synchronized (this) {
        board.notBefore = clock.instant().plus(PAUSE_AFTER_FAILURE);
        board.due = Instant.MIN;
      }
    }
  }

  private void show(Board board, ReadBoard.Reading reading, Instant notBefore) {
    List<LiveStream> readers = new ArrayList<>();
    synchronized (this) {
      board.notBefore = notBefore;
      board.dueAt(reading.board().asOf().plus(LOOKED_AT));
      if (reading.changesAt() != null) {
        board.dueAt(reading.changesAt());
      }
      if (board.shown == null || !board.shown.shows(reading.board())) {
        board.shown = reading.board();
        Event<String> frame =
            Frames.passing(
                "board", new String(json.encode(reading.board()), StandardCharsets.UTF_8));
        board.frame = frame;
        readers.addAll(board.readers);
        readers.forEach(stream -> stream.offer(frame));
      }
    }
    readers.forEach(LiveStream::drain);
  }

  @PreDestroy
  void stop() {
    stopped = true;
    signal.raise();
    end.raise();
  }
}
