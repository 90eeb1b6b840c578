package io.entente.standalone;

import io.entente.embedded.FolderLock;
import io.entente.embedded.ServerFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder with all that outlives a run: data of MariaDB and Kafka, the search index, attached
 * files, logs and passwords. One process has it at a time, and nobody but its owner reads it.
 */
final class DataFolder implements AutoCloseable {
  private static final String SECRETS = "secrets.properties";
  private static final String OWNER = "owner.password";
  private static final String RESET = "owner.reset";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;
  private final FolderLock lock;
  private final Properties secrets;

  private DataFolder(Path folder, FolderLock lock, Properties secrets) {
    this.folder = folder;
    this.lock = lock;
    this.secrets = secrets;
  }

  /**
   * Takes the folder; a fresh one loses all it held.
   *
   * @throws io.entente.embedded.FolderInUse if another run has it
   * @throws ServerFailure if it can't be read or written
   * @throws Options.Misuse if it holds something else than our data
   */
  static DataFolder open(Path folder, boolean fresh) {
    Path absolute = folder.toAbsolutePath().normalize();
    if (Files.isRegularFile(absolute)) {
      throw new Options.Misuse(folder + " is a file, not a folder.");
    }
    try {
      refuseForeign(absolute);
      FolderLock lock = FolderLock.take(absolute);
      lock.note("process " + ProcessHandle.current().pid() + ", which is just starting");
      if (fresh) {
        empty(absolute);
      }
      Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx------"));
      return new DataFolder(absolute, lock, secrets(absolute));
    } catch (IOException e) {
      throw new ServerFailure("Can't use the folder " + folder + ": " + e, e);
    }
  }

  private static void refuseForeign(Path folder) throws IOException {
    if (Files.exists(folder)
        && !Files.exists(folder.resolve("lock"))
        && !children(folder).isEmpty()) {
      throw new Options.Misuse(
          folder + " holds other files. Give an empty or a new folder with --data.");
    }
  }

  private static void empty(Path folder) throws IOException {
    for (Path child : children(folder)) {
      if (!child.endsWith("lock")) {
        delete(child);
      }
    }
  }

  private static void delete(Path root) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(root)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    }
  }

  private static Properties secrets(Path folder) throws IOException {
    Properties secrets = new Properties();
    Path file = folder.resolve(SECRETS);
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        secrets.load(in);
      }
    }
    return secrets;
  }

  Path path() {
    return folder;
  }

  Path mariaDb() {
    return folder.resolve("mariadb");
  }

  Path kafka() {
    return folder.resolve("kafka");
  }

  /** The index of messages: what is lost of it is made anew. */
  Path attachments() {
    return folder.resolve("attachments");
  }

  Path search() {
    return folder.resolve("search");
  }

  /** Which demo world was loaded, and how far. */
  Path demo() {
    return folder.resolve("demo.properties");
  }

  Path logs() {
    return folder.resolve("logs");
  }

  /** A secret under a name such as {@code database.contacts}: made once, the same ever after. */
  synchronized String secret(String name) {
    if (secrets.getProperty(name) == null) {
      secrets.setProperty(name, random(24));
      save();
    }
    return secrets.getProperty(name);
  }

  /**
   * The password to give the owner, until {@link #ownerIsTold()}: a start that fails before it
   * could show the password leaves it for the next one.
   */
  synchronized Optional<String> untoldOwnerPassword() {
    String known = secrets.getProperty(OWNER);
    if (known == null) {
      secrets.setProperty(OWNER, random(12));
      save();
    }
    return Optional.of(secrets.getProperty(OWNER)).filter(password -> !password.isEmpty());
  }

  /** Makes another password for the owner, which waits for being told as the first one did. */
  synchronized void resetOwner() {
    secrets.setProperty(OWNER, random(12));
    secrets.setProperty(RESET, "true");
    save();
  }

  /** Whether the owner who is there is to get the untold password. */
  synchronized boolean isOwnerToBeReset() {
    return secrets.containsKey(RESET);
  }

  synchronized void ownerIsTold() {
    secrets.setProperty(OWNER, "");
    secrets.remove(RESET);
    save();
  }

  /** Tells whoever starts a second run on this folder where the first one is. */
  void note(String note) {
    lock.note(note);
  }

  private void save() {
    Path draft = folder.resolve(SECRETS + ".draft");
    try {
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (Writer out = Files.newBufferedWriter(draft)) {
        secrets.store(out, null);
      }
      Files.move(
          draft,
          folder.resolve(SECRETS),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't keep passwords in " + folder, e);
    }
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  @Override
  public void close() {
    lock.close();
  }
}
