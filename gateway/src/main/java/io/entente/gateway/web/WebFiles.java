package io.entente.gateway.web;

import io.micronaut.core.io.ResourceResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The front end's files, as its build left them on the class path. */
@Singleton
final class WebFiles {
  private static final String FOLDER = "classpath:META-INF/web/";

  private final ResourceResolver resources;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  WebFiles(ResourceResolver resources) {
    this.resources = resources;
  }

  /** Only what exists is kept, so that asking for what doesn't fills nothing. */
  Optional<byte[]> file(String name) {
    byte[] known = files.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<byte[]> read = resources.getResourceAsStream(FOLDER + name).map(WebFiles::read);
    read.ifPresent(bytes -> files.put(name, bytes));
    return read;
  }

  private static byte[] read(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
