package io.entente.gateway.proxy;

import io.entente.rest.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.scheduling.annotation.Scheduled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * The streams that are open here. Each ends soon after the session or the token that opened it,
 * once its reader has another role, or when for a minute nobody could say who reads: what a request
 * proves is proven when it comes, but a stream goes on.
 */
@Singleton
final class OpenStreams {
  private static final Logger LOG = LoggerFactory.getLogger(OpenStreams.class);
  private static final Duration UNPROVEN = Duration.ofMinutes(1);

  private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();
  private final Clock clock;

  OpenStreams(Clock clock) {
    this.clock = clock;
  }

  /** Who reads it is not known before the first look, a moment after it was opened. */
  private static final class OpenStream {
    private final Channel channel;
    private final Mono<Optional<Caller>> reader;
    private final AtomicBoolean underReview = new AtomicBoolean();
    private volatile @Nullable Caller opened;
    private volatile Instant provenAt;

    OpenStream(Channel channel, Mono<Optional<Caller>> reader, Instant openedAt) {
      this.channel = channel;
      this.reader = reader;
      this.provenAt = openedAt;
    }

    /** Does nothing where the look before is not over: a slow database is not asked ever more. */
    void review(Clock clock) {
      if (underReview.compareAndSet(false, true)) {
        Disposable _ =
            reader
                .doFinally(_ -> underReview.set(false))
                .subscribe(
                    now -> compare(now, clock.instant()),
                    failure -> {
                      LOG.debug("A stream goes on unproven", failure);
                      doubt(clock.instant());
                    });
      } else {
        doubt(clock.instant());
      }
    }

    private void compare(Optional<Caller> now, Instant at) {
      Caller before = opened;
      if (now.isEmpty() || (before != null && !isSame(before, now.get()))) {
        close();
        return;
      }
      provenAt = at;
      if (before == null) {
        opened = now.get();
      }
    }

    private void doubt(Instant at) {
      if (Duration.between(provenAt, at).compareTo(UNPROVEN) > 0) {
        close();
      }
    }

    private void close() {
      ChannelFuture _ = channel.close();
    }

    private static boolean isSame(Caller one, Caller other) {
      return one.memberId().equals(other.memberId())
          && one.workspaceId().equals(other.workspaceId())
          && one.role() == other.role();
    }
  }

  /**
   * Watches the stream that answers a request.
   *
   * @param reader who it is at any time; empty once nobody is signed in by it
   * @param atEnd what is to be done once the reader's connection is closed
   */
  void watch(HttpRequest<?> request, Mono<Optional<Caller>> reader, Runnable atEnd) {
    if (request instanceof NettyHttpRequest<?> netty) {
      Channel channel = netty.getChannelHandlerContext().channel();
      OpenStream stream = new OpenStream(channel, reader, clock.instant());
      open.add(stream);
      ChannelFuture _ =
          channel
              .closeFuture()
              .addListener(_ -> {
                open.remove(stream);
                // After the server has let go of the answer, which else would seem to break off.
                channel.eventLoop().execute(() -> channel.eventLoop().execute(atEnd));
              });
      stream.review(clock);
    }
  }

  @Scheduled(fixedDelay = "2s")
  void review() {
    open.forEach(stream -> stream.review(clock));
  }
}
