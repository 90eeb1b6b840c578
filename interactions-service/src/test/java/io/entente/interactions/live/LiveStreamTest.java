package io.entente.interactions.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entente.rest.Caller;
import io.entente.rest.Role;
import io.micronaut.http.sse.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** A reader gets what it can take, in order; one that can take nothing holds nothing up. */
class LiveStreamTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final LiveStream stream =
      new LiveStream(
          new Caller(UUID.randomUUID(), UUID.randomUUID(), "Ada Agent", Role.AGENT), NINE);
  private final AtomicInteger closings = new AtomicInteger();
  private final Reader reader = new Reader();

  private static class Reader implements Subscriber<Event<String>> {
    final List<String> got = new ArrayList<>();
    Subscription subscription;
    private Throwable failure;
    private boolean complete;

    @Override
    public void onSubscribe(Subscription to) {
      subscription = to;
    }

    @Override
    public void onNext(Event<String> event) {
      got.add(event.getData());
    }

    @Override
    public void onError(Throwable why) {
      failure = why;
    }

    @Override
    public void onComplete() {
      complete = true;
    }
  }

  private void offer(String... data) {
    for (String one : data) {
      stream.offer(Event.of(one));
    }
    stream.drain();
  }

  @Test
  void whatIsOfferedComesInOrderAsItIsAskedFor() {
    stream.whenClosed(closings::incrementAndGet);
    offer("a", "b");
    stream.subscribe(reader);
    assertThat(reader.got).isEmpty();

    reader.subscription.request(3);
    offer("c", "d");
    assertThat(reader.got).containsExactly("a", "b", "c");

    stream.end();
    stream.drain();
    assertThat(reader.complete).isFalse();
    reader.subscription.request(1);
    assertThat(reader.got).containsExactly("a", "b", "c", "d");
    assertThat(reader.complete).isTrue();
    assertThat(closings).hasValue(1);
  }

  @Test
  void whoFallsTooFarBehindIsCutOff() {
    stream.whenClosed(closings::incrementAndGet);
    stream.subscribe(reader);
    for (int i = 0; i < 20; i++) {
      offer("x".repeat(100_000));
    }

    assertThat(reader.got).isEmpty();
    assertThat(reader.failure).isInstanceOf(LiveStream.TooSlow.class);
    assertThat(closings).hasValue(1);
  }

  @Test
  void whoTakesNothingForLongIsCutOffToo() {
    stream.whenClosed(closings::incrementAndGet);
    stream.subscribe(reader);
    offer("a");
    beat(NINE.plusSeconds(10));
    assertThat(reader.failure).isNull();
    reader.subscription.request(1);
    beat(NINE.plusSeconds(60));
    offer("b");
    beat(NINE.plusSeconds(70));
    beat(NINE.plusSeconds(90));
    assertThat(reader.failure).isNull();
    beat(NINE.plusSeconds(101));

    assertThat(reader.got).containsExactly("a");
    assertThat(reader.failure).isInstanceOf(LiveStream.TooSlow.class);
    assertThat(closings).hasValue(1);
  }

  private void beat(Instant now) {
    stream.cutIfStuckSince(now.minusSeconds(30), now);
    stream.drain();
  }

  @Test
  void oneThatNobodyComesToReadIsClosed() {
    stream.whenClosed(closings::incrementAndGet);
    beat(NINE);
    beat(NINE.plusSeconds(31));

    assertThat(closings).hasValue(1);
    stream.subscribe(reader);
    assertThat(reader.failure).isInstanceOf(LiveStream.TooSlow.class);
  }

  @Test
  void whoGoesIsSentNothingMore() {
    stream.whenClosed(closings::incrementAndGet);
    stream.subscribe(reader);
    reader.subscription.request(Long.MAX_VALUE);
    reader.subscription.cancel();
    reader.subscription.cancel();
    offer("a");

    assertThat(reader.got).isEmpty();
    assertThat(closings).hasValue(1);
    stream.whenClosed(closings::incrementAndGet);
    assertThat(closings).hasValue(2);
  }

  @Test
  void aReaderThatBreaksOffIsGone() {
    stream.whenClosed(closings::incrementAndGet);
    stream.subscribe(
        new Reader() {
          @Override
          public void onSubscribe(Subscription to) {
            to.request(Long.MAX_VALUE);
          }

          @Override
          public void onNext(Event<String> event) {
            throw new IllegalStateException("The reader broke off");
          }
        });

    offer("a", "b");

    assertThat(closings).hasValue(1);
  }

  @Test
  void whatBreaksOffForGoodHoldsNothingUp() {
    stream.whenClosed(closings::incrementAndGet);
    Reader once =
        new Reader() {
          @Override
          public void onNext(Event<String> event) {
            super.onNext(event);
            if (event.getData().equals("a")) {
              throw new StackOverflowError("once");
            }
          }
        };
    stream.subscribe(once);
    once.subscription.request(Long.MAX_VALUE);

    assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> offer("a"));
    offer("b");

    assertThat(once.got).containsExactly("a", "b");
  }

  @Test
  void aReaderIsToldNothingBeforeItIsSubscribed() {
    List<String> told = new ArrayList<>();
    Reader early =
        new Reader() {
          @Override
          public void onSubscribe(Subscription to) {
            // As other threads may, before this returns.
            stream.end();
            stream.drain();
            told.add("subscribed");
          }

          @Override
          public void onComplete() {
            told.add("complete");
          }
        };

    stream.subscribe(early);

    assertThat(told).containsExactly("subscribed", "complete");
  }
}
