package io.entente.interactions.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortionTest {
  @Test
  void oneRangeIsServed() {
    assertThat(Portion.of("bytes=0-0", 10)).contains(new Portion(0, 1));
    assertThat(Portion.of("bytes=2-5", 10)).contains(new Portion(2, 4));
    assertThat(Portion.of("bytes=8-", 10)).contains(new Portion(8, 2));
    assertThat(Portion.of("bytes=8-99", 10)).contains(new Portion(8, 2));
    assertThat(Portion.of("bytes=-3", 10)).contains(new Portion(7, 3));
    assertThat(Portion.of("bytes=-99", 10)).contains(new Portion(0, 10));
  }

  @Test
  void whatLiesOutsideIsEmpty() {
    assertThat(Portion.of("bytes=10-", 10)).contains(new Portion(10, 0));
    assertThat(Portion.of("bytes=99-100", 10)).contains(new Portion(10, 0));
    assertThat(Portion.of("bytes=-0", 10)).contains(new Portion(10, 0));
  }

  @Test
  void whatCannotBeReadMeansAll() {
    assertThat(Portion.of(null, 10)).isEmpty();
    assertThat(Portion.of("bytes=-", 10)).isEmpty();
    assertThat(Portion.of("bytes=5-2", 10)).isEmpty();
    assertThat(Portion.of("bytes=0-1,3-4", 10)).isEmpty();
    assertThat(Portion.of("lines=0-1", 10)).isEmpty();
    assertThat(Portion.of("bytes=" + "9".repeat(30) + "-", 10)).isEmpty();
  }
}
