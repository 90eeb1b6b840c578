package io.entente.contacts.dataimport;

import io.entente.contacts.erasure.ErasureFollower;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Has all files go when somebody is erased, for nobody knows who stands in them: those that were
 * worked, and those that were only sent or tried.
 */
@Singleton
final class OutdateFiles implements ErasureFollower {
  private final ImportStore imports;

  OutdateFiles(ImportStore imports) {
    this.imports = imports;
  }

  @Override
  public void erased(UUID workspaceId, List<UUID> homes) {
    imports.outdate(workspaceId);
  }
}
