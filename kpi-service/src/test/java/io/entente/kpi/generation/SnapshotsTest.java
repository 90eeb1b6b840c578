package io.entente.kpi.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.RunningKpi;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
  private final RunningKpi kpi = RunningKpi.shared();
  private final UUID workspace = UUID.randomUUID();

  @Test
  void allStatementsSeeTheDataOfTheFirst() {
    List<Long> seen =
        kpi.bean(Snapshots.class)
            .read(() -> {
              long before = workspaces();
              CompletableFuture.runAsync(this::addWorkspace).join();
              return List.of(before, workspaces());
            });

    assertThat(seen).containsExactly(0L, 0L);
    assertThat(workspaces()).isEqualTo(1);
  }

  private void addWorkspace() {
    kpi.sql()
        .update(
            """
            insert into kpi_generation (workspace_id, current_number, last_number, zone)
            values (?, 1, 1, 'UTC')
            """,
            workspace);
  }

  private long workspaces() {
    return kpi.sql()
        .number("select count(*) from kpi_generation where workspace_id = ?", workspace);
  }
}
