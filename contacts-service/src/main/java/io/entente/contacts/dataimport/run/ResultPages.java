package io.entente.contacts.dataimport.run;

import io.entente.service.file.CsvPage;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What became of the rows of a run, page by page as CSV. */
final class ResultPages implements Supplier<byte @Nullable []> {
  private static final int PAGE = 1_000;

  private final RowStore rows;
  private final UUID workspaceId;
  private final UUID runId;
  private long place = -1;

  ResultPages(RowStore rows, UUID workspaceId, UUID runId) {
    this.rows = rows;
    this.workspaceId = workspaceId;
    this.runId = runId;
  }

  @Override
  public byte @Nullable [] get() {
    CsvPage page = new CsvPage();
    if (place < 0) {
      place = 0;
      page.add(List.of("row", "outcome", "contact_id", "reason"));
      return page.bytes();
    }
    List<RowResult> results = rows.page(workspaceId, runId, place, PAGE);
    if (results.isEmpty()) {
      return null;
    }
    for (RowResult result : results) {
      page.add(
          List.of(
              String.valueOf(result.row()),
              result.outcome().json(),
              result.contactId() == null ? "" : result.contactId().toString(),
              result.reason() == null ? "" : result.reason()));
    }
    place = results.getLast().row();
    return page.bytes();
  }
}
