package io.entente.interactions.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.events.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every place for files does. */
abstract class VaultTest {
  private static final byte[] CONTENT = "0123456789".repeat(20_000).getBytes();

  abstract FileVault vault();

  private FileKey arrive(byte[] content) throws IOException {
    return arrive(content, vault().spool());
  }

  private static FileKey arrive(byte[] content, Path path) throws IOException {
    Arrived arrived = Arrived.read(new ByteArrayInputStream(content), path, content.length);
    assertThat(arrived.size()).isEqualTo(content.length);
    return new FileKey(Ids.next(), arrived.sha256());
  }

  private void keep(FileKey key) throws IOException {
    Path path = vault().spool();
    arrive(CONTENT, path);
    vault().keep(key, path);
    Files.deleteIfExists(path);
  }

  private byte[] read(FileKey key, Portion portion) throws IOException {
    try (InputStream in = vault().open(key, portion)) {
      return in.readAllBytes();
    }
  }

  @Test
  void whatIsKeptIsReadWholeAndInPortions() throws IOException {
    FileKey key = arrive(CONTENT);
    keep(key);

    assertThat(read(key, Portion.all(CONTENT.length))).isEqualTo(CONTENT);
    assertThat(read(key, new Portion(0, 1))).asString().isEqualTo("0");
    assertThat(read(key, new Portion(13, 4))).asString().isEqualTo("3456");
    assertThat(read(key, new Portion(CONTENT.length - 2, 2))).asString().isEqualTo("89");
  }

  @Test
  void eachWorkspaceHasItsOwn() throws IOException {
    FileKey key = arrive(CONTENT);
    keep(key);

    assertThatThrownBy(() -> read(new FileKey(Ids.next(), key.sha256()), new Portion(0, 1)))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void manyKeepTheSameAtOnce() throws Exception {
    FileKey key = arrive(CONTENT);
    Callable<byte[]> keeps =
        () -> {
          keep(key);
          return read(key, Portion.all(CONTENT.length));
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<byte[]>> kept =
          threads.invokeAll(IntStream.range(0, 24).mapToObj(_ -> keeps).toList());
      for (Future<byte[]> each : kept) {
        assertThat(each.get()).isEqualTo(CONTENT);
      }
    }
  }

  @Test
  void whatIsRemovedIsGoneAndCanBeKeptAgain() throws IOException {
    FileKey key = arrive(CONTENT);
    keep(key);

    vault().remove(key);
    vault().remove(key);
    assertThatThrownBy(() -> read(key, new Portion(0, 1))).isInstanceOf(NoSuchFileException.class);

    keep(key);
    assertThat(read(key, new Portion(0, 3))).asString().isEqualTo("012");
  }
}
