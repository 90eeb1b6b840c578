package io.entente.standalone.demo;

import io.entente.standalone.client.CallFailure;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Does many small things, a few at a time. */
final class Lanes implements AutoCloseable {
  private static final int WIDTH = 6;

  private final Semaphore room = new Semaphore(WIDTH);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Returns when all are done.
   *
   * @throws CallFailure if one of them failed
   */
  <T> void each(List<T> all, Consumer<T> task) {
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    for (T one : all) {
      room.acquireUninterruptibly();
      if (failure.get() != null) {
        room.release();
        break;
      }
      threads.execute(() -> {
        try {
          task.accept(one);
        } catch (RuntimeException e) {
          failure.compareAndSet(null, e);
        } finally {
          room.release();
        }
      });
    }
    room.acquireUninterruptibly(WIDTH);
    room.release(WIDTH);
    RuntimeException first = failure.get();
    if (first != null) {
      throw new CallFailure(String.valueOf(first.getMessage()), first);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
