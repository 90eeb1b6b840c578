package io.entente.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps a folder to one process. The lock ends with the process, however that ends. */
public final class FolderLock implements AutoCloseable {
  /**
   * The system drops a process's lock as soon as any of its handles on the file is closed, so a
   * second attempt in this process must not even open the file.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the folder, making it if it is absent.
   *
   * @throws FolderInUse if this or another process holds it
   * @throws ServerFailure if it can't be made or written to
   */
  public static FolderLock take(Path folder) {
    try {
      Files.createDirectories(folder);
      Path file = folder.toRealPath().resolve("lock");
      if (!HELD.add(file)) {
        throw new FolderInUse(folder, "this very process holds it");
      }
      try {
        FileChannel channel = lock(file);
        if (channel != null) {
          return new FolderLock(file, channel);
        }
      } catch (IOException e) {
        HELD.remove(file);
        throw e;
      }
      HELD.remove(file);
      throw new FolderInUse(folder, Files.readString(file).strip());
    } catch (IOException e) {
      throw new ServerFailure("Can't use the folder " + folder + ": " + e, e);
    }
  }

  private static @Nullable FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return null;
    }
    channel.truncate(0);
    return channel;
  }

  /** Leaves a line for whoever finds the folder taken. */
  public void note(String note) {
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write to " + file, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't release " + file, e);
    } finally {
      HELD.remove(file);
    }
  }
}
