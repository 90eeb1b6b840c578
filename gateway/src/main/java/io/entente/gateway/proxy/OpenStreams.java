package io.entente.gateway.proxy;

import io.entente.rest.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.scheduling.annotation.Scheduled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * The streams that are open here. Each ends soon after the session or the token that opened it, or
 * once its reader has another role: what a request proves is proven when it comes, but a stream
 * goes on.
 */
@Singleton
final class OpenStreams {
  private static final Logger LOG = LoggerFactory.getLogger(OpenStreams.class);

  private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();

  /** Who reads it is not known before the first look, a moment after it was opened. */
  private static final class OpenStream {
    private final Channel channel;
    private final Mono<Optional<Caller>> reader;
    private volatile @Nullable Caller opened;

    OpenStream(Channel channel, Mono<Optional<Caller>> reader) {
      this.channel = channel;
      this.reader = reader;
    }

    void review() {
      Disposable _ =
          reader.subscribe(
              this::compare, failure -> LOG.debug("A stream goes on unproven", failure));
    }

    private void compare(Optional<Caller> now) {
      Caller before = opened;
      if (now.isEmpty() || (before != null && !isSame(before, now.get()))) {
        ChannelFuture _ = channel.close();
      } else if (before == null) {
        opened = now.get();
      }
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
      OpenStream stream = new OpenStream(channel, reader);
      open.add(stream);
      ChannelFuture _ =
          channel
              .closeFuture()
              .addListener(_ -> {
                open.remove(stream);
                atEnd.run();
              });
      stream.review();
    }
  }

  @Scheduled(fixedDelay = "2s")
  void review() {
    open.forEach(OpenStream::review);
  }
}
