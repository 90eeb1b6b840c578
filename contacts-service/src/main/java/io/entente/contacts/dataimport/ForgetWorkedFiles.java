package io.entente.contacts.dataimport;

import io.entente.contacts.erasure.ErasureFollower;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Has the files go at once that were worked when somebody is erased, for nobody knows who stands in
 * them.
 */
@Singleton
final class ForgetWorkedFiles implements ErasureFollower {
  private final ImportStore imports;

  ForgetWorkedFiles(ImportStore imports) {
    this.imports = imports;
  }

  @Override
  public void erased(UUID workspaceId, List<UUID> homes) {
    imports.ageWorked(workspaceId);
  }
}
