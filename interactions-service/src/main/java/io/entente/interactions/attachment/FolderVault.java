package io.entente.interactions.attachment;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps content in a folder, which replicas may share: {@code workspace/aa/aa…}, by digest. It is
 * written beside, forced to the disk and moved into place in one step.
 */
final class FolderVault implements FileVault {
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private final Path folder;
  private final Clock clock;
  private final AtomicBoolean tidied = new AtomicBoolean();

  FolderVault(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public Path spool() throws IOException {
    Path incoming = Files.createDirectories(folder.resolve("incoming"));
    if (tidied.compareAndSet(false, true)) {
      tidy(incoming);
    }
    return Files.createTempFile(incoming, "upload-", ".part");
  }

  /** Takes away what a process left behind that died while it wrote. */
  private void tidy(Path incoming) throws IOException {
    Instant before = clock.instant().minus(FORGOTTEN);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(incoming, "upload-*.part")) {
      for (Path path : left) {
        try {
          if (Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
            Files.deleteIfExists(path);
          }
        } catch (NoSuchFileException _) {
          // Another upload has just been kept.
        }
      }
    }
  }

  @Override
  public void keep(FileKey key, Path arrived) throws IOException {
    Path place = place(key);
    if (Files.exists(place) && Files.size(place) == Files.size(arrived)) {
      return;
    }
    Path parent = Files.createDirectories(place.resolveSibling("."));
    force(arrived);
    Files.move(arrived, place, ATOMIC_MOVE);
    forceDirectories(parent.normalize());
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, WRITE)) {
      channel.force(true);
    }
  }

  /** The names, too: of the file and of the folders that may be new. */
  private void forceDirectories(Path from) throws IOException {
    for (Path each = from; each.startsWith(folder); each = each.resolveSibling("..").normalize()) {
      try (FileChannel channel = FileChannel.open(each, READ)) {
        channel.force(true);
      }
      if (each.equals(folder)) {
        return;
      }
    }
  }

  @Override
  public InputStream open(FileKey key, Portion portion) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(place(key));
    channel.position(portion.from());
    return new LimitedStream(Channels.newInputStream(channel), portion.length());
  }

  @Override
  public void remove(FileKey key) throws IOException {
    Files.deleteIfExists(place(key));
  }

  private Path place(FileKey key) {
    return folder
        .resolve(key.workspaceId().toString())
        .resolve(key.sha256().substring(0, 2))
        .resolve(key.sha256());
  }
}
