package io.entente.interactions.live;

import static io.entente.interactions.live.LiveWorld.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.interactions.board.BoardFilters;
import io.entente.interactions.board.ReadBoard;
import io.entente.interactions.testing.Service;
import io.entente.rest.Caller;
import io.entente.rest.Role;
import io.micronaut.http.sse.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Boards are sent on whatever goes wrong, and leave the database to others. */
class WatchedBoardsTest {
  private static Service service;
  private final UUID workspaceId = Ids.next();

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** One that breaks off once. */
  private static final class Breaking extends Clock {
    private final AtomicInteger calls = new AtomicInteger();
    private final int at;

    Breaking(int at) {
      this.at = at;
    }

    @Override
    public Instant instant() {
      if (calls.incrementAndGet() == at) {
        throw new StackOverflowError("once");
      }
      return Instant.now();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static final class Reader implements Subscriber<Event<String>> {
    private final List<String> names = new CopyOnWriteArrayList<>();

    @Override
    public void onSubscribe(Subscription to) {
      to.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Event<String> event) {
      names.add(event.getName());
    }

    @Override
    public void onError(Throwable why) {
      names.add("error");
    }

    @Override
    public void onComplete() {
      names.add("complete");
    }
  }

  private Reader watch(WatchedBoards boards, BoardFilters filters) {
    LiveStream stream =
        new LiveStream(
            new Caller(workspaceId, UUID.randomUUID(), "Ada Agent", Role.AGENT), Instant.now());
    Reader reader = new Reader();
    stream.subscribe(reader);
    boards.watch(stream, filters);
    return reader;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void anErrorEndsNoBoard(int at) {
    WatchedBoards boards =
        new WatchedBoards(
            service.bean(ReadBoard.class), service.bean(EventJson.class), new Breaking(at));
    Reader reader = watch(boards, new BoardFilters(null, null));

    await()
        .dontCatchUncaughtExceptions()
        .atMost(SOON)
        .until(() -> {
          boards.touch(workspaceId);
          return reader.names.contains("board");
        });

    boards.stop();
  }

  @Test
  void allBoardsTogetherTakeHalfTheTimeOfAConnection() {
    Duration reading = Duration.ofMillis(100);
    AtomicLong nanos = new AtomicLong();
    WatchedBoards boards =
        new WatchedBoards(
            service.bean(ReadBoard.class),
            service.bean(EventJson.class),
            Clock.systemUTC(),
            // A reading lies between two calls.
            () -> nanos.addAndGet(reading.toNanos()));
    long began = System.nanoTime();
    List<Reader> readers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      readers.add(watch(boards, new BoardFilters(List.of(UUID.randomUUID()), null)));
    }

    await().atMost(SOON).until(() -> readers.stream().allMatch(it -> it.names.contains("board")));

    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isGreaterThanOrEqualTo(reading.multipliedBy(readers.size() - 1));
    boards.stop();
  }
}
