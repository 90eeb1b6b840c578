package io.entente.interactions.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderVaultTest extends VaultTest {
  @TempDir private Path folder;

  @Override
  FileVault vault() {
    return new FolderVault(folder, Clock.systemUTC());
  }

  @Test
  void contentThatWasCutIsMendedByTheNextWhoSendsIt() throws IOException {
    FileKey key = new FileKey(Ids.next(), "ab".repeat(32));
    vault().keep(key, Files.write(vault().spool(), new byte[100]));
    Path kept = folder.resolve(key.workspaceId() + "/ab/" + key.sha256());
    Files.write(kept, new byte[10]);

    vault().keep(key, Files.write(vault().spool(), new byte[100]));

    assertThat(kept).hasSize(100);
  }

  @Test
  void whatADeadProcessLeftIsTakenAwayAfterADay() throws IOException {
    Path old = vault().spool();
    Path fresh = vault().spool();
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

    vault().spool();

    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
  }
}
