package io.entente.kpi;

import io.entente.sql.Row;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** What is stored of a workspace's shown counting, without the ids that its name went into. */
public record StoredFigures(List<String> cells, List<String> samples, List<String> facts) {
  public static StoredFigures of(UUID workspaceId) {
    return new StoredFigures(cells(workspaceId), samples(workspaceId), facts(workspaceId));
  }

  private static List<String> cells(UUID workspaceId) {
    return RunningKpi.shared()
        .sql()
        .list(
            """
            select grain, dimension, member, bucket, shard, hex(counts) counts,
                hex(response) response, hex(first_response) first_response,
                hex(first_resolution) first_resolution, hex(resolution) resolution,
                hex(handling) handling,
                hex(coarse) coarse
            from cell join kpi_generation using (workspace_id)
            where workspace_id = ? and generation = current_number
            order by grain, dimension, member, bucket, shard
            """,
            row ->
                joined(
                    row,
                    "grain",
                    "dimension",
                    "member",
                    "bucket",
                    "shard",
                    "counts",
                    "response",
                    "first_response",
                    "first_resolution",
                    "resolution",
                    "handling",
                    "coarse"),
            workspaceId);
  }

  private static List<String> samples(UUID workspaceId) {
    return RunningKpi.shared()
        .sql()
        .list(
            """
            select family, anchored_at, page, position, shard, measures, amount, channel,
                connection_id, agent_id, told_to, calendar_length, business_length,
                calendar_bucket, business_bucket, team_id, policy_id, reason_id, reason_group_id,
                priority, language
            from sample join kpi_generation using (workspace_id)
            where workspace_id = ? and generation = current_number
            """,
            row ->
                joined(
                    row,
                    "family",
                    "anchored_at",
                    "page",
                    "position",
                    "shard",
                    "measures",
                    "amount",
                    "channel",
                    "connection_id",
                    "agent_id",
                    "told_to",
                    "calendar_length",
                    "business_length",
                    "calendar_bucket",
                    "business_bucket",
                    "team_id",
                    "policy_id",
                    "reason_id",
                    "reason_group_id",
                    "priority",
                    "language"),
            workspaceId)
        .stream()
        .sorted()
        .toList();
  }

  private static List<String> facts(UUID workspaceId) {
    return RunningKpi.shared()
        .sql()
        .list(
            """
            select page, version, shard, channel, connection_id, samples, reason_id,
                reason_group_id, priority, language, opened_at
            from cycle_fact join kpi_generation using (workspace_id)
            where workspace_id = ? and generation = current_number
            """,
            row ->
                joined(
                        row,
                        "page",
                        "version",
                        "shard",
                        "channel",
                        "connection_id",
                        "reason_id",
                        "reason_group_id",
                        "priority",
                        "language",
                        "opened_at")
                    + HexFormat.of().formatHex(row.bytes("samples")),
            workspaceId)
        .stream()
        .sorted()
        .toList();
  }

  private static String joined(Row row, String... columns) throws SQLException {
    StringBuilder joined = new StringBuilder();
    for (String column : columns) {
      joined.append(column).append('=').append(row.textOrNull(column)).append(' ');
    }
    return joined.toString();
  }
}
