package io.entente.interactions.attachment;

import io.entente.rest.Unavailable;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Chooses where files are kept. */
@Factory
final class Vaults {

  @Singleton
  FileVault vault(AttachmentSettings settings, S3Settings s3, Clock clock) {
    if (!s3.bucket().isBlank() && !settings.directory().isBlank()) {
      throw new IllegalStateException("Files are kept in a folder or in a bucket, not in both");
    }
    if (!s3.bucket().isBlank()) {
      return new S3Vault(s3);
    }
    return settings.directory().isBlank()
        ? new NoVault()
        : new FolderVault(Path.of(settings.directory()).toAbsolutePath().normalize(), clock);
  }

  /** Where no place is configured. A folder that is gone with its replica would lose files. */
  private static final class NoVault implements FileVault {
    private static Unavailable missing() {
      return new Unavailable("No place for files is configured.", Duration.ofHours(1));
    }

    @Override
    public Path spool() {
      throw missing();
    }

    @Override
    public void keep(FileKey key, Path arrived) {
      throw missing();
    }

    @Override
    public InputStream open(FileKey key, Portion portion) {
      throw missing();
    }

    @Override
    public void remove(FileKey key) {
      throw missing();
    }
  }
}
