package io.entente.rest.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose request does not end: when we have waited {@value #SECONDS} seconds for
 * its parts, and one more for every {@value #BYTES_A_SECOND} bytes that came. Time in which we did
 * not ask for more is ours and counts for nothing. An idle time-out alone would wait for ever for
 * one byte every now and then. Sees to it, too, that a request that is broken, or that {@link
 * MessageScan} finds odd, never passes for a whole one.
 */
final class RequestClock extends ChannelDuplexHandler {
  static final int SECONDS = 20;
  static final int BYTES_A_SECOND = 64 * 1024;

  private static final int MILLIS_TO_ANSWER = 250;

  private final MessageScan scan = new MessageScan();
  private long waited;
  private long asked;
  private boolean asking;
  private long bytes;
  private boolean running;
  private int heads;
  private boolean brokenOff;
  private long largest;
  private long received;
  private @Nullable Future<?> alarm;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (message instanceof ByteBuf buffer) {
      if (running) {
        waited = waited(context);
      } else {
        begin(context);
      }
      asking = false;
      bytes += buffer.readableBytes();
      scan.look(buffer);
    }
    super.channelRead(context, message);
  }

  @Override
  public void read(ChannelHandlerContext context) throws Exception {
    if (!asking) {
      asking = true;
      asked = context.executor().ticker().nanoTime();
    }
    super.read(context);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    stop();
    super.channelInactive(context);
  }

  /** The part that stands behind the decoder and sees where a request ends. */
  ChannelInboundHandlerAdapter end() {
    return new ChannelInboundHandlerAdapter() {
      @Override
      public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (brokenOff) {
          ReferenceCountUtil.release(message);
          return;
        }
        if (message instanceof HttpRequest request) {
          headEnds(context, request);
        }
        if (message instanceof LastHttpContent) {
          stop();
        }
        if (message instanceof HttpContent content && isTooMuch(content)) {
          breakOff(context, content, new ContentLengthExceededException(largest, received));
          return;
        }
        boolean broken = message instanceof HttpObject part && isBroken(part);
        if (broken && !(message instanceof HttpRequest)) {
          breakOff(context, message, new MalformedBody());
          return;
        }
        if (broken) {
          closeSoon(context);
        }
        super.channelRead(context, message);
      }
    };
  }

  /** The body does not end here: whoever reads it must not take it for whole. */
  private void breakOff(ChannelHandlerContext context, Object message, Exception failure) {
    ReferenceCountUtil.release(message);
    brokenOff = true;
    closeSoon(context);
    context.fireExceptionCaught(failure);
  }

  /** Nothing that follows can be told apart any more: time for the answer, then the end. */
  private static void closeSoon(ChannelHandlerContext context) {
    Future<?> _ = context.executor().schedule(() -> close(context), MILLIS_TO_ANSWER, MILLISECONDS);
  }

  /** A body that does not tell its length beforehand is counted as it comes. */
  private boolean isTooMuch(HttpContent content) {
    received += content.content().readableBytes();
    return received > largest;
  }

  private boolean isBroken(HttpObject part) {
    boolean extended = scan.extended() > 0 && scan.extended() <= heads;
    return part.decoderResult().isFailure() || (part instanceof HttpContent && extended);
  }

  /** Nanoseconds for which this request has had us waiting. */
  private long waited(ChannelHandlerContext context) {
    return asking ? waited + context.executor().ticker().nanoTime() - asked : waited;
  }

  private static void close(ChannelHandlerContext context) {
    ChannelFuture _ = context.close();
  }

  private void begin(ChannelHandlerContext context) {
    running = true;
    waited = 0;
    bytes = 0;
    if (alarm == null) {
      watch(context, TimeUnit.SECONDS.toNanos(SECONDS));
    }
  }

  private void headEnds(ChannelHandlerContext context, HttpRequest request) {
    if (!running) {
      begin(context); // it came with the end of the one before
    }
    heads++;
    received = 0;
    largest = Bodies.largest(request.uri().split("\\?", 2)[0]);
    if (scan.folded() == heads) {
      request.setDecoderResult(
          DecoderResult.failure(new IllegalArgumentException("A header goes on in a next line")));
    }
  }

  private void stop() {
    running = false;
  }

  /** One alarm a connection at most: a keep-alive connection of many requests sets it rarely. */
  private void watch(ChannelHandlerContext context, long nanos) {
    alarm = context.executor().schedule(() -> ring(context), nanos, TimeUnit.NANOSECONDS);
  }

  private void ring(ChannelHandlerContext context) {
    alarm = null;
    if (!running) {
      return;
    }
    long taken = Math.min(bytes, (long) Bodies.LARGEST_STREAM_MEBIBYTES * Bodies.MEBIBYTE);
    long allowed = TimeUnit.SECONDS.toNanos(SECONDS + taken / BYTES_A_SECOND);
    long left = allowed - waited(context);
    if (left <= 0) {
      close(context);
    } else {
      watch(context, left);
    }
  }
}
