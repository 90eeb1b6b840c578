package io.entente.interactions.search;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where this replica's index is: {@code entente.search.directory}, or a folder that is gone when
 * the replica is. An index that can't be read is put aside, one of another format thrown away: both
 * are made anew.
 */
@Singleton
final class IndexFolder {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

  private final String directory;
  private @Nullable Path temporary;

  IndexFolder(@Value("${entente.search.directory:}") String directory) {
    this.directory = directory;
  }

  /**
   * @throws IOException if the folder can't be used, or another process uses it
   */
  LuceneIndex open() throws IOException {
    Path folder = folder();
    LuceneIndex index = openOrPutAside(folder);
    if (!index.committed().isEmpty() && Bookmark.of(index.committed()) == null) {
      LOG.info("The index in {} is of another format and is made anew", folder);
      index.close();
      delete(folder);
      Files.createDirectories(folder);
      index = LuceneIndex.open(folder);
    }
    return index;
  }

  private synchronized Path folder() throws IOException {
    if (!directory.isBlank()) {
      return Files.createDirectories(Path.of(directory));
    }
    if (temporary == null) {
      temporary = Files.createTempDirectory("entente-search-");
    }
    return temporary;
  }

  private static LuceneIndex openOrPutAside(Path folder) throws IOException {
    try {
      return LuceneIndex.open(folder);
    } catch (LockObtainFailedException | AccessDeniedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      Path aside = folder.resolveSibling(folder.getFileName() + ".damaged");
      LOG.error("The index in {} can't be read. It is put aside and made anew", folder, e);
      delete(aside);
      Files.move(folder, aside);
      return LuceneIndex.open(Files.createDirectories(folder));
    }
  }

  private static void delete(Path root) throws IOException {
    if (Files.exists(root)) {
      List<Path> deepestFirst;
      try (Stream<Path> tree = Files.walk(root)) {
        deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }

  @PreDestroy
  synchronized void deleteTemporary() {
    if (temporary != null) {
      try {
        delete(temporary);
      } catch (IOException e) {
        LOG.warn("{} is left behind", temporary, e);
      }
    }
  }
}
