package io.entente.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.embedded.FolderInUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path parent;

  @Test
  void keepsEachSecretItMade() {
    String first;
    try (DataFolder data = open(false)) {
      first = data.secret("database.contacts");
      assertThat(first).hasSizeGreaterThanOrEqualTo(32);
      assertThat(data.secret("database.kpi")).isNotEqualTo(first);
    }

    try (DataFolder data = open(false)) {
      assertThat(data.secret("database.contacts")).isEqualTo(first);
    }
  }

  @Test
  void isReadByItsOwnerAlone() throws IOException {
    try (DataFolder data = open(false)) {
      data.secret("database.contacts");

      assertThat(permissions(data.path())).isEqualTo("rwx------");
      assertThat(permissions(data.path().resolve("secrets.properties"))).isEqualTo("rw-------");
    }
  }

  @Test
  void offersTheSameOwnerPasswordUntilItHasBeenTold() {
    String offered;
    try (DataFolder data = open(false)) {
      offered = data.untoldOwnerPassword().orElseThrow();
    }

    try (DataFolder data = open(false)) {
      assertThat(data.untoldOwnerPassword()).hasValue(offered);
      data.ownerIsTold();
    }

    try (DataFolder data = open(false)) {
      assertThat(data.untoldOwnerPassword()).isEmpty();
    }
  }

  @Test
  void offersAnotherPasswordAfterAResetUntilItHasBeenTold() {
    String first;
    try (DataFolder data = open(false)) {
      first = data.untoldOwnerPassword().orElseThrow();
      data.ownerIsTold();
      assertThat(data.isOwnerToBeReset()).isFalse();
      data.resetOwner();
    }

    try (DataFolder data = open(false)) {
      assertThat(data.isOwnerToBeReset()).isTrue();
      assertThat(data.untoldOwnerPassword().orElseThrow()).isNotEqualTo(first);
      data.ownerIsTold();
      assertThat(data.isOwnerToBeReset()).isFalse();
      assertThat(data.untoldOwnerPassword()).isEmpty();
    }
  }

  @Test
  void isNoFile() throws IOException {
    Files.writeString(parent.resolve("data"), "a file");

    assertThatThrownBy(() -> open(false))
        .isInstanceOf(Options.Misuse.class)
        .hasMessage(parent.resolve("data") + " is a file, not a folder.");
  }

  @Test
  void losesEverythingWhenFresh() throws IOException {
    String before;
    try (DataFolder data = open(false)) {
      before = data.secret("database.contacts");
      Files.createDirectories(data.mariaDb().resolve("data"));
      Files.writeString(data.mariaDb().resolve("data").resolve("table"), "rows");
    }

    try (DataFolder data = open(true)) {
      assertThat(data.mariaDb()).doesNotExist();
      assertThat(data.secret("database.contacts")).isNotEqualTo(before);
    }
  }

  @Test
  void neverEmptiesAFolderThatIsNotOurs() throws IOException {
    Path documents = Files.createDirectories(parent.resolve("data"));
    Files.writeString(documents.resolve("thesis"), "years of work");

    assertThatThrownBy(() -> open(true))
        .isInstanceOf(Options.Misuse.class)
        .hasMessageContaining("holds other files");

    assertThat(documents.resolve("thesis")).exists();
    assertThat(documents.resolve("lock")).doesNotExist();
  }

  @Test
  void isHeldByOneAtATime() {
    try (DataFolder _ = open(false)) {
      assertThatThrownBy(() -> open(false)).isInstanceOf(FolderInUse.class);
    }

    open(false).close();
  }

  private DataFolder open(boolean fresh) {
    return DataFolder.open(parent.resolve("data"), fresh);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
