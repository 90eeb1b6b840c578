package io.entente.interactions.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.events.Ids;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3VaultTest extends VaultTest {
  private SignedBucket bucket;

  @BeforeEach
  void start() {
    bucket = new SignedBucket("correct horse");
  }

  @AfterEach
  void stop() {
    bucket.close();
  }

  @Override
  FileVault vault() {
    return vault(bucket.address(), "correct horse");
  }

  private static FileVault vault(URI endpoint, String secret) {
    return new S3Vault(
        new S3Settings("files", endpoint, "eu-west-3", true, SignedBucket.ACCESS_KEY, secret));
  }

  @Test
  void contentIsNamedByWorkspaceAndDigest(@TempDir Path folder) throws IOException {
    FileKey key = new FileKey(Ids.next(), "ab".repeat(32));

    vault().keep(key, Files.write(folder.resolve("a"), Samples.PNG));

    assertThat(bucket.objects()).containsOnlyKeys(key.workspaceId() + "/ab/" + key.sha256());
    assertThat(bucket.objects().values().iterator().next()).isEqualTo(Samples.PNG);
  }

  @Test
  void whatIsRefusedOrAwayIsNotTakenForMissing(@TempDir Path folder) throws IOException {
    FileKey key = new FileKey(Ids.next(), "ab".repeat(32));
    Path file = Files.write(folder.resolve("a"), Samples.PNG);

    FileVault wrong = vault(bucket.address(), "wrong horse");
    assertThatThrownBy(() -> wrong.keep(key, file)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> wrong.open(key, new Portion(0, 1)))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(NoSuchFileException.class);
    assertThat(bucket.objects()).isEmpty();

    URI away = bucket.address();
    bucket.close();
    assertThatThrownBy(() -> vault(away, "correct horse").keep(key, file))
        .isInstanceOf(IOException.class);
  }
}
