package io.entente.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PackedTest {
  @Test
  void whatIsWrittenIsRead() {
    UUID id = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
    long[] numbers = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, Long.MAX_VALUE};
    long[] signed = {0, -1, 1, -64, 64, Long.MIN_VALUE, Long.MAX_VALUE};
    PackedWriter out = new PackedWriter();

    for (long number : numbers) {
      out.number(number);
    }
    for (long number : signed) {
      out.signed(number);
    }
    out.uuid(id);

    PackedReader in = new PackedReader(out.bytes());
    for (long number : numbers) {
      assertThat(in.number()).isEqualTo(number);
    }
    for (long number : signed) {
      assertThat(in.signed()).isEqualTo(number);
    }
    assertThat(in.uuid()).isEqualTo(id);
    assertThat(in.hasMore()).isFalse();
  }
}
