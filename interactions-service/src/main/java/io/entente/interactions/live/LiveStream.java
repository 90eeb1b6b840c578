package io.entente.interactions.live;

import io.entente.rest.Caller;
import io.micronaut.http.sse.Event;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader's stream. What it can't take yet is queued up to a limit; who falls behind further, or
 * takes nothing for long, is cut off and may come again.
 */
final class LiveStream implements Publisher<Event<String>>, Subscription {
  private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

  /** More than a whole window, which a reader who was away is sent at once. */
  private static final int MOST_QUEUED = 1024 * 1024;

  private final Caller caller;
  private final Instant openedAt;
  private final List<Runnable> atClose = new ArrayList<>();
  private final Deque<Event<String>> queue = new ArrayDeque<>();
  private int queued;
  private long demand;
  private boolean emitting;
  private boolean closing;
  private boolean closed;
  private boolean left;
  private @Nullable Exception failure;
  private @Nullable Subscriber<? super Event<String>> reader;
  private @Nullable Instant waitsSince;

  LiveStream(Caller caller, Instant openedAt) {
    this.caller = caller;
    this.openedAt = openedAt;
  }

  /** The reader did not keep up. */
  static final class TooSlow extends Exception {
    private static final long serialVersionUID = 1;

    TooSlow() {
      super("The reader of a live stream did not keep up");
    }
  }

  Caller caller() {
    return caller;
  }

  Instant openedAt() {
    return openedAt;
  }

  /** What is to be done, in whichever thread, once nothing more is to be sent. */
  void whenClosed(Runnable action) {
    boolean now;
    synchronized (this) {
      now = closed;
      if (!now) {
        atClose.add(action);
      }
    }
    if (now) {
      action.run();
    }
  }

  @Override
  public void subscribe(Subscriber<? super Event<String>> subscriber) {
    // Whoever sends meanwhile knows of no reader yet: that is the first thing that one is told.
    subscriber.onSubscribe(this);
    boolean late;
    synchronized (this) {
      late = closed && !left;
      reader = subscriber;
    }
    if (late) {
      tellEnd(subscriber);
    }
    drain();
  }

  /** Queues what is to be sent; {@link #drain} sends it. */
  synchronized void offer(Event<String> frame) {
    if (closed || closing) {
      return;
    }
    if (queued + Frames.size(frame) > MOST_QUEUED) {
      cut();
    } else {
      queue.add(frame);
      queued += Frames.size(frame);
    }
  }

  /** Ends the stream after what is queued. */
  synchronized void end() {
    closing = true;
  }

  /** Cuts off a reader who has taken nothing since then, or has never come to read. */
  synchronized void cutIfStuckSince(Instant since, Instant now) {
    boolean waits = reader == null || !queue.isEmpty();
    if (!waits) {
      waitsSince = null;
    } else if (waitsSince == null) {
      waitsSince = now;
    } else if (!waitsSince.isAfter(since)) {
      cut();
    }
  }

  private void cut() {
    queue.clear();
    queued = 0;
    failure = new TooSlow();
    closing = true;
  }

  @Override
  public void request(long count) {
    synchronized (this) {
      demand = demand + count < 0 ? Long.MAX_VALUE : demand + count;
    }
    drain();
  }

  @Override
  public void cancel() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      left = true;
      queue.clear();
    }
    closed();
  }

  private void closed() {
    List<Runnable> actions;
    synchronized (this) {
      actions = List.copyOf(atClose);
      atClose.clear();
    }
    actions.forEach(Runnable::run);
  }

  /** Sends what can be sent; one thread at a time, whichever comes. */
  void drain() {
    synchronized (this) {
      if (emitting) {
        return;
      }
      emitting = true;
    }
    boolean ended = false;
    try {
      while (step()) {
        // until nothing more can be sent
      }
      ended = true;
    } catch (RuntimeException e) {
      // Others that are sent to after it have nothing to do with it.
      LOG.warn("The reader of a live stream broke off, and is sent nothing more", e);
      cancel();
    } finally {
      if (!ended) {
        synchronized (this) {
          emitting = false;
        }
      }
    }
  }

  /** Sends one piece or ends; false if there is nothing to do, and this thread sends no more. */
  private boolean step() {
    Event<String> frame;
    Subscriber<? super Event<String>> to;
    synchronized (this) {
      to = reader;
      boolean ends = closing && queue.isEmpty() && !closed;
      boolean sends = !closed && to != null && demand > 0 && !queue.isEmpty();
      if (!ends && !sends) {
        emitting = false;
        return false;
      }
      frame = queue.poll();
      if (frame == null) {
        closed = true;
      } else {
        demand--;
        queued -= Frames.size(frame);
        waitsSince = null;
      }
    }
    if (frame == null) {
      close(to);
    } else if (to != null) {
      to.onNext(frame);
    }
    return true;
  }

  private void close(@Nullable Subscriber<? super Event<String>> to) {
    closed();
    if (to != null) {
      tellEnd(to);
    }
  }

  private void tellEnd(Subscriber<? super Event<String>> to) {
    Exception why;
    synchronized (this) {
      why = failure;
    }
    if (why == null) {
      to.onComplete();
    } else {
      to.onError(why);
    }
  }
}
