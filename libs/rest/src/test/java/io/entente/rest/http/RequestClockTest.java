package io.entente.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestClockTest {
  private final EmbeddedChannel channel = channel();

  private static EmbeddedChannel channel() {
    RequestClock clock = new RequestClock();
    return new EmbeddedChannel(clock, new HttpServerCodec(), clock.end());
  }

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

  @Test
  void aFoldedHeaderOfALaterRequestSpoilsThatOne() {
    String get = "GET / HTTP/1.1\r\nHost: x\r\n";

    write(get + "\r\n" + get + "X: a\r\n\tb\r\n\r\n");

    assertThat(next().decoderResult().isSuccess()).isTrue();
    assertThat(next().decoderResult().isSuccess()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2;x=y\r\n{}\r\n0\r\n\r\n",
        "2\r\n{}\r\n0;x=y\r\n\r\n",
        "2 \r\n{}\r\n0\r\n\r\n",
        " 2\r\n{}\r\n0\r\n\r\n",
        "+2\r\n{}\r\n0\r\n\r\n",
        "0x2\r\n{}\r\n0\r\n\r\n",
        "2\n{}\r\n0\r\n\r\n",
        "2\r\n{}0\r\n\r\n",
        "2\r\n{}\n0\r\n\r\n",
        "g\r\n{}\r\n0\r\n\r\n",
        "-1\r\n\r\n",
        "2;x=\"\n5\r\nGET /smuggled\"\r\n{}\r\n0\r\n\r\n",
        "fffffffffffffffff\r\n{}\r\n0\r\n\r\n"
      })
  void aBodyThatIsMalformedIsNeverWhole(String chunks) {
    String next = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
    write("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    next();

    assertThatThrownBy(
            () -> {
              write(chunks + next);
              channel.checkException();
            })
        .hasMessageContaining("malformed");

    for (Object message = channel.readInbound(); message != null; ) {
      assertThat(message).isNotInstanceOf(LastHttpContent.class).isNotInstanceOf(HttpRequest.class);
      message = channel.readInbound();
    }
    pass(1);
    assertThat(channel.isOpen()).isFalse();
  }

  /** What is proper is read as before, however it comes in pieces. */
  @Test
  void properRequestsAreFollowedWhereverTheyAreCut() {
    Random random = new Random(20_260_301);
    for (int run = 0; run < 300; run++) {
      EmbeddedChannel line = channel();
      StringBuilder all = new StringBuilder();
      int requests = 1 + random.nextInt(6);
      for (int i = 0; i < requests; i++) {
        all.append(proper(random));
      }
      int heads = 0;
      int ends = 0;
      for (int at = 0; at < all.length(); ) {
        int end = Math.min(all.length(), at + 1 + random.nextInt(40));
        line.writeInbound(Unpooled.copiedBuffer(all.substring(at, end), StandardCharsets.US_ASCII));
        at = end;
        for (Object part = line.readInbound(); part != null; part = line.readInbound()) {
          assertThat(((HttpObject) part).decoderResult().isSuccess()).as(all.toString()).isTrue();
          heads += part instanceof HttpRequest ? 1 : 0;
          ends += part instanceof LastHttpContent ? 1 : 0;
        }
      }
      assertThat(heads).as(all.toString()).isEqualTo(requests);
      assertThat(ends).as(all.toString()).isEqualTo(requests);
    }
  }

  private static String proper(Random random) {
    String head = "POST /" + random.nextInt() + " HTTP/1.1\r\nHost: x\r\nX-Content-Length: 7\r\n";
    String body = " ;\r\n\t\n0\r\n\r\nGET / HTTP/1.1\r\n".substring(random.nextInt(8));
    return switch (random.nextInt(4)) {
      case 0 -> head + "\r\n";
      case 1 -> head + "Content-Length: 0\r\n\r\n";
      case 2 -> head + "CONTENT-LENGTH:  " + body.length() + " \r\n\r\n" + body;
      default ->
          head
              + "Transfer-encoding: Chunked\r\n\r\n"
              + Integer.toHexString(body.length())
              + "\r\n"
              + body
              + "\r\n1\r\na\r\n0\r\n"
              + (random.nextBoolean() ? "X-Trailer: 1\r\n" : "")
              + "\r\n";
    };
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
