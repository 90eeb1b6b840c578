package io.entente.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestClockTest {
  private final RequestClock clock = new RequestClock();
  private final EmbeddedChannel channel =
      new EmbeddedChannel(clock, new HttpServerCodec(), clock.end());

  RequestClockTest() {
    channel.freezeTime();
  }

  @Test
  void aHeadThatDripsIsCutOff() {
    for (int i = 0; i < 25 && channel.isOpen(); i++) {
      write(i == 0 ? "GET / HTTP/1.1\r\n" : "X-" + i + ": a\r\n");
      pass(1);
    }

    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void aBodyThatDripsIsCutOff() {
    write("POST / HTTP/1.1\r\nContent-Length: 1000\r\n\r\n");
    pass(19);
    write("a");
    assertThat(channel.isOpen()).isTrue();
    pass(2);

    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void chunksWithoutEndAreCutOff() {
    write("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 25 && channel.isOpen(); i++) {
      write("1\r\na\r\n");
      pass(1);
    }

    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void aLargeBodyThatFlowsHasItsTime() {
    write("POST / HTTP/1.1\r\nContent-Length: 8000000\r\n\r\n");
    for (int second = 0; second < 80; second++) {
      write("a".repeat(100_000));
      pass(1);
    }

    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void aRequestThatEndedAndAnIdleConnectionAreLeftAlone() {
    write("GET / HTTP/1.1\r\n\r\n");
    pass(60);
    write("GET / HTTP/1.1\r\n\r\n");
    pass(60);

    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void timeInWhichWeDoNotAskForMoreIsOurs() {
    write("POST / HTTP/1.1\r\nContent-Length: 1000\r\n\r\n");
    channel.config().setAutoRead(false);
    write("a");
    pass(300);
    assertThat(channel.isOpen()).isTrue();

    channel.config().setAutoRead(true);
    pass(15);
    assertThat(channel.isOpen()).isTrue();
    pass(15);
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void aLaterRequestOfTheConnectionIsWatchedToo() {
    write("GET / HTTP/1.1\r\n\r\n");
    pass(15);
    write("GET");
    pass(10);
    assertThat(channel.isOpen()).isTrue();
    pass(12);

    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void aFoldedHeaderSpoilsItsRequestAndNoOther() {
    write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(next().decoderResult().isSuccess()).isTrue();
    write("GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n");
    write("\tb\r\n\r\n");
    assertThat(next().decoderResult().isSuccess()).isFalse();
  }

  @Test
  void indentedBodiesAreNoFoldedHeaders() {
    String post = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\n\r\n";

    write(post + "{\r\n  1}");
    assertThat(next().decoderResult().isSuccess()).isTrue();
    write(post);
    write("{\r\n  1}" + post);
    write("{\n\t\t 1}");
    write(post + "{\r\n  1}");
    for (int i = 0; i < 3; i++) {
      assertThat(next().decoderResult().isSuccess()).isTrue();
    }
  }

  private HttpRequest next() {
    for (Object message = channel.readInbound(); ; message = channel.readInbound()) {
      if (message instanceof HttpRequest request) {
        return request;
      }
      assertThat(message).isNotNull();
    }
  }

  private void write(String text) {
    channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
  }

  private void pass(int seconds) {
    channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
  }
}
